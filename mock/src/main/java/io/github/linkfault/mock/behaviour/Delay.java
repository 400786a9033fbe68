package io.github.linkfault.mock.behaviour;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an answer is held back.
 *
 * @param from in milliseconds
 * @param to in milliseconds, not below {@code from}; a time between the two is drawn where they differ
 */
record Delay(long from, long to) {

    static final String EXPECTED = "a time such as 2s or 300ms, or a range such as 200ms..3s; at most 10 minutes";

    private static final long LONGEST = 600_000;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    /** Reads {@code 2s} or {@code 200ms..3s}; empty where the text is neither. */
    static Optional<Delay> of(String text) {
        int dots = text.indexOf("..");
        long from = millis(dots < 0 ? text : text.substring(0, dots));
        long to = dots < 0 ? from : millis(text.substring(dots + 2));
        return from < 0 || to < from || to > LONGEST ? Optional.empty() : Optional.of(new Delay(from, to));
    }

    private static long millis(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return -1;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> number;
            case "s" -> number * 1_000;
            default -> number * 60_000;
        };
    }

    boolean isRange() {
        return to > from;
    }

    /** The milliseconds of one answer. */
    long draw(SplittableRandom random) {
        return isRange() ? random.nextLong(from, to + 1) : from;
    }

    /** As it is written: {@code 200ms..3000ms}. */
    String text() {
        return from + "ms" + (isRange() ? ".." + to + "ms" : "");
    }
}
