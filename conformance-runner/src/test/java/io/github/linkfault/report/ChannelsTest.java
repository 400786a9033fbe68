package io.github.linkfault.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Curl;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Outcome;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** What a server sends takes no effect in any report, and nothing of a result is lost on the way to one. */
class ChannelsTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Entry ENTRY =
            CATALOG.entry("aerosync/getBalance/AC-105").orElseThrow();
    private static final String HOSTILE =
            "<script>alert(1)</script> | `a` ]]> \u001B[31m \u0000 & \"q\" *b* ${HOME} $(id)\n::error::x";

    private final Report report = report(HOSTILE);

    @Test
    void junit_xml_is_well_formed_and_has_a_failure() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Reports.render((of, traffic, out) -> JunitReport.write(of, out), report)
                        .getBytes(StandardCharsets.UTF_8)));
        var failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .startsWith("message: expected \"Balance check")
                .contains("<script>");
        assertThat(failure.getTextContent()).contains("FAILED  " + ENTRY.id() + "   message", "rerun");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        var skipped = (Element) document.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("no-fixture: Give it.");
        assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("2");
    }

    @Test
    void the_summary_has_no_markup_of_the_servers() {
        String summary = Reports.render(MarkdownReport::write, report);
        assertThat(summary)
                .contains("`" + ENTRY.id() + "` | message |", "&lt;script&gt;", "\\|", "\\`a\\`")
                .contains("`fuse/status/429` | no-fixture | Give it.")
                .doesNotContain("<script>");
        long columns = summary.lines()
                .filter(line -> line.contains(ENTRY.id()))
                .findFirst()
                .orElseThrow()
                .replace("\\|", "")
                .chars()
                .filter(character -> character == '|')
                .count();
        assertThat(columns).isEqualTo(5);
    }

    @Test
    void the_terminal_gets_no_control_character() {
        assertThat(TextReport.render(report)).doesNotContain("\u001B", "\u0000").contains("\\u001b[31m");
    }

    @Test
    void annotations_are_one_command_each() {
        assertThat(GithubAnnotations.render(report).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("::error title="));
    }

    @Test
    void report_json_conforms_to_its_schema() {
        assertThat(JsonSchema.bundled("linkfault/report")
                        .faults(JsonMapper.shared()
                                .readTree(Reports.render((of, traffic, out) -> JsonReport.write(of, out), report))))
                .isEmpty();
    }

    @Test
    void a_curl_line_is_safe_to_paste() {
        var request = new Request(
                "POST",
                "https://x/a'b",
                Headers.of(Map.of("Key", "${API_KEY}")),
                Body.of("{\"a\": \"`id` $(id) ${API_SECRET} $HOME \\\\ '\"}"));
        assertThat(Curl.command(request))
                .isEqualTo("curl -sS -i -X POST 'https://x/a'\\''b' -H \"Key: ${API_KEY}\" --data-binary"
                        + " \"{\\\"a\\\": \\\"\\`id\\` \\$(id) ${API_SECRET} \\$HOME \\\\\\\\ '\\\"}\"");
    }

    @Test
    void a_post_without_body_says_so_to_curl() {
        assertThat(Curl.command(new Request("POST", "https://x/", Headers.NONE, Body.EMPTY)))
                .isEqualTo("curl -sS -i -X POST 'https://x/' -H 'Content-Length: 0'");
    }

    private static Report report(String message) {
        String body = JsonMapper.shared()
                .createObjectNode()
                .set(
                        "error",
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("code", "AC-105")
                                .put("message", message))
                .toString();
        var exchange = new Exchange(
                new Request("GET", "https://x/v2/accounts/1/balance", Headers.NONE, Body.EMPTY),
                new Response(
                        405,
                        Headers.of(Map.of("Content-Type", "application/json")).with("Allow", "GET"),
                        Body.of(body)));
        var judged =
                new Outcome.Judged(new Judge(CATALOG).judge(ENTRY, exchange, Map.of(), Secrets.NONE), exchange, null);
        Entry other = CATALOG.entry("fuse/status/429").orElseThrow();
        List<EntryResult> results = Report.join(
                List.of(ENTRY, other),
                Map.of(ENTRY.id(), judged, other.id(), new Outcome.NotExercised(Reason.NO_FIXTURE, "Give it.")),
                false,
                Deviations.NONE);
        return new Report(
                CATALOG, "1.0.0", "a target", Instant.EPOCH, Duration.ZERO, results, List.of("a problem of the run"));
    }
}
