package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic with a known mix of everything is counted exactly, whatever its size, its form and the number of threads. */
class AuditMixTest {

    private static final int LINES = 20_000;

    @TempDir
    Path folder;

    private final TrafficGenerator generator = new TrafficGenerator(Catalog.bundled(), 7);

    @Test
    void ndjson_is_counted_exactly_by_several_threads() throws IOException {
        Path file = folder.resolve("traffic.ndjson");
        generator.write(file, LINES);
        Summary summary = Audits.of(4, file);
        assertThat(counted(summary)).isEqualTo(generator.mix);
        assertThat(violations(summary)).isEqualTo(generator.findings);
        assertThat(Summaries.tally(summary).lines()).isEqualTo(LINES);
        assertThat(summary.catalog().entries().stream()
                        .filter(entry -> Summaries.isSeen(summary, entry))
                        .count())
                .isGreaterThan(75);
    }

    @Test
    void a_har_is_counted_exactly() throws IOException {
        Path file = folder.resolve("traffic.har");
        generator.writeHar(file, LINES / 4);
        Summary summary = Audits.of(2, file);
        Map<String, Long> expected = new TreeMap<>(generator.mix);
        Long cut = expected.remove("broken   not-json");
        expected.merge("broken   not-an-exchange", cut == null ? 0 : cut, Long::sum);
        assertThat(counted(summary)).isEqualTo(expected);
        assertThat(violations(summary)).isEqualTo(generator.findings);
    }

    @Test
    void the_generator_makes_every_kind() throws IOException {
        generator.write(folder.resolve("traffic.ndjson"), LINES);
        for (Category kind : Category.values()) {
            // These two depend on how it is recorded, and on what is asked for.
            if (kind.isCounted() && kind != Category.TRUNCATED && kind != Category.OUTSIDE) {
                assertThat(generator.mix.keySet()).anyMatch(what -> what.startsWith(kind.id() + " "));
            }
        }
        assertThat(generator.findings).hasSize(5);
    }

    @Test
    void the_summary_is_the_same_for_one_thread_and_for_many() throws IOException {
        Path first = folder.resolve("first.ndjson");
        Path second = folder.resolve("second.ndjson");
        Path har = folder.resolve("third.har");
        generator.write(first, LINES / 4);
        generator.write(second, LINES / 4);
        generator.writeHar(har, LINES / 8);
        String alone = Summaries.json(Audits.of(1, first, har, second));
        assertThat(Summaries.json(Audits.of(5, first, har, second))).isEqualTo(alone);
        assertThat(alone).contains("entries[");
    }

    private static Map<String, Long> counted(Summary summary) {
        Map<String, Long> counted = new TreeMap<>();
        Summaries.tally(summary).cells().forEach((cell, count) -> {
            if (cell.day().isEmpty() && cell.kind().isCounted()) {
                counted.put(
                        cell.kind().id() + " " + cell.api() + " " + cell.operation() + " " + cell.label(),
                        count.number());
            }
        });
        return counted;
    }

    /** Of the entries themselves; a bare status is seen only where nothing is wrong. */
    private static Map<String, Long> violations(Summary summary) {
        Map<String, Long> violations = new TreeMap<>();
        Summaries.fold(summary, cell -> cell.kind() == Category.FINDING, CounterKey::detail)
                .forEach((detail, count) -> {
                    if (detail.startsWith("violation ")) {
                        violations.put(detail, count.number());
                    }
                });
        return violations;
    }
}
