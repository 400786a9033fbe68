package io.github.linkfault.search;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A text that is searched word by word.
 *
 * @param text folded, with a space around each word
 * @param weight how much a hit says
 */
record Field(String text, int weight) {

    /** The words as they are, each once more as letters and digits alone, and the words of names written together. */
    static Field of(String text, int weight) {
        String raw = Words.folded(text);
        String bare = Arrays.stream(raw.split(" ", -1)).map(Words::plain).collect(Collectors.joining(" "));
        String apart = Words.apart(text.replaceAll("([a-z])([A-Z])", "$1 $2"));
        return new Field(" " + raw + " " + bare + " " + apart + " ", weight);
    }

    /** Whether a word of it begins so; a word without letters hits where it stands. */
    boolean has(String word) {
        String bare = Words.plain(word);
        return bare.isEmpty() ? text.contains(word) : text.contains(" " + word) || text.contains(" " + bare);
    }
}
