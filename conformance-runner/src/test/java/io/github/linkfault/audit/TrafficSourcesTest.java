package io.github.linkfault.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.count.Gap;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.Period;
import io.github.linkfault.audit.input.Preset;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the recorders write that people have, and which exchanges of it are wanted. */
class TrafficSourcesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/linkfault/audit");
    private static final String LINE =
            "{\"time\":\"%s\",\"request\":{\"method\":\"GET\",\"url\":\"%s\",\"headers\":{\"X-Client\":\"%s\"}},"
                    + "\"response\":{\"status\":%d}}\n";

    /** The samples hold as many of each as this table says, and nothing in them is unreadable. */
    @ParameterizedTest
    @CsvSource({
        "nginx.log, 6, 4, 4",
        "apache.log, 6, 4, 4",
        "envoy.log, 5, 3, 1",
        "kong.log, 3, 2, 1",
        "aws-api-gateway.log, 3, 3, 1"
    })
    void a_preset_reads_the_log_of_its_program(String name, int successes, int unjudged, int undocumented)
            throws Exception {
        Preset preset = Preset.of(name.replace(".log", "")).orElseThrow();
        Summary summary = Audits.of(Audits.AUDITOR, preset.mapping(), null, List.of(Input.of(FOLDER.resolve(name))), 2);
        assertThat(summary.total(Category.BROKEN)).isZero();
        assertThat(List.of(
                        summary.total(Category.SUCCESS),
                        summary.total(Category.UNJUDGED),
                        summary.total(Category.UNDOCUMENTED)))
                .containsExactly((long) successes, (long) unjudged, (long) undocumented);
        assertThat(Summaries.tally(summary).gap(Gap.TIME)).isZero();
        assertThat(Summaries.text(summary)).contains("500 (body not recorded): no row of getBalance has this status");
    }

    @Test
    void a_line_that_is_not_in_the_format_is_told() {
        Summary summary = audited("hello\n", Preset.of("apache").orElseThrow().mapping());
        assertThat(Summaries.text(summary)).contains("not-in-the-format");
    }

    @Test
    void every_preset_has_a_mapping_and_none_other_is_known() {
        assertThat(Preset.names()).allMatch(name -> Preset.of(name).isPresent());
        assertThat(Preset.of("squid")).isEmpty();
    }

    /** A host of no base may be a gateway; one of a base belongs to its API alone, in each way of reading. */
    @ParameterizedTest
    @CsvSource({
        "api.aerosync.com:443, /v2/accounts/x/balance, '', 1",
        "me:a@API.aerosync.com., /v2/accounts/x/balance, '', 1",
        "https://api.aerosync.com, /v2/accounts/x/balance, '', 1",
        "api.aerosync.com, /v1/session, '', 0",
        "gateway.internal, /v2/accounts/x/balance, '', 1",
        "gateway.internal:8080, /v1/session, '', 1",
        "'', /v2/accounts/x/balance, '', 1",
        "proxy.example, /bank/accounts/x/balance, https://proxy.example/bank, 1",
        "proxy.example:80, /v2/accounts/x/balance, https://proxy.example/bank, 0",
        "gateway.internal, /v2/accounts/x/balance, https://proxy.example/v2, 0",
        "api.aerosync.com, /v1/session, https://proxy.example/v2, 0",
        "api.aerosync.com, /bank/accounts/x/balance, /bank, 1",
    })
    void a_host_beside_a_path_says_whose_it_is(String host, String path, String base, long errors) {
        var bases = new ArrayList<>(Base.documented(Catalog.bundled()));
        if (!base.isEmpty()) {
            bases.removeIf(documented -> documented.api().equals("aerosync"));
            bases.add(Base.parse("aerosync", base).orElseThrow());
        }
        var auditor = new Auditor(Catalog.bundled(), bases, Map.of(), Secrets.NONE);
        String line = "{\"authority\":\"%s\",\"path\":\"%s\",\"method\":\"%s\",\"response_code\":599}\n"
                .formatted(host, path, path.endsWith("session") ? "POST" : "GET");
        FieldMapping mapping = Preset.of("envoy").orElseThrow().mapping();
        for (FieldMapping each : List.of(mapping, mapping.withClientHeader("x-client"))) {
            Summary summary = Audits.of(
                    auditor, each, null, List.of(Input.of("in", new ByteArrayInputStream(line.getBytes(UTF_8)))), 1);
            assertThat(summary.total(Category.UNDOCUMENTED)).isEqualTo(errors);
            assertThat(summary.total(Category.FOREIGN)).isEqualTo(1 - errors);
        }
        String span = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"attributes\":["
                + "{\"key\":\"http.method\",\"value\":{\"stringValue\":\"%s\"}},"
                + "{\"key\":\"http.target\",\"value\":{\"stringValue\":\"%s\"}},"
                + "{\"key\":\"server.address\",\"value\":{\"stringValue\":\"%s\"}},"
                + "{\"key\":\"http.status_code\",\"value\":{\"intValue\":\"599\"}}]}]}]}]}\n";
        Summary ofSpan = Audits.of(
                auditor,
                FieldMapping.PUBLISHED,
                null,
                List.of(Input.of(
                        "in",
                        new ByteArrayInputStream(span.formatted(path.endsWith("session") ? "POST" : "GET", path, host)
                                .getBytes(UTF_8)))),
                1);
        assertThat(ofSpan.total(Category.UNDOCUMENTED)).isEqualTo(errors);
    }

    @Test
    void a_field_of_a_preset_may_stand_elsewhere() {
        FieldMapping mapping = Preset.of("nginx").orElseThrow().mapping().with(Map.of(Field.STATUS, "code"));
        Summary summary = audited(
                "{\"request_method\":\"GET\",\"request_uri\":\"/v2/accounts/x/balance\",\"status\":200,\"code\":500}\n",
                mapping);
        assertThat(summary.total(Category.UNDOCUMENTED)).isEqualTo(1);
    }

    @Test
    void a_cut_body_is_an_outcome_of_its_own_and_one_exchange_is_counted_once() throws Exception {
        Summary summary = Audits.of(1, FOLDER.resolve("traces.jsonl"));
        assertThat(summary.total(Category.TRUNCATED)).isEqualTo(2);
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(2);
        assertThat(summary.total(Category.UNJUDGED)).isEqualTo(1);
        assertThat(summary.total(Category.UNDOCUMENTED)).isEqualTo(1);
        assertThat(summary.total(Category.SUCCESS)).isEqualTo(2);
        assertThat(summary.total(Category.BROKEN)).isZero();
    }

    /** What the exporter of OpenTelemetry's JavaScript posted: requests by fetch and by node:http, and one that nobody answered. */
    @Test
    void spans_that_an_exporter_posted_are_read() throws Exception {
        var auditor =
                new Auditor(Audits.AUDITOR.catalog(), List.of(new Base("aerosync", "", "/v2")), Map.of(), Secrets.NONE);
        Summary summary = Audits.of(
                auditor, FieldMapping.PUBLISHED, null, List.of(Input.of(FOLDER.resolve("opentelemetry-js.jsonl"))), 1);
        assertThat(summary.total(Category.UNJUDGED)).isEqualTo(12);
        assertThat(summary.total(Category.UNANSWERED)).isEqualTo(1);
        assertThat(summary.total(Category.BROKEN)).isZero();
        assertThat(Summaries.tally(summary).hosts().values()).containsKeys("127.0.0.1:8107", "127.0.0.1:9");
        assertThat(Summaries.tally(summary).gap(Gap.TIME)).isZero();
    }

    @Test
    void lines_of_something_else_than_spans_are_told() {
        Summary summary =
                audited("{\"resourceSpans\":[]}\n{\"resourceLogs\":[]}\n{\"spans\":[]}\nx\n", FieldMapping.PUBLISHED);
        assertThat(summary.total(Category.BROKEN)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"docker.log", "kubernetes.log"})
    void lines_of_containers_are_unwrapped_and_keep_their_numbers(String name) throws Exception {
        Summary summary = Audits.of(1, FOLDER.resolve(name));
        assertThat(summary.total(Category.CONFORMING)).isEqualTo(3);
        assertThat(summary.total(Category.BROKEN)).isZero();
        assertThat(Summaries.json(summary)).contains("\"" + FOLDER.resolve(name) + ":4\"");
    }

    @Test
    void only_exchanges_of_the_period_are_judged() {
        String text = line("2026-11-19T23:59:59Z", 405)
                + line("2026-11-20T00:00:00Z", 405)
                + line("2026-11-20T23:30:00-01:00", 405)
                + line("2026-11-21T00:00:00+01:00", 405)
                + line("2026-11-21", 405)
                + line("", 405);
        var day = new Period("2026-11-20", "2026-11-21");
        Summary summary = audited(text, FieldMapping.PUBLISHED.within(day));
        assertThat(summary.total(Category.UNJUDGED)).isEqualTo(2);
        assertThat(summary.total(Category.OUTSIDE)).isEqualTo(4);
        assertThat(Summaries.text(summary)).contains("4 outside of --since and --until");
        assertThat(Summaries.fold(summary, cell -> cell.kind() == Category.OUTSIDE, cell -> cell.label())
                        .keySet())
                .containsExactly("after", "before", "no-time");
        assertThat(Period.time("yesterday")).isEmpty();
        assertThat(Period.time("2026-11-20T10:00+02:00")).contains("2026-11-20T08:00:00");
    }

    @Test
    void hosts_and_clients_are_counted_apart() {
        String text = LINE.formatted("2026-11-20", "https://api.aerosync.com/v2/accounts/x/balance", "shop", 405)
                + LINE.formatted("2026-11-20", "https://API.aerosync.com/v2/accounts/x/balance", "bank", 500)
                + LINE.formatted("2026-11-20", "https://api.aerosync.com/v2/accounts/x/balance", "bank", 200)
                + LINE.formatted("2026-11-20", "https://api.aerosync.com/v2/accounts/x/balance", "", 200);
        Summary summary = audited(text, FieldMapping.PUBLISHED.withClientHeader("x-client"));
        assertThat(Summaries.tally(summary).clients().values().keySet()).containsExactly("bank", "shop");
        assertThat(Summaries.tally(summary).hosts().values()).containsKey("api.aerosync.com");
        assertThat(Summaries.text(summary)).contains("""
                CLIENT  bank   1 error of 2, 1 deviating or undocumented
                CLIENT  shop   1 error of 1
                CLIENT  1 exchange without a client
                """);
    }

    @Test
    void more_clients_than_can_be_kept_are_others() {
        var text = new StringBuilder();
        for (int client = 0; client < 5_000; client++) {
            text.append(LINE.formatted("2026-11-20", "/v2/accounts/x/balance", "c" + client, 405));
        }
        Summary summary = audited(text.toString(), FieldMapping.PUBLISHED.withClientHeader("x-client"));
        assertThat(Summaries.tally(summary).clients().values()).hasSize(1_000);
        assertThat(Summaries.json(summary)).contains("\"others\" : 4000");
        assertThat(Summaries.text(summary)).contains("CLIENT  4000 exchanges of others, which are not counted apart");
    }

    private static String line(String time, int status) {
        return LINE.formatted(time, "/v2/accounts/x/balance", "", status);
    }

    private static Summary audited(String text, FieldMapping mapping) {
        return Audits.of(
                Audits.AUDITOR,
                mapping,
                null,
                List.of(Input.of("in", new ByteArrayInputStream(text.getBytes(UTF_8)))),
                2);
    }
}
