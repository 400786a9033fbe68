package io.github.linkfault.audit.masking;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final List<String> USUAL = List.of(
            "access account allow an and api application are as at authenticate authorization available back bad basic be",
            "bearer body but by cannot charset code could data date delete denied does error errors exception expected failed",
            "field for forbidden found from get gmt has have head header here http https id if in input internal invalid is",
            "it items json limit malformed many message method missing new no not null object of on oops operation options or",
            "parameter patch path permission please post put rate realm request required response retry server service",
            "session some something sorry status string temporarily that the there these they this timeout to token too type",
            "unable unauthorized unavailable unexpected unknown unsupported until url user utf validation value was we went",
            "were what when while with wrong www xml yaml you your after content try again later more length language");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;

    private Vocabulary(Set<String> words) {
        this.words = words;
    }

    /** The words of a catalog. */
    static Vocabulary of(Catalog catalog) {
        var words = new HashSet<String>();
        USUAL.forEach(line -> add(line, words));
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

    private static void add(String text, Set<String> words) {
        for (String word : NO_LETTER.split(text, -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
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
