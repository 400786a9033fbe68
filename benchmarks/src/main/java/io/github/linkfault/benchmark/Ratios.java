package io.github.linkfault.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one contestant took in proportion to another, round by round. Only what was measured in the same round is compared: the
 * machine drifts, and both drift with it.
 *
 * @param each one ratio for each round, in order
 */
record Ratios(List<Double> each) {

    Ratios {
        each = List.copyOf(each);
        if (each.isEmpty()) {
            throw new IllegalArgumentException("no round was measured");
        }
        for (double ratio : each) {
            if (!(ratio > 0) || Double.isInfinite(ratio)) {
                throw new IllegalArgumentException(
                        "the ratio of a round is " + ratio + "; both must have taken something");
            }
        }
    }

    /** The ratio of each pair; both lists have one figure for each round. */
    static Ratios of(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds cannot be paired with " + theirs.size());
        }
        return new Ratios(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList());
    }

    /** Every ratio in another unit. */
    Ratios times(double unit) {
        return new Ratios(each.stream().map(ratio -> ratio * unit).toList());
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    double median() {
        List<Double> sorted = each.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double least() {
        return each.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return each.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    int rounds() {
        return each.size();
    }
}
