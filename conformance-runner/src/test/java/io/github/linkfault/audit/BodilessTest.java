package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Classification;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.RecordReader;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.catalog.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers without a recorded body are judged by operation and status alone, the fast way as the slow one. */
class BodilessTest {

    /** An answer, and what decides of it: operation, status, and whether there is a body or an answer at all. */
    private record Case(String operation, String status, String body, String line) {}

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (Operation operation : Audits.AUDITOR.catalog().operations()) {
            String url = operation.api().basePath() + operation.path().replaceAll("\\{[^}]*}", "c0ffee0123456789");
            for (String status :
                    List.of("0", "200", "302", "400", "401", "404", "405", "418", "429", "500", "503", "599", "null")) {
                for (String body : List.of("", ",\"body\":null", ",\"body\":\"\"")) {
                    cases.add(new Case(
                            operation.api().id() + " " + operation.id(),
                            status,
                            body.endsWith("\"\"") ? "empty" : "none",
                            "{\"time\":\"2026-11-20T10:00:00Z\",\"request\":{\"method\":\"" + operation.method()
                                    + "\",\"url\":\"" + url + "\"},\"response\":{\"status\":" + status + body + "}}"));
                }
            }
        }
        return cases;
    }

    @Test
    void the_fast_way_counts_and_keeps_what_the_slow_one_does() {
        var quick = new AuditCounters();
        var slow = new AuditCounters();
        var quickAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, quick, true);
        var slowAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, slow, false);
        int number = 0;
        // Twice, since the first of a kind goes the slow way on both.
        for (int round = 0; round < 2; round++) {
            for (Case one : cases()) {
                byte[] bytes = (one.line() + "\n").getBytes(UTF_8);
                quickAudit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, number));
                slowAudit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, number++));
                for (Category kind : Category.values()) {
                    assertThat(quick.total(kind))
                            .as("%s after %s", kind, one.line())
                            .isEqualTo(slow.total(kind));
                }
            }
        }
        assertThat(json(quick)).isEqualTo(json(slow));
        assertThat(quick.samples()).isEqualTo(slow.samples());
        assertThat(slow.total(Category.UNDOCUMENTED)).isGreaterThan(100);
        assertThat(slow.total(Category.UNJUDGED)).isGreaterThan(50);
        assertThat(slow.total(Category.UNANSWERED)).isGreaterThan(20);
        assertThat(labels(slow))
                .anyMatch(label -> label.startsWith("418 "))
                .noneMatch(label -> label.startsWith("null"));
    }

    /** What the fast way goes by decides, and nothing less does: cases that share a smaller key come to different things. */
    @Test
    void operation_status_and_whether_there_is_a_body_decide() {
        assertThat(contradictions(one -> one.operation() + " " + one.status() + " " + one.body()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation", "status", "body"})
    void a_key_that_forgets_a_part_is_noticed(String part) {
        assertThat(contradictions(one -> (part.equals("operation") ? "" : one.operation())
                        + (part.equals("status") ? "" : one.status())
                        + (part.equals("body") ? "" : one.body())))
                .isNotEmpty();
    }

    /** The keys with more than one verdict. */
    private static Set<String> contradictions(Function<Case, String> key) {
        var reader = new RecordReader(FieldMapping.PUBLISHED);
        Map<String, Set<Object>> verdicts = new LinkedHashMap<>();
        for (Case one : cases()) {
            byte[] line = one.line().getBytes(UTF_8);
            Classification sighting = Audits.AUDITOR.of(
                    Objects.requireNonNull(reader.read(line, 0, line.length).exchange()));
            verdicts.computeIfAbsent(key.apply(one), any -> new LinkedHashSet<>())
                    .add(sighting);
        }
        var several = new LinkedHashSet<String>();
        verdicts.forEach((known, all) -> {
            if (all.size() > 1) {
                several.add(known);
            }
        });
        return several;
    }

    private static List<String> labels(AuditCounters tally) {
        return tally.cells().keySet().stream()
                .filter(cell -> cell.kind() == Category.UNDOCUMENTED)
                .map(CounterKey::label)
                .toList();
    }

    private static String json(AuditCounters tally) {
        return Summaries.json(new Summary(Audits.AUDITOR.catalog(), tally, List.of(new Summary.Source("in", false))));
    }
}
