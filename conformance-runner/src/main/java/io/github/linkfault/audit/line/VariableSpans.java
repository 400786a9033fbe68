package io.github.linkfault.audit.line;

/**
 * The pieces of a line that differ between lines which are otherwise alike, in their order: the contents of strings, numbers,
 * and the beginning and the end of a body that is no text. The kinds are numbered between the parts of {@link FieldOffsets}
 * that every line has and those that it has for header fields. To be used again and again by one thread.
 */
public final class VariableSpans {

    /** The text, without escapes, of a header field that the judge does not look at. */
    static final int HEADER = 5;
    /** Any other text. */
    static final int TEXT = 6;
    /** A number that is none of the parts. */
    static final int NUMBER = 7;
    /** The time where it is a number. */
    static final int TIME_AS_NUMBER = 8;
    /** An empty piece: here a body begins that is no text. */
    static final int BODY_BEGINS = 9;
    /** An empty piece: here it ends. */
    static final int BODY_ENDS = 10;
    /** A header field's text that has escapes. */
    static final int ESCAPED_HEADER = 11;

    /** How many are kept of one line. */
    static final int MOST = 128;

    final int[] kind = new int[MOST];
    final int[] from = new int[MOST];
    final int[] to = new int[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int slot, int begin, int end) {
        if (size < MOST) {
            kind[size] = slot;
            from[size] = begin;
            to[size] = end;
        }
        size++;
    }

    int size() {
        return size;
    }

    /** Whether there were more than are kept. */
    boolean isTooMany() {
        return size > MOST;
    }
}
