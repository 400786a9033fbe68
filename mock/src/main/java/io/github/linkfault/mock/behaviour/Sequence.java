package io.github.linkfault.mock.behaviour;

import java.util.List;
import java.util.Optional;

/**
 * What comes one after the other, and then nothing.
 *
 * @param steps in their order; only the last may be for ever
 */
record Sequence<T>(List<Step<T>> steps) {

    /** As often as it is asked for. */
    static final int FOREVER = 0;

    /**
     * One of them.
     *
     * @param times how often it comes; {@link #FOREVER} as often as it is asked for
     */
    record Step<T>(T what, int times) {}

    Sequence {
        steps = List.copyOf(steps);
    }

    static <T> Sequence<T> empty() {
        return new Sequence<>(List.of());
    }

    /** What comes at a place, the first of which is 1; empty where the sequence is over. */
    Optional<T> at(long place) {
        long before = 0;
        for (Step<T> step : steps) {
            before += step.times();
            if (step.times() == FOREVER || place <= before) {
                return Optional.of(step.what());
            }
        }
        return Optional.empty();
    }

    /** Whether it comes to an end, or changes. */
    boolean moves() {
        return steps.stream().anyMatch(step -> step.times() != FOREVER);
    }

    /** How many answers it has in all; {@link #FOREVER} where it has no end. */
    long length() {
        return steps.stream().anyMatch(step -> step.times() == FOREVER)
                ? FOREVER
                : steps.stream().mapToLong(Step::times).sum();
    }
}
