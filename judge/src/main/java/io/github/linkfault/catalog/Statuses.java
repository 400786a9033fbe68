package io.github.linkfault.catalog;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The HTTP statuses that an entry may be answered with.
 *
 * @param words as the table has them: {@code 405}, {@code 4xx}, {@code 4xx or 5xx}
 * @param accepted the numbers that these words stand for
 */
public record Statuses(String words, SortedSet<Integer> accepted) {

    /** Copies the numbers. */
    public Statuses {
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
        if (accepted.isEmpty()) {
            throw new BrokenCatalog("the status \"" + words + "\" stands for no documented status");
        }
    }

    /** Reads a table's cell; {@code documented} are the numbers that a class such as {@code 4xx} is cut out of. */
    static Statuses parse(String words, Set<Integer> documented) {
        var accepted = new TreeSet<Integer>();
        for (String word : words.split(" or ", -1)) {
            if (word.matches("[1-5][0-9][0-9]")) {
                accepted.add(Integer.valueOf(word));
            } else if (word.matches("[45]xx")) {
                int hundreds = word.charAt(0) - '0';
                documented.stream().filter(status -> status / 100 == hundreds).forEach(accepted::add);
            } else {
                throw new BrokenCatalog("the status \"" + words + "\" is neither a number nor 4xx or 5xx");
            }
        }
        return new Statuses(words, accepted);
    }

    /** The one number that the documents state, where they do. */
    public OptionalInt documented() {
        return words.matches("[0-9]+") ? OptionalInt.of(Integer.parseInt(words)) : OptionalInt.empty();
    }

    /** These and one more that an erratum lets in. */
    Statuses and(int status) {
        var more = new TreeSet<>(accepted);
        more.add(status);
        return new Statuses(words, more);
    }

    /** For a message: {@code 405}, or {@code 400, 401 or 404}. */
    public String spoken() {
        return Phrases.listed(accepted.stream().map(String::valueOf).toList(), "or");
    }
}
