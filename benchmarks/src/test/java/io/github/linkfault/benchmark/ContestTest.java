package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ContestTest {

    private final Bench bench = new Bench(Path.of(".."), 2, true, Map.of(), new PrintWriter(Writer.nullWriter()));
    private final List<String> turns = new ArrayList<>();

    @Test
    void lets_all_take_turns_and_does_not_count_the_warm_up() throws Exception {
        // The warm-up costs 100; if it counted, the ratio would not be the same in each round.
        List<Line> lines = new Contest<Double>("row", bench)
                .with("ours", () -> costing("ours", 100, 1, 3))
                .with("theirs", () -> costing("theirs", 1, 2, 6))
                .compare("ours : theirs", "ours", "theirs", Double::doubleValue, Goal.atMost(0.4))
                .run();

        assertThat(turns).containsExactly("ours", "theirs", "ours", "theirs", "ours", "theirs");
        assertThat(Table.of(lines)).endsWith("| row | ours : theirs | 0.500 | 0.500 – 0.500 | 2 | ≤ 0.40 | missed |\n");
    }

    @Test
    void says_what_was_missing_and_measures_the_rest() throws Exception {
        List<Line> lines = new Contest<Double>("row", bench)
                .with("ours", () -> costing("ours", 1, 1, 1))
                .with("rare", () -> {
                    throw new Missing("rare is not on the PATH; install it");
                })
                .with("theirs", () -> costing("theirs", 2, 2, 2))
                .compare("ours : rare", "ours", "rare", Double::doubleValue, Goal.atLeast(3))
                .compare("theirs : ours", "theirs", "ours", Double::doubleValue, Goal.atLeast(2))
                .run();

        assertThat(Table.of(lines))
                .contains("| row | ours : rare | | | | ≥ 3.00 | not measured: rare is not on the PATH; install it |\n")
                .contains("| row | theirs : ours | 2.00 | 2.00 – 2.00 | 2 | ≥ 2.00 | met |\n");
    }

    @Test
    void gives_no_figure_when_a_contestant_did_not_do_its_work() throws Exception {
        List<Line> lines = new Contest<Double>("row", bench)
                .with("ours", () -> costing("ours", 9, 9, 9))
                .with("quick", () -> () -> {
                    throw new WrongWork("quick", "exit code 0", "1, connection | refused");
                })
                .with("theirs", () -> costing("theirs", 9, 9, 9))
                .compare("ours : quick", "ours", "quick", Double::doubleValue, Goal.NONE)
                .compare("ours : theirs", "ours", "theirs", Double::doubleValue, Goal.NONE)
                .run();

        assertThat(lines.get(0)).isInstanceOf(Line.Failed.class);
        assertThat(lines.get(1)).isInstanceOf(Line.Measured.class);
        assertThat(Table.of(lines))
                .contains(
                        "failed: quick did not do the work: expected exit code 0, actual 1, connection \\| refused |");
    }

    private Contestant.Work<Double> costing(String name, double... costs) {
        var next = new ArrayList<Double>();
        for (double cost : costs) {
            next.add(cost);
        }
        return () -> {
            turns.add(name);
            return next.remove(0);
        };
    }
}
