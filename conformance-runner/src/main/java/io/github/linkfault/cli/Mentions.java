package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Errors that a text mentions without being an error body: codes as words, documented messages, names of what kept an answer away.
 * The site's {@code paste/mentions.js} reads alike.
 */
final class Mentions {

    private static final int MOST_READ = 200_000;
    /** How far into a text a page shows itself. */
    private static final int HEAD = 20_000;

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_./][A-Za-z0-9]+)+");
    /** A message this short could stand in any text. */
    private static final int SHORTEST_MESSAGE = 15;

    private static final Pattern MESSAGE =
            Pattern.compile("\\bmessage[\"']?\\s{0,3}(?:=>|[:=])\\s{0,3}([\"'`])([^\"'`\\n]{1,500})\\1");
    private static final Pattern STATUS_ALONE = Pattern.compile(
            "(?i)(?:HTTP(?:/[\\d.]+)?|status(?:[ _]?code)?|error|response)?\\s{0,3}[:=]?\\s{0,3}([1-5]\\d\\d)"
                    + "(?:[ :]{1,3}[A-Za-z][A-Za-z' -]{1,40})?[.!]?");
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|title|center)\\b");
    private static final Pattern TITLE = Pattern.compile("(?i)<title[^>]{0,100}>([^<]{0,200})");

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> inner = new HashMap<>();
    private final Catalog catalog;
    /** The documented messages, once they are asked for: many patterns, of which a code alone needs none. */
    private @Nullable List<Said> messages;

    /** A documented message, as it stands inside a text. */
    private record Said(String code, Pattern message) {}

    /** What kept an answer away. */
    record NoAnswer(String name, String means, String first) {}

    /** The codes in a text: those of the tables, and {@code provider/CODE} of the providers. */
    record Codes(Set<String> own, Set<String> inner) {}

    Mentions(Catalog catalog) {
        this.catalog = catalog;
        for (Entry entry : catalog.entries()) {
            if (entry.code() != null) {
                own.put(entry.code().toLowerCase(Locale.ROOT), entry.code());
            }
        }
        for (Provider provider : catalog.providers()) {
            for (NestedError error : provider.errors()) {
                // A word that is written like any other is no code.
                if (error.code().contains("_") || error.code().contains(".")) {
                    inner.put(error.code(), provider.errorId(error));
                }
            }
        }
    }

    private List<Said> messages() {
        List<Said> known = messages;
        if (known == null) {
            known = read(catalog);
            messages = known;
        }
        return known;
    }

    private static List<Said> read(Catalog catalog) {
        return catalog.entries().stream()
                .filter(entry -> entry.code() != null)
                .flatMap(entry -> entry
                        .message()
                        .map(MessageTemplate::text)
                        .filter(text -> text.length() >= SHORTEST_MESSAGE)
                        .map(text -> new Said(Objects.requireNonNull(entry.code()), inside(text)))
                        .stream())
                .toList();
    }

    private static Pattern inside(String template) {
        var pattern = new StringBuilder();
        int from = 0;
        // The full stop at the end is the first thing that people leave out.
        String text = template.replaceFirst("\\.$", "");
        Matcher value = Pattern.compile("<[A-Za-z_]+>|\\[email protected\\]").matcher(text);
        while (value.find()) {
            pattern.append(Pattern.quote(text.substring(from, value.start())))
                    .append(
                            value.group().startsWith("<")
                                    ? "\\S+"
                                    : "[^\\s@\\[\\]<>]+@[^\\s@\\[\\]<>]+\\.[A-Za-z]{2,}");
            from = value.end();
        }
        return Pattern.compile(
                pattern + Pattern.quote(text.substring(from)), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The codes that stand in a text as words. */
    Codes codesIn(String text) {
        var found = new Codes(new LinkedHashSet<>(), new LinkedHashSet<>());
        Matcher words = WORD.matcher(beginning(text));
        while (words.find()) {
            add(words.group(), found);
            for (String word : words.group().split("[./]", -1)) {
                add(word, found);
            }
        }
        return found;
    }

    private void add(String word, Codes found) {
        String code = own.get(word.toLowerCase(Locale.ROOT));
        if (code != null) {
            found.own().add(code);
        } else if (inner.containsKey(word)) {
            found.inner().add(inner.get(word));
        }
    }

    /** The codes whose documented message stands in a text, ids filled in. */
    Set<String> codesByMessage(String text) {
        var found = new LinkedHashSet<String>();
        String read = beginning(text);
        messages().stream().filter(said -> said.message().matcher(read).find()).forEach(said -> found.add(said.code()));
        return found;
    }

    /** The message of an object as a program prints it; null where there is none. */
    static @Nullable String messageIn(String text) {
        Matcher message = MESSAGE.matcher(text);
        return message.find() ? message.group(2) : null;
    }

    /** What kept an answer away, by the longest name that stands in a text: of several, it says most. */
    static Optional<NoAnswer> noAnswerIn(String text) {
        String read = beginning(text);
        NoAnswer found = null;
        for (JsonNode kind : kinds()) {
            for (JsonNode each : kind.path("names")) {
                String name = each.asString();
                if (read.contains(name)
                        && (found == null || name.length() > found.name().length())) {
                    found = new NoAnswer(
                            name,
                            kind.path("means").asString(),
                            kind.path("first").asString());
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static JsonNode kinds() {
        try (InputStream names = Mentions.class.getResourceAsStream("no-answer.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(names));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The status that a text is and nothing else; null where it is more. */
    static @Nullable Integer statusAlone(String text) {
        Matcher status = STATUS_ALONE.matcher(text);
        return status.matches() ? Integer.valueOf(status.group(1)) : null;
    }

    /** Whether a text is a page, as gateways and proxies send them. */
    static boolean isPage(String text) {
        return PAGE.matcher(head(text)).find();
    }

    /** The status that a page speaks of; null where it speaks of none. */
    static @Nullable Integer statusOfPage(String page) {
        Matcher title = TITLE.matcher(page);
        Matcher inTitle = Pattern.compile("\\b([45]\\d\\d)\\b").matcher(title.find() ? title.group(1) : "");
        if (inTitle.find()) {
            return Integer.valueOf(inTitle.group(1));
        }
        Matcher inText = Pattern.compile("\\b([45]\\d\\d)\\s+[A-Z][a-z]").matcher(head(page));
        return inText.find() ? Integer.valueOf(inText.group(1)) : null;
    }

    private static String beginning(String text) {
        return text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
    }

    private static String head(String text) {
        return text.length() > HEAD ? text.substring(0, HEAD) : text;
    }
}
