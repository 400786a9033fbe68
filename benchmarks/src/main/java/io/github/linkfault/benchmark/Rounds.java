package io.github.linkfault.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Lets contestants take turns: each once to warm up, then all of them in every round, always in the same order. What drifts on the
 * machine then falls on all alike.
 *
 * @param <C> what one turn costs
 */
final class Rounds<C> {

    private final Map<String, List<C>> costs = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    private Rounds() {}

    /** Runs them all; the warm-up does not count, and who fails once has no further turn. */
    static <C> Rounds<C> of(List<Contestant<C>> contestants, Bench bench) throws IOException, InterruptedException {
        var measured = new Rounds<C>();
        for (int round = 0; round <= bench.rounds(); round++) {
            for (Contestant<C> contestant : contestants) {
                if (!measured.failures.containsKey(contestant.name())) {
                    bench.progress((round == 0 ? "warm-up" : "round " + round + " of " + bench.rounds()) + ", "
                            + contestant.name());
                    measured.turn(contestant, round > 0);
                }
            }
        }
        return measured;
    }

    private void turn(Contestant<C> contestant, boolean counts) throws IOException, InterruptedException {
        try {
            C cost = contestant.work().once();
            if (counts) {
                costs.computeIfAbsent(contestant.name(), any -> new ArrayList<>())
                        .add(cost);
            }
        } catch (WrongWork wrong) {
            failures.put(contestant.name(), String.valueOf(wrong.getMessage()));
        }
    }

    /** Why there are no figures of a contestant, if it did not do its work. */
    Optional<String> failure(String name) {
        return Optional.ofNullable(failures.get(name));
    }

    /** One figure of the first in proportion to the same figure of the second, round by round. */
    Ratios ratios(String first, String second, ToDoubleFunction<C> figure) {
        return Ratios.of(figures(first, figure), figures(second, figure));
    }

    /** One figure of a contestant, round by round. */
    List<Double> figures(String name, ToDoubleFunction<C> figure) {
        List<C> all = costs.get(name);
        if (all == null) {
            throw new IllegalArgumentException("no contestant is called " + name);
        }
        return all.stream().map(cost -> figure.applyAsDouble(cost)).toList();
    }
}
