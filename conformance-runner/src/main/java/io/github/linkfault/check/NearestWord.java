package io.github.linkfault.check;

import io.github.linkfault.catalog.Similarity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that an unknown one was probably meant to be. */
final class NearestWord {

    private static final int MOST_LISTED = 8;

    private NearestWord() {}

    /** The nearest word, unless all are too far away for a slip of the pen. */
    static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> Similarity.distance(word, candidate)))
                .filter(nearest -> Similarity.distance(word, nearest) <= Math.max(2, word.length() / 3));
    }

    /** {@code ; did you mean "make"?}, or, where no word is near, the known ones if they are few. */
    static String hint(String word, Collection<String> known) {
        return of(word, known)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElseGet(() ->
                        known.isEmpty() || known.size() > MOST_LISTED ? "" : "; expected " + String.join(", ", known));
    }
}
