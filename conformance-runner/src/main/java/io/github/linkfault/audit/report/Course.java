package io.github.linkfault.audit.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * How often something occurred on each day, or in each hour, of how much traffic: tells when it began, and when it grew by more than
 * chance allows.
 */
final class Course {

    /**
     * A day, or an hour, in which something changed.
     *
     * @param time {@code 2026-11-20}, {@code 2026-11-20T10}
     * @param now how often in it; of what began then, since then
     * @param expected how often it would have been at the rate before; 0 for what began
     */
    record Step(String time, long now, double expected) {

        double excess() {
            return now - expected;
        }
    }

    /** Less than half as much again is no growth. */
    private static final double LEAST = 1.5;
    /** What occurs less often than this has not grown. */
    private static final int FEWEST = 10;
    /** From so many standard deviations on, chance is ruled out. */
    private static final double SURE = 3.5;
    /** How many must be missing before it began, at the rate since, for it to be new. */
    private static final double MISSED = 5;

    /** So many further counts are assumed to vary by pure chance: two or three that differ prove nothing. */
    private static final int BELIEVED = 3;

    private final List<String> times;
    private final long[] counts;
    private final long[] traffic;
    /** The index of the time when it began; as many as there are times where it never occurred. */
    private final int first;

    /**
     * @param counts how often it occurred, by day or by hour
     * @param traffic of how many exchanges; times without any may be missing in both
     */
    Course(SortedMap<String, Long> counts, SortedMap<String, Long> traffic) {
        var all = new TreeSet<>(counts.keySet());
        all.addAll(traffic.keySet());
        this.times = List.copyOf(all);
        this.counts = numbers(counts);
        this.traffic = numbers(traffic);
        int begin = 0;
        while (begin < times.size() && this.counts[begin] == 0) {
            begin++;
        }
        this.first = begin;
    }

    private long[] numbers(SortedMap<String, Long> byTime) {
        return times.stream().mapToLong(time -> byTime.getOrDefault(time, 0L)).toArray();
    }

    /** Whether there is nothing to compare with. */
    boolean isShort() {
        return times.size() < 2;
    }

    /** When it began, where there was enough traffic before to expect it. */
    Optional<Step> beginning() {
        if (first == times.size() || first == 0) {
            return Optional.empty();
        }
        long all = sum(counts, 0, times.size());
        double missed = all * share(0, first, 0, times.size());
        return missed >= MISSED ? Optional.of(new Step(times.get(first), all, 0)) : Optional.empty();
    }

    /** The greatest growth against what was before; of what began in the course, against what was since then. */
    Optional<Step> growth() {
        int start = beginning().isPresent() ? first : 0;
        Step greatest = null;
        for (int at = start + 1; at < times.size(); at++) {
            long before = sum(counts, start, at);
            double share = share(at, at + 1, start, at);
            double expected = before * share;
            double deviation = deviation(expected, share, spread(start, at));
            if (before > 0
                    && counts[at] >= FEWEST
                    && counts[at] >= LEAST * expected
                    && counts[at] - expected >= SURE * deviation
                    && (greatest == null || counts[at] - expected > greatest.excess())) {
                greatest = new Step(times.get(at), counts[at], expected);
            }
        }
        return Optional.ofNullable(greatest);
    }

    /**
     * The standard deviation of a count against what was expected of it.
     *
     * @param share which part its traffic is of that on which the expectation rests; the smaller that, the less sure it is
     * @param spread the variance of such counts against that of pure chance
     */
    static double deviation(double expected, double share, double spread) {
        return Math.sqrt(Math.max(1, expected) * spread * (1 + share));
    }

    /** Which part the traffic of some times is of that of others; where there was none, which part the times are. */
    private double share(int from, int to, int ofFrom, int ofTo) {
        long part = sum(traffic, from, to);
        long whole = sum(traffic, ofFrom, ofTo);
        return part > 0 && whole > 0 ? (double) part / whole : (double) (to - from) / (ofTo - ofFrom);
    }

    /** The variance of these counts against that of pure chance, and at least that: errors often come in clusters. */
    private double spread(int from, int to) {
        long all = sum(counts, from, to);
        double squares = 0;
        for (int at = from; at < to; at++) {
            double expected = all * share(at, at + 1, from, to);
            squares += expected > 0 ? (counts[at] - expected) * (counts[at] - expected) / expected : 0;
        }
        return Math.max(1, (squares + BELIEVED) / (to - from - 1 + BELIEVED));
    }

    private static long sum(long[] numbers, int from, int to) {
        long sum = 0;
        for (int at = from; at < to; at++) {
            sum += numbers[at];
        }
        return sum;
    }
}
