package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.judge.JsonSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However many different things an input has, what is kept of them has a bound, and their number is told. */
class BoundedTest {

    /** More than are counted apart. */
    private static final int MANY = 60_000;

    @Test
    void more_different_codes_than_are_counted_apart_are_counted_all_the_same() {
        var tally = new AuditCounters();
        audit(tally, "https://api.letsfuse.com/v1/session", true);
        assertThat(tally.total(Category.UNDOCUMENTED)).isEqualTo(MANY);
        assertThat(tally.cells()).hasSizeLessThanOrEqualTo(50_000);
        assertThat(tally.samples()).hasSizeLessThanOrEqualTo(2_000);
        var summary = new Summary(Audits.AUDITOR.catalog(), tally, List.of(new Summary.Source("in", false)));
        assertThat(Summaries.text(summary)).contains(" more that are only counted");
        String json = Summaries.json(summary);
        assertThat(json).hasSizeLessThan(10_000_000);
        JsonNode audit = JsonMapper.shared().readTree(json);
        assertThat(JsonSchema.bundled("linkfault/audit").faults(audit)).isEmpty();
        int kinds = tally.cells().size() - 1;
        assertThat(audit.path("errors")).hasSize(2_000);
        assertThat(audit.path("undocumented")).hasSize(2_000);
        assertThat(audit.at("/notListed/undocumented").asInt()).isBetween(kinds - 2_010, kinds);
    }

    @Test
    void any_number_of_hosts_and_paths_is_one_kind() {
        var tally = new AuditCounters();
        audit(tally, "https://h%d.example/p/%d", false);
        assertThat(tally.total(Category.FOREIGN)).isEqualTo(MANY);
        assertThat(tally.cells()).hasSizeLessThan(10);
    }

    private static void audit(AuditCounters tally, String url, boolean codes) {
        var audit = new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, tally);
        for (int line = 0; line < MANY; line++) {
            String letters = Integer.toString(1_000_000 + line)
                    .chars()
                    .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                    .reduce("", String::concat);
            byte[] bytes = ("{\"request\":{\"method\":\"POST\",\"url\":\"" + url.formatted(line, line)
                            + "\"},\"response\":{\"status\":400,\"headers\":{},\"body\":{\"code\":\"code_"
                            + (codes ? letters : "x") + "\"}}}\n")
                    .getBytes(UTF_8);
            audit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, line));
        }
    }
}
