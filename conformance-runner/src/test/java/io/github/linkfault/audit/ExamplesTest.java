package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Of the examples of a sighting the first in the input is shown, whichever thread came to it first. */
class ExamplesTest {

    private static final String LINE =
            "{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1/balance\"},\"response\":{\"status\":400,"
                    + "\"body\":{\"error\":{\"code\":\"AC-999\",\"message\":\"%s\"}}}}";

    private final Examples examples = new Examples();

    @Test
    void the_first_is_made_whatever_the_order_in_which_they_were_found() {
        Auditor.Verdict early = verdict("Early.");
        Auditor.Verdict late = verdict("Late.");
        assertThat(early.sighting()).isEqualTo(late.sighting());
        for (var spots : List.of(List.of(7, 3, 5), List.of(3, 5, 7), List.of(5, 7, 3))) {
            for (int line : spots) {
                boolean kept = examples.keep(
                        early.sighting(), new InputLocation(0, 0, line), 100, () -> line == 3 ? early : late);
                assertThat(kept).isTrue();
            }
        }
        for (int threads : List.of(1, 3)) {
            var tally = new AuditCounters();
            examples.into(tally, Audits.AUDITOR, threads);
            assertThat(tally.samples()).hasSize(1);
            Sample sample = tally.samples().values().iterator().next();
            assertThat(sample.spot()).isEqualTo(new InputLocation(0, 0, 3));
            assertThat(sample.record()).contains("Early.");
        }
    }

    @Test
    void what_is_long_or_too_much_is_not_kept() {
        Auditor.Verdict verdict = verdict("x");
        var spot = new InputLocation(0, 0, 0);
        assertThat(examples.keep(verdict.sighting(), spot, 1_000_000, () -> verdict))
                .isFalse();
        int kept = 0;
        while (examples.keep(
                new Classification(Category.UNDOCUMENTED, "a", "b", "c" + kept, List.of()), spot, 1, () -> verdict)) {
            kept++;
        }
        assertThat(kept).isBetween(100, 10_000);
    }

    private static Auditor.Verdict verdict(String message) {
        byte[] line = LINE.formatted(message).getBytes(StandardCharsets.UTF_8);
        return Audits.AUDITOR.verdict(Objects.requireNonNull(new RecordReader(FieldMapping.PUBLISHED)
                .read(line, 0, line.length)
                .exchange()));
    }
}
