package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fast ways come to what the judge says of each line alone, on traffic that is damaged in every way. */
class VerdictCacheTest {

    @Test
    void every_line_comes_to_the_same_on_all_ways() {
        var mutations = new Mutations(11);
        var generator = new TrafficGenerator(Catalog.bundled(), 11);
        var slow = new AuditCounters();
        var slowAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, slow, false);
        var alone = new AuditCounters();
        var aloneAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, alone, true);
        var together = new AuditCounters();
        var togetherAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, together, true);
        for (int line = 0; line < 12_000; line++) {
            byte[] bytes = mutations.of(generator.next().ndjson());
            int end = Mutations.end(bytes);
            slowAudit.exchange(bytes, 0, end, 0, 0, line);
            aloneAudit.exchange(bytes, 0, end, 0, 0, line);
            assertThat(togetherAudit.line(bytes, 0, end + 1, 0, 0, line)).isEqualTo(end);
            for (Category kind : Category.values()) {
                assertThat(List.of(alone.total(kind), together.total(kind)))
                        .as("%s after %s", kind, new String(bytes, 0, end, UTF_8))
                        .containsOnly(slow.total(kind));
            }
        }
        assertThat(json(alone)).isEqualTo(json(slow));
        assertThat(json(together)).isEqualTo(json(slow));
        assertThat(slow.total(Category.BROKEN)).isGreaterThan(1000);
        assertThat(slow.total(Category.DEVIATING)).isGreaterThan(300);
    }

    /** Answers that are alike but for ids, in which the id matters. */
    @Test
    void an_id_that_is_another_than_the_request_sent_is_noticed() {
        String id = "c0ffee00000000000000000000000102";
        String other = "c0ffee00000000000000000000000103";
        var lines = new ArrayList<String>();
        for (String sent : List.of(id, other)) {
            for (String named : List.of(id, other, id + "0", "x")) {
                lines.add("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/" + sent
                        + "\"},\"response\":{\"status\":404,"
                        + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"{\\\"error\\\":{\\\"code\\\":\\\"AC-102\\\""
                        + ",\\\"message\\\":\\\"User " + named + " not found.\\\"}}\"}}");
            }
        }
        Summary summary = Audits.ofText(String.join("\n", lines));
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(2);
        assertThat(summary.total(Category.DEVIATING)).isEqualTo(6);
    }

    /** A line of a stack trace has its bounds, so that a longer id may push its end out of them. */
    @Test
    void the_length_of_an_id_is_noticed() {
        var quick = new AuditCounters();
        var slow = new AuditCounters();
        var quickAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, quick, true);
        var slowAudit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, slow, false);
        int line = 0;
        for (int length : List.of(16, 60)) {
            String message = "at " + " .".repeat(75) + "a1".repeat(length / 2) + "/a.js:1:2";
            byte[] bytes = ("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1\"},\"response\":{\"status\":404,"
                            + "\"headers\":{\"Content-Type\":\"application/json\"},"
                            + "\"body\":{\"error\":{\"code\":\"AC-102\",\"message\":\"" + message + "\"}}}}\n")
                    .getBytes(UTF_8);
            quickAudit.exchange(bytes, 0, bytes.length - 1, 0, 0, line);
            slowAudit.exchange(bytes, 0, bytes.length - 1, 0, 0, line++);
        }
        assertThat(json(slow)).contains("stack-trace");
        assertThat(json(quick)).isEqualTo(json(slow));
    }

    private static String json(AuditCounters tally) {
        return SummaryJson.render(
                new Summary(Audits.AUDITOR.catalog(), tally, List.of(new Summary.Source("in", false))), "1");
    }
}
