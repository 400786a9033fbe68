package io.github.linkfault.audit.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the examples of a sighting the first in the input is shown, whichever thread came to it first. */
class ExamplesTest {

    private final Examples examples = new Examples();

    @Test
    void the_first_is_made_whatever_the_order_in_which_they_were_found() {
        Classification sighting = undocumented("400 E-999");
        for (var spots : List.of(List.of(7, 3, 5), List.of(3, 5, 7), List.of(5, 7, 3))) {
            for (int line : spots) {
                var spot = new InputLocation(0, 0, line);
                assertThat(examples.keep(sighting, spot, 100, () -> sample(spot)))
                        .isTrue();
            }
        }
        for (int threads : List.of(1, 3)) {
            var tally = new AuditCounters();
            examples.into(tally, threads);
            assertThat(tally.samples().values()).containsExactly(sample(new InputLocation(0, 0, 3)));
        }
    }

    @Test
    void only_what_comes_before_the_one_that_is_kept_is_wanted() {
        Classification sighting = undocumented("400 E-999");
        assertThat(examples.wants(sighting, new InputLocation(0, 0, 5))).isTrue();
        var spot = new InputLocation(0, 0, 5);
        examples.keep(sighting, spot, 100, () -> sample(spot));
        assertThat(examples.wants(sighting, spot)).isFalse();
        assertThat(examples.wants(sighting, new InputLocation(0, 0, 6))).isFalse();
        assertThat(examples.wants(sighting, new InputLocation(0, 0, 4))).isTrue();
        assertThat(examples.wants(undocumented("400 E-998"), spot)).isTrue();
    }

    @Test
    void what_is_long_or_too_much_is_not_kept() {
        var spot = new InputLocation(0, 0, 0);
        assertThat(examples.keep(undocumented("a"), spot, 1_000_000, () -> sample(spot)))
                .isFalse();
        int kept = 0;
        while (examples.keep(undocumented("c" + kept), spot, 1, () -> sample(spot))) {
            kept++;
        }
        assertThat(kept).isBetween(100, 10_000);
    }

    private static Classification undocumented(String label) {
        return new Classification(Category.UNDOCUMENTED, "a", "b", label, List.of());
    }

    private static Sample sample(InputLocation spot) {
        return new Sample(spot, false, "{}", List.of(), null);
    }
}
