package io.github.linkfault.audit;

/**
 * The pieces of a line that differ between lines which are otherwise alike, in their order: the contents of strings, numbers,
 * and the beginning and the end of a body that is no text. To be used again and again by one thread.
 */
final class VariableSpans {

    /** Kinds of slots beside the parts of {@link FieldOffsets}: a header field's text without escapes. */
    static final int HEADER = 8;
    /** Any other text. */
    static final int TEXT = 9;
    /** A number that is none of the parts. */
    static final int NUMBER = 10;
    /** The time where it is a number. */
    static final int TIME_AS_NUMBER = 11;
    /** An empty piece: here a body begins that is no text. */
    static final int BODY_BEGINS = 12;
    /** An empty piece: here it ends. */
    static final int BODY_ENDS = 13;
    /** A header field's text that has escapes. */
    static final int ESCAPED_HEADER = 14;

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
