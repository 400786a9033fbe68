package io.github.linkfault.check;

import io.github.linkfault.catalog.Similarity;
import java.util.Collection;

/** The known word that an unknown one was probably meant to be. */
final class NearestWord {

    private static final int MOST_LISTED = 8;

    private NearestWord() {}

    /** {@code ; did you mean "make"?}, or, where no word is near, the known ones if they are few. */
    static String hint(String word, Collection<String> known) {
        return Similarity.nearest(word, known)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElseGet(() ->
                        known.isEmpty() || known.size() > MOST_LISTED ? "" : "; expected " + String.join(", ", known));
    }
}
