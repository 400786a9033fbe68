package io.github.linkfault.audit.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How often something occurred on each day, or in each hour, of how much traffic: tells when it began, and when it grew by more than
 * chance allows.
 */
final class Course {

    /**
     * A day, or an hour, in which something changed.
     *
     * @param time {@code 2026-11-20}, {@code 2026-11-20T10}
     * @param last when it occurred last; of what is still going on at the end of the traffic, empty
     * @param now how often in it; of what began then, since then
     * @param expected how often it would have been at the rate before; 0 for what began
     */
    record Step(String time, String last, long now, double expected) {

        double excess() {
            return now - expected;
        }

        /** Both together, which changed at the same time. */
        Step and(Step other) {
            String latest =
                    last.isEmpty() || other.last.isEmpty() ? "" : last.compareTo(other.last) > 0 ? last : other.last;
            return new Step(time, latest, now + other.now, expected + other.expected);
        }
    }

    /** Less than half as much again is no growth. */
    private static final double LEAST = 1.5;
    /** What occurs less often than this has not grown. */
    private static final int FEWEST = 10;
    /** From so many standard deviations on, chance is ruled out. */
    private static final double SURE = 3.5;
    /**
     * Below this probability, chance is no reason that something did not occur before. Of a hundred errors at steady rates, one audit in ten
     * then calls one new by mistake.
     */
    private static final double CHANCE = 0.001;

    /** So many further counts are assumed to vary by pure chance: two or three that differ prove nothing. */
    private static final int BELIEVED = 3;

    private final List<String> times;
    private final long[] counts;
    private final long[] traffic;
    /** The index of the time when it began; as many as there are times where it never occurred. */
    private final int first;

    private final Optional<Step> beginning;

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
        this.beginning = begun();
    }

    private long[] numbers(SortedMap<String, Long> byTime) {
        return times.stream().mapToLong(time -> byTime.getOrDefault(time, 0L)).toArray();
    }

    /** Whether there is nothing to compare with. */
    boolean isShort() {
        return times.size() < 2;
    }

    /**
     * When it began, unless chance explains that it did not occur before, at the rate at which it began. A single occurrence long before an
     * outbreak is not its beginning; but growth on the second day is part of it, since it may have begun late on the first.
     */
    Optional<Step> beginning() {
        return beginning;
    }

    private Optional<Step> begun() {
        if (first == times.size() || first == 0) {
            return Optional.empty();
        }
        int until = first + 2;
        while (until < times.size() && growth(first, until).isEmpty()) {
            until++;
        }
        int end = Math.min(until, times.size());
        double chance = Math.pow(1 + share(0, first, first, end), -(double) sum(counts, first, end));
        return chance < CHANCE
                ? Optional.of(new Step(times.get(first), last(), sum(counts, first, times.size()), 0))
                : Optional.empty();
    }

    private String last() {
        int last = times.size() - 1;
        while (counts[last] == 0) {
            last--;
        }
        return last == times.size() - 1 ? "" : times.get(last);
    }

    /** The greatest growth against what was before; of what began in the course, against what was since then. */
    Optional<Step> growth() {
        int start = beginning.isPresent() ? first : 0;
        return IntStream.range(start + 1, times.size())
                .mapToObj(at -> growth(start, at))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.excess() > one.excess() ? other : one);
    }

    /** The growth at a time against what was before it, from a start on. */
    private Optional<Step> growth(int start, int at) {
        long before = sum(counts, start, at);
        double share = share(at, at + 1, start, at);
        double expected = before * share;
        double deviation = deviation(expected, share, spread(start, at));
        return before > 0
                        && counts[at] >= FEWEST
                        && counts[at] >= LEAST * expected
                        && counts[at] - expected >= SURE * deviation
                ? Optional.of(new Step(times.get(at), times.get(at), counts[at], expected))
                : Optional.empty();
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

    /** The ratio of the traffic in one span to that in another; where there was none, the ratio of their lengths. */
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
