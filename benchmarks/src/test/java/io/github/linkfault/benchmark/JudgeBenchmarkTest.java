package io.github.linkfault.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JudgeBenchmarkTest {

    @Test
    void measures_a_right_answer_a_wrong_one_and_what_a_schema_sees_of_both() {
        var benchmark = new JudgeBenchmark();

        assertThat(benchmark.right().findings()).isEmpty();
        assertThat(benchmark.wrong().findings()).hasSize(1);
        assertThat(benchmark.rule()).isEmpty();
        // The message is wrong in its words, not in its shape.
        assertThat(benchmark.bareRight()).isTrue();
        assertThat(benchmark.bareWrong()).isTrue();
        assertThat(benchmark.bareRule()).isTrue();
    }
}
