package io.github.linkfault.audit.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.linkfault.audit.bytes.Swar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the words without which no text shows a stack trace. Immutable. */
final class TraceMarks {

    /** The marks by their last letter, which is one that ids do not have. */
    private final byte[] @Nullable [][] byLast = new byte[128][][];

    private final boolean[] isLast = new boolean[128];

    TraceMarks(List<String> marks) {
        for (int last = 0; last < byLast.length; last++) {
            var ending = new ArrayList<byte[]>();
            for (String mark : marks) {
                if (mark.charAt(mark.length() - 1) == last) {
                    ending.add(mark.getBytes(US_ASCII));
                }
            }
            isLast[last] = !ending.isEmpty();
            byLast[last] = ending.isEmpty() ? null : ending.toArray(byte[][]::new);
        }
    }

    /** Whether one of the words stands between these places. */
    boolean mayBeIn(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            byte letter = text[at];
            if (letter >= 0 && isLast[letter] && endsAt(byLast[letter], text, from, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAt(byte[] @Nullable [] marks, byte[] text, int from, int end) {
        if (marks != null) {
            for (byte[] mark : marks) {
                int start = end - mark.length;
                if (start >= from && Swar.equal(mark, 0, text, start, mark.length)) {
                    return true;
                }
            }
        }
        return false;
    }
}
