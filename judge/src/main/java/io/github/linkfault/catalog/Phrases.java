package io.github.linkfault.catalog;

import java.util.List;

/** Parts of sentences. */
public final class Phrases {

    private Phrases() {}

    /** A number with what it counts: {@code 1 entry}, {@code 0 entries}. */
    public static String counted(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /**
     * The words as a sentence lists them: {@code A, B and C}.
     *
     * @param conjunction what is before the last: {@code and}, {@code or}
     */
    public static String listed(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
    }
}
