package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.AuditCounters;
import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.CounterKey;
import io.github.linkfault.audit.count.InputLocation;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast ways come to what the judge says of each line alone, on traffic that is damaged in every way. */
class VerdictCacheTest {

    @TempDir
    Path folder;

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
            slowAudit.exchange(bytes, 0, end, new InputLocation(0, 0, line));
            aloneAudit.exchange(bytes, 0, end, new InputLocation(0, 0, line));
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
                lines.add(notFound(sent, named));
            }
        }
        // The same body twice in a row.
        lines.add(notFound(id, id));
        lines.add(notFound(other, id));
        // And one whose outline is not made.
        lines.add(notFound(id, id).replace("{\\\"code", "{\\\"\\\\u0063ode"));
        lines.add(notFound(other, id).replace("{\\\"code", "{\\\"\\\\u0063ode"));
        Summary summary = Audits.ofText(String.join("\n", lines) + "\n");
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(4);
        assertThat(summary.total(Category.DEVIATING)).isEqualTo(8);
    }

    private static String notFound(String sent, String named) {
        return "{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/" + sent + "\"},\"response\":{\"status\":404,"
                + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"{\\\"error\\\":{\\\"code\\\":\\\"AC-102\\\""
                + ",\\\"message\\\":\\\"User " + named + " not found.\\\"}}\"}}";
    }

    /** The same bytes are one thing to one API and another to the other, whichever has them first. */
    @Test
    void the_same_body_of_another_api_is_noticed() {
        String aerosync = "\"GET\",\"url\":\"https://api.aerosync.com/v2/accounts/1/balance\"";
        String fuse = "\"POST\",\"url\":\"https://api.letsfuse.com/v1/session\"";
        String ofFuse =
                "{\"title\":\"A\",\"details\":\"B\",\"code\":\"%s\",\"type\":\"bad_request\",\"source\":\"internal\"}";
        var lines = new ArrayList<String>();
        for (var requests : List.of(List.of(aerosync, fuse), List.of(fuse, aerosync))) {
            for (String body : List.of(
                    "{\"error\":{\"code\":\"AC-106\",\"message\":\"No.\"}}",
                    "{\"error\":{\"code\":\"AC-105\",\"message\":\"No.\"}}",
                    ofFuse.formatted("invalid_request_body"),
                    ofFuse.formatted("request_body_invalid_json"),
                    "\"<html> that is as long as any of the others </html>\"")) {
                for (String request : requests) {
                    lines.add("{\"request\":{\"method\":" + request + "},\"response\":{\"status\":400,"
                            + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":" + body + "}}\n");
                }
            }
        }
        AuditCounters slow = counted(Audits.AUDITOR, lines, false);
        AuditCounters quick = counted(Audits.AUDITOR, lines, true);
        Collections.rotate(lines, lines.size() / 2);
        AuditCounters quickToo = counted(Audits.AUDITOR, lines, true);
        assertThat(slow.total(Category.CONFORMING) + slow.total(Category.DEVIATING))
                .isEqualTo(8);
        assertThat(slow.total(Category.UNDOCUMENTED)).isEqualTo(12);
        assertThat(json(quick)).isEqualTo(json(slow));
        assertThat(counts(quickToo)).isEqualTo(counts(slow));
    }

    /** A thread that has its verdict from another still keeps an example that comes before the other's. */
    @Test
    void threads_share_verdicts_and_keep_the_first_example() {
        byte[] line = ("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1\"},\"response\":{\"status\":400,"
                        + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"error\":{\"code\":\"AC-999\"}}}}\n")
                .getBytes(UTF_8);
        for (var parts : List.of(List.of(1, 0, 2), List.of(0, 1, 2), List.of(2, 1, 0))) {
            var shared = new Shared();
            var whole = new AuditCounters();
            for (int part : parts) {
                var tally = new AuditCounters();
                new LineAudit(Audits.AUDITOR, FieldMapping.PUBLISHED, tally, shared)
                        .exchange(line, 0, line.length - 1, new InputLocation(0, part, 0));
                whole.merge(tally);
            }
            shared.examples().into(whole, 2);
            assertThat(whole.total(Category.UNDOCUMENTED)).isEqualTo(3);
            assertThat(whole.samples().values()).singleElement().satisfies(sample -> assertThat(sample.spot())
                    .isEqualTo(new InputLocation(0, 0, 0)));
        }
    }

    /** A line of a stack trace has its bounds, so that a longer id may push its end out of them. */
    @Test
    void the_length_of_an_id_is_noticed() {
        var lines = new ArrayList<String>();
        for (int length : List.of(16, 60)) {
            String message = "at " + " .".repeat(75) + "a1".repeat(length / 2) + "/a.js:1:2";
            lines.add("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1\"},\"response\":{\"status\":404,"
                    + "\"headers\":{\"Content-Type\":\"application/json\"},"
                    + "\"body\":{\"error\":{\"code\":\"AC-102\",\"message\":\"" + message + "\"}}}}\n");
        }
        AuditCounters slow = counted(Audits.AUDITOR, lines, false);
        AuditCounters quick = counted(Audits.AUDITOR, lines, true);
        assertThat(json(slow)).contains("stack-trace");
        assertThat(json(quick)).isEqualTo(json(slow));
    }

    /** A header field that no rule looks at counts as soon as an erratum of the catalog looks at it. */
    @Test
    void a_header_field_that_only_an_erratum_looks_at_is_noticed() throws IOException {
        Files.writeString(copyOfFeatures().resolve("aerosync/errata.yaml"), """

                - id: aerosync-405-with-retry-after
                  title: 405 with Retry-After
                  entries: [aerosync/getBalance/AC-105]
                  readings:
                    - source: Error Glossary
                      says: 405; no header is mentioned.
                      seen: {properties: {headers: {type: object, not: {required: [retry-after]}}}, required: [headers]}
                    - source: RFC 9110 §15.5.6
                      says: With Retry-After.
                      seen: {properties: {headers: {type: object, required: [retry-after]}}, required: [headers]}
                  accepts: Both.
                  why: A test.
                  advice: None.
                """, StandardOpenOption.APPEND);
        Catalog catalog = Catalog.of(folder);
        var auditor = new Auditor(catalog, Base.documented(catalog), Map.of(), Secrets.NONE);
        var lines = new ArrayList<String>();
        for (String field : List.of("", ",\"Retry-After\":\"5\"")) {
            lines.add("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/1/balance\"},\"response\":{"
                    + "\"status\":405,\"headers\":{\"Content-Type\":\"application/json\"" + field
                    + "},\"body\":{\"error\":{\"code\":\"AC-105\","
                    + "\"message\":\"Balance check not available for manually linked users.\"}}}}\n");
        }
        AuditCounters slow = counted(auditor, lines, false);
        AuditCounters quick = counted(auditor, lines, true);
        assertThat(readings(slow))
                .contains("aerosync-405-with-retry-after 0", "aerosync-405-with-retry-after 1")
                .isEqualTo(readings(quick));
    }

    /** What these lines, each with its line feed, come to. */
    private static AuditCounters counted(Auditor auditor, List<String> lines, boolean shortcuts) {
        var tally = new AuditCounters();
        var audit = new LineAudit(auditor, FieldMapping.PUBLISHED, tally, shortcuts);
        for (int line = 0; line < lines.size(); line++) {
            byte[] bytes = lines.get(line).getBytes(UTF_8);
            audit.exchange(bytes, 0, bytes.length - 1, new InputLocation(0, 0, line));
        }
        return tally;
    }

    private static Map<CounterKey, Long> counts(AuditCounters tally) {
        var counts = new HashMap<CounterKey, Long>();
        tally.cells().forEach((key, count) -> counts.put(key, count.number()));
        return counts;
    }

    private static List<String> readings(AuditCounters tally) {
        return tally.cells().keySet().stream()
                .filter(cell -> cell.kind() == Category.READING)
                .map(CounterKey::detail)
                .toList();
    }

    private Path copyOfFeatures() throws IOException {
        Path features = Path.of("../features");
        try (Stream<Path> files = Files.walk(features)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(features.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    private static String json(AuditCounters tally) {
        return Summaries.json(new Summary(Audits.AUDITOR.catalog(), tally, List.of(new Summary.Source("in", false))));
    }
}
