package io.github.linkfault.check;

import io.github.linkfault.catalog.Placeholders;
import java.util.Collection;

/** Notes words that name nothing. */
final class References {

    private final Problems problems;

    References(Problems problems) {
        this.problems = problems;
    }

    /**
     * A text has to be one of the known words; where there is no text, nothing is noted.
     *
     * @param what is said of an unknown one: {@code operations.yaml has no operation}
     */
    void of(Item word, Collection<String> known, String what) {
        if (word.isText() && !known.contains(word.text())) {
            problems.fault(word, told(word.text(), known, what));
        }
    }

    /** The same of each text of a list. */
    void ofEach(Item words, Collection<String> known, String what) {
        words.texts().forEach(word -> of(word, known, what));
    }

    /** The same of the name of each member. */
    void ofNames(Item members, Collection<String> known, String what) {
        for (Item member : members.members()) {
            if (!known.contains(member.name())) {
                problems.faultOfName(member, told(member.name(), known, what));
            }
        }
    }

    /** The same of each name in braces. */
    void ofBraces(Item text, Collection<String> known, String what) {
        for (String name : Placeholders.names(text.text())) {
            if (!known.contains(name)) {
                problems.fault(text, told(name, known, what));
            }
        }
    }

    private static String told(String word, Collection<String> known, String what) {
        return what + " \"" + word + "\"" + NearestWord.hint(word, known);
    }
}
