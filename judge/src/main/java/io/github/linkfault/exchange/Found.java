package io.github.linkfault.exchange;

/**
 * Where a secret stands in a text.
 *
 * @param whole whether all of it; otherwise its beginning, and the text is cut there
 */
record Found(int from, int to, Secret secret, boolean whole) {

    int length() {
        return to - from;
    }

    /** With what is found of the same secret from inside this place on. */
    Found with(Found more) {
        return new Found(from, Math.max(to, more.to), secret, whole || more.whole);
    }
}
