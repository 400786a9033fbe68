package io.github.linkfault.report;

import java.util.Arrays;

/**
 * Two texts cut where they differ, at the borders of words.
 *
 * @param before what both begin with
 * @param after what both end with
 */
record Difference(String before, String expected, String actual, String after) {

    /** Texts that share less than this are different as a whole; marking all of both shows nothing. */
    private static final int WORTH_CUTTING = 4;

    /** Cuts quoted texts; anything else is short, or in our words, and stays whole. */
    static Difference of(String expected, String actual) {
        if (!expected.startsWith("\"") || !actual.startsWith("\"")) {
            return new Difference("", expected, actual, "");
        }
        int[] one = expected.codePoints().toArray();
        int[] other = actual.codePoints().toArray();
        int start = sameStart(one, other);
        int end = sameEnd(one, other, start);
        if (start + end < WORTH_CUTTING) {
            return new Difference("", expected, actual, "");
        }
        return new Difference(
                text(one, 0, start),
                text(one, start, one.length - end),
                text(other, start, other.length - end),
                text(one, one.length - end, one.length));
    }

    private static int sameStart(int[] one, int[] other) {
        int start = Math.max(0, Arrays.mismatch(one, other));
        while (start > 0 && Character.isLetterOrDigit(one[start - 1])) {
            start--;
        }
        return start;
    }

    private static int sameEnd(int[] one, int[] other, int start) {
        int most = Math.min(one.length, other.length) - start;
        int end = 0;
        while (end < most && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        while (end > 0 && Character.isLetterOrDigit(one[one.length - end])) {
            end--;
        }
        return end;
    }

    private static String text(int[] points, int from, int to) {
        return new String(points, from, to - from);
    }
}
