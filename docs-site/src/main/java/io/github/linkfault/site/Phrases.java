package io.github.linkfault.site;

import java.util.List;

/** Parts of sentences. */
final class Phrases {

    private Phrases() {}

    /** {@code A, B and C}. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
