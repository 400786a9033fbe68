package io.github.linkfault.audit.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.linkfault.audit.bytes.Swar;
import java.util.List;

/** Looks for the words without which no text shows a stack trace. Immutable. */
final class TraceMarks {

    private final byte[][] marks;
    private final boolean[] isLast = new boolean[128];

    TraceMarks(List<String> marks) {
        this.marks = marks.stream().map(mark -> mark.getBytes(US_ASCII)).toArray(byte[][]::new);
        marks.forEach(mark -> isLast[mark.charAt(mark.length() - 1)] = true);
    }

    /** Whether one of the words stands between these places. */
    boolean mayBeIn(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            byte letter = text[at];
            if (letter >= 0 && isLast[letter] && endsAt(text, from, at + 1)) {
                return true;
            }
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
