package io.github.linkfault.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Contestants, and which of them are to be compared. All take turns in the same rounds, so that one turn of ours is the pair of
 * each peer's.
 *
 * @param <C> what one turn costs
 */
final class Contest<C> {

    /** Prepares a contestant's work. */
    @FunctionalInterface
    interface Making<C> {

        /**
         * The work, ready for its first turn.
         *
         * @throws Missing when this machine lacks what it needs
         */
        Contestant.Work<C> make() throws IOException, InterruptedException;
    }

    private record Comparison<C>(
            String words, String first, String second, ToDoubleFunction<C> figure, Goal goal, double unit) {}

    private final String row;
    private final Bench bench;
    private final List<Contestant<C>> contestants = new ArrayList<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final List<Comparison<C>> comparisons = new ArrayList<>();

    Contest(String row, Bench bench) {
        this.row = row;
        this.bench = bench;
    }

    /** Adds a contestant; where making it shows that something is missing, its comparisons say so and the others are measured. */
    Contest<C> with(String name, Making<C> work) throws IOException, InterruptedException {
        try {
            contestants.add(new Contestant<>(name, work.make()));
        } catch (Missing lacking) {
            missing.put(name, String.valueOf(lacking.getMessage()));
        }
        return this;
    }

    /**
     * Asks for a line of the table.
     *
     * @param words what is compared, as the table shall have it
     * @param first the contestant whose figure is divided
     * @param second the contestant whose figure it is divided by
     */
    Contest<C> compare(String words, String first, String second, ToDoubleFunction<C> figure, Goal goal) {
        return compare(words, first, second, figure, goal, 1);
    }

    /** The same with every ratio times a unit: where both did different amounts of work, and what counts is the cost of a part. */
    Contest<C> compare(String words, String first, String second, ToDoubleFunction<C> figure, Goal goal, double unit) {
        comparisons.add(new Comparison<>(words, first, second, figure, goal, unit));
        return this;
    }

    /** Measures, and fills the lines; those of a contestant that did not do its work have no figure. */
    List<Line> run() throws IOException, InterruptedException {
        Rounds<C> rounds = Rounds.of(contestants, bench);
        return comparisons.stream().map(asked -> line(rounds, asked)).toList();
    }

    private Line line(Rounds<C> rounds, Comparison<C> asked) {
        Optional<String> lacking = either(asked, name -> Optional.ofNullable(missing.get(name)));
        if (lacking.isPresent()) {
            return new Line.Missing(row, asked.words(), lacking.get(), asked.goal());
        }
        Optional<String> failure = either(asked, rounds::failure);
        return failure.isPresent()
                ? new Line.Failed(row, asked.words(), failure.get(), asked.goal())
                : new Line.Measured(
                        row,
                        asked.words(),
                        rounds.ratios(asked.first(), asked.second(), asked.figure())
                                .times(asked.unit()),
                        asked.goal());
    }

    private static <C> Optional<String> either(Comparison<C> asked, Function<String, Optional<String>> why) {
        return Stream.of(asked.first(), asked.second())
                .flatMap(name -> why.apply(name).stream())
                .findFirst();
    }
}
