package io.github.linkfault.audit.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that the documents use. A word with a capital that is none of them may be somebody's name; one in small letters is taken
 * for a word.
 */
final class Vocabulary {

    /** Knows no words, and takes nothing for a name. */
    static final Vocabulary NONE = new Vocabulary(Set.of());

    /** What errors everywhere are made of, and names that HTTP gives. */
    private static final String USUAL = "usual-words.txt";

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;

    private Vocabulary(Set<String> words) {
        this.words = words;
    }

    /** The words of a catalog. */
    static Vocabulary of(Catalog catalog) {
        var words = new HashSet<String>();
        add(usual(), words);
        catalog.apis().forEach(api -> add(api.name() + " " + api.id(), words));
        catalog.operations().forEach(operation -> add(operation.title(), words));
        for (Entry entry : catalog.allEntries()) {
            entry.message().ifPresent(message -> add(message.text(), words));
            entry.conditions().forEach(condition -> add(condition.sentence(), words));
            add(entry.cause() + " " + entry.remedy(), words);
            Stream.of(entry.code(), entry.type(), entry.category(), entry.endUserWording())
                    .forEach(text -> add(text == null ? "" : text, words));
        }
        return new Vocabulary(words);
    }

    private static String usual() {
        try (InputStream words = Vocabulary.class.getResourceAsStream(USUAL)) {
            return new String(Objects.requireNonNull(words).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(String text, Set<String> words) {
        for (String word : NO_LETTER.split(text, -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether these are words that the documents use, and nothing else. */
    boolean knows(String text) {
        List<String> known = NO_LETTER
                .splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        return !known.isEmpty() && words.containsAll(known);
    }

    /** Whether a word may be a name, or a part of it may be where hyphens and the like connect several. */
    boolean mayBeName(String word) {
        return !words.isEmpty()
                && NO_LETTER
                        .splitAsStream(word)
                        .anyMatch(part -> !part.isEmpty()
                                && Character.isUpperCase(part.codePointAt(0))
                                && !words.contains(part.toLowerCase(Locale.ROOT)));
    }
}
