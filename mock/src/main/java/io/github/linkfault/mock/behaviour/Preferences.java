package io.github.linkfault.mock.behaviour;

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
public final class Preferences {

    /** Those of no client. */
    static final Preferences NONE = new Preferences("");

    /**
     * One preference, or one parameter of it.
     *
     * @param name in small letters
     * @param value without quotes; empty where it has none
     */
    record Word(String name, String value) {

        private static Word of(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? "" : unquoted(text.substring(equals + 1).strip());
            return new Word(name.strip().toLowerCase(Locale.ROOT), value);
        }
    }

    /**
     * One preference.
     *
     * @param parameters in their order; one that occurs twice is there twice
     */
    record Preference(String name, String value, List<Word> parameters) {}

    private final String text;
    private final Map<String, Preference> byName = new LinkedHashMap<>();

    private Preferences(String text) {
        this.text = text;
    }

    /** The preferences that these header fields name. */
    public static Preferences of(Headers headers) {
        List<String> fields = headers.all("Prefer").toList();
        if (fields.isEmpty()) {
            return NONE;
        }
        var preferences = new Preferences(String.join(", ", fields));
        fields.forEach(field -> parts(field, ',').forEach(preferences::add));
        return preferences;
    }

    /** The field as it was sent. */
    String text() {
        return text;
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    Iterable<Preference> all() {
        return byName.values();
    }

    Optional<Preference> preference(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void add(String preference) {
        List<String> parts = parts(preference, ';');
        Word first = Word.of(parts.get(0));
        if (!first.name().isEmpty()) {
            List<Word> parameters = parts.stream()
                    .skip(1)
                    .filter(part -> !part.isBlank())
                    .map(Word::of)
                    .toList();
            byName.putIfAbsent(first.name(), new Preference(first.name(), first.value(), parameters));
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
