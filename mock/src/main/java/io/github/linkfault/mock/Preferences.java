package io.github.linkfault.mock;

import io.github.linkfault.exchange.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a request prefers (RFC 7240). Of a preference that occurs twice the first counts, as §2 has it. A value may be quoted;
 * one without quotes may hold a slash, which the RFC would have in quotes, since ids have slashes.
 */
final class Preferences {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Preferences() {}

    static Preferences of(Headers headers) {
        var preferences = new Preferences();
        headers.all("Prefer").forEach(field -> parts(field, ',').forEach(preferences::add));
        return preferences;
    }

    /** The value of a preference, without quotes; empty text where it has none. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private void add(String preference) {
        // What follows a semicolon are parameters; none means anything here.
        String text = parts(preference, ';').get(0);
        int equals = text.indexOf('=');
        String name = (equals < 0 ? text : text.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
            values.putIfAbsent(
                    name, equals < 0 ? "" : unquoted(text.substring(equals + 1).strip()));
        }
    }

    /** The text cut at each separator that is not inside quotes. */
    private static List<String> parts(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1") : word;
    }
}
