package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RatiosTest {

    @Test
    void pairs_what_was_measured_in_the_same_round() {
        // The machine became ten times slower after the first round; the ratios do not see it.
        Ratios ratios = Ratios.of(List.of(1.0, 10.0, 10.0), List.of(2.0, 20.0, 40.0));

        assertThat(ratios.each()).containsExactly(0.5, 0.5, 0.25);
    }

    @Test
    void takes_the_middle_ratio_and_not_the_ratio_of_the_middles() {
        Ratios ratios = Ratios.of(List.of(1.0, 2.0, 9.0), List.of(1.0, 4.0, 3.0));

        assertThat(ratios.median()).isEqualTo(1.0);
        assertThat(ratios.least()).isEqualTo(0.5);
        assertThat(ratios.most()).isEqualTo(3.0);
        assertThat(ratios.rounds()).isEqualTo(3);
    }

    @Test
    void halves_the_middle_of_an_even_number() {
        assertThat(new Ratios(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
    }

    @Test
    void converts_to_another_unit() {
        assertThat(new Ratios(List.of(4.0, 8.0)).times(0.25).each()).containsExactly(1.0, 2.0);
    }

    @Test
    void refuses_what_cannot_be_a_ratio() {
        assertThatThrownBy(() -> Ratios.of(List.of(1.0), List.of(1.0, 2.0)))
                .hasMessage("1 rounds cannot be paired with 2");
        assertThatThrownBy(() -> Ratios.of(List.of(1.0), List.of(0.0))).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> Ratios.of(List.of(0.0), List.of(1.0))).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new Ratios(List.of())).hasMessage("no round was measured");
    }
}
