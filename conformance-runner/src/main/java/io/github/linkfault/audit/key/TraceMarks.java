package io.github.linkfault.audit.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.linkfault.audit.bytes.Swar;
import java.util.List;

/** Looks for the words without which no text shows a stack trace. Immutable. */
final class TraceMarks {

    private static final int LETTERS = 128;

    private final byte[][] marks;
    /** By the last two letters of a word, since one alone is frequent. */
    private final boolean[] isEnd = new boolean[LETTERS * LETTERS];

    /** @param marks words of two letters or more, in ASCII */
    TraceMarks(List<String> marks) {
        this.marks = marks.stream().map(mark -> mark.getBytes(US_ASCII)).toArray(byte[][]::new);
        for (byte[] mark : this.marks) {
            isEnd[mark[mark.length - 2] * LETTERS + mark[mark.length - 1]] = true;
        }
    }

    /** Whether one of the words stands between these places. */
    boolean mayBeIn(byte[] text, int from, int to) {
        int before = 0;
        for (int at = from; at < to; at++) {
            int letter = text[at];
            if ((before | letter) >= 0 && isEnd[before * LETTERS + letter] && endsAt(text, from, at + 1)) {
                return true;
            }
            before = letter;
        }
        return false;
    }

    private boolean endsAt(byte[] text, int from, int end) {
        for (byte[] mark : marks) {
            int start = end - mark.length;
            if (start >= from && Swar.equal(mark, 0, text, start, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
