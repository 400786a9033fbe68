package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The webhooks of the bundled APIs: explained, judged in recorded traffic, and declared in a run. */
class WebhookTest {

    private static final String FAILED =
            "{'event':'job.balance','timestamp':1700000000,'merchant_id':'merchant-7','data':{'jobId':'REF-77','status':'failed'}}";
    private static final String FINISHED =
            "{'type':'financial_connection.finished','financial_connection_id':'connection-7','environment':'sandbox','source':'mx','remote_data':{}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "job.balance | job.balance (failed) | retry-with-backoff",
                "aerosync/webhook/bank.revocation | bank.revocation (revoked) | reconnect",
                "financial_connection.disconnected | financial_connection.disconnected | reconnect"
            })
    void the_name_of_an_event_is_explained(String subject, String title, String action) {
        CommandLineRun run = CommandLineRun.of("explain", subject);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(title, action + ": ", "posts to your URL");
    }

    @Test
    void the_body_of_an_event_is_checked_and_explained() throws IOException {
        CommandLineRun run = explain(json(FAILED));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "A webhook of Aerosync: job.balance failed.",
                        "Its body is what the documents print.",
                        "where        a webhook that Aerosync posts to your URL",
                        "evidence     why and what to do are inferred");
    }

    @Test
    void what_is_wrong_with_an_event_is_said() throws IOException {
        CommandLineRun run = explain(json(FAILED.replace("1700000000", "'soon'")));
        assertThat(run.out())
                .contains("body-schema: expected a body that conforms to schemas/aerosync/webhook-event.open");
    }

    @ParameterizedTest
    @CsvSource({"completed, It reports no error., 0", "exploded, No document has this event in this status., 1"})
    void an_event_that_is_no_documented_error_says_so(String status, String words, int exitCode) throws IOException {
        CommandLineRun run = explain(json(FAILED.replace("failed", status)));
        assertThat(run.out()).isEqualTo("A webhook of Aerosync: job.balance " + status + ".\n" + words + "\n");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void events_in_traffic_are_judged_whatever_url_they_went_to() throws IOException {
        CommandLineRun run = audit(
                line("https://one.example/hooks", "Aerosync-Webhooks/1.0", right(), FAILED),
                line("https://two.example/", "Aerosync-Webhooks/1.0", right(), FAILED.replace("failed", "completed")),
                line("/in", "anything", "", FINISHED),
                line("/other", "anything", "", "{'event':'invoice.paid','status':'failed'}"));
        assertThat(run.out())
                .contains("aerosync webhook", "fuse webhook", "1 of no documented operation")
                .contains("Further entries, not counted: 2 passed, 13 not exercised. What was seen conforms.");
        assertThat(run.exitCode()).isZero();
        JsonNode report = report("report.json");
        assertThat(report.at("/summary/entries").asInt()).isEqualTo(88);
        assertThat(report.at("/summary/passed").asInt()).isZero();
        assertThat(verdict(report, "aerosync/webhook/job.balance")).isEqualTo("passed");
        assertThat(verdict(report, "fuse/webhook/financial_connection.finished"))
                .isEqualTo("passed");
        assertThat(verdict(report, "aerosync/webhook/bank.revocation")).isEqualTo("not-exercised");
        assertThat(report("audit.json").path("entries"))
                .extracting(entry -> entry.path("id").asString())
                .containsExactly("aerosync/webhook/job.balance", "fuse/webhook/financial_connection.finished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'merchant_id':'merchant-7', |  | body-schema",
                "1700000000 | 'soon' | body-schema",
                "sha256= | sha1= | webhook-signature"
            })
    void an_event_that_is_not_as_documented_fails_the_audit(String what, String by, String rule) throws IOException {
        String right = line("https://one.example/hooks", "Aerosync-Webhooks/1.0", right(), FAILED);
        // The body is a text in the line, so that its quotes are escaped.
        String wrong = right.replace(escaped(what), by == null ? "" : escaped(by));
        assertThat(wrong).isNotEqualTo(right);
        CommandLineRun run = audit(wrong);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED  aerosync/webhook/job.balance   " + rule, "1 failed");
    }

    @Test
    void a_status_that_no_document_has_is_undocumented() throws IOException {
        CommandLineRun run = audit(line("/in", "x", "", FAILED.replace("failed", "exploded")));
        assertThat(run.out())
                .contains("UNDOCUMENTED  aerosync webhook reports job.balance with a status of another form");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void an_example_shows_no_value_of_the_events_user() throws IOException {
        audit(line(
                "https://one.example/secret-path",
                "Aerosync-Webhooks/1.0",
                right(),
                FAILED.replace("1700000000", "'soon'")));
        String shown = Files.readString(folder.resolve("report/report.json")) + report("audit.json");
        assertThat(shown)
                .doesNotContain("merchant-7", "REF-77", "secret-path", "0123456789abcdef")
                .contains("https://your-url/", "job.balance", "failed");
    }

    @Test
    void a_run_declares_them_and_counts_the_others() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("run", "--report", folder.resolve("report").toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "88 entries: ",
                        "NOT ASKED       15 further entries, declared and not counted: 4 aerosync webhook, 3 aerosync android-widget, 4 aerosync android-sdk, 2 aerosync react-native-sdk, 2 fuse webhook");
        JsonNode report = report("report.json");
        assertThat(report.path("entries").size()).isEqualTo(88);
        assertThat(report.path("further"))
                .hasSize(15)
                .allSatisfy(entry -> assertThat(entry.path("reason").asString()).isEqualTo("declared"));
        assertThat(Files.readString(folder.resolve("report/report.html")))
                .contains("Not asked", "aerosync/webhook/job.balance");
    }

    @Test
    void a_run_of_one_alone_says_why_there_is_none() {
        CommandLineRun run = CommandLineRun.of("run", "--entry", "aerosync/webhook/job.balance");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "no run asks for this entry. A webhook comes when something happens; no request asks for one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tags", "--entry"})
    void a_run_of_chosen_entries_speaks_of_no_others(String option) {
        String value = option.equals("--entry") ? "aerosync/getBalance/AC-105" : "@fuse and @category:server";
        CommandLineRun run = CommandLineRun.of(
                "run", option, value, "--report", folder.resolve("report").toString());
        assertThat(run.out()).doesNotContain("NOT ASKED");
    }

    private CommandLineRun explain(String body) throws IOException {
        return CommandLineRun.of(
                "explain", Files.writeString(folder.resolve("body.json"), body).toString());
    }

    private CommandLineRun audit(String... lines) throws IOException {
        Path traffic = Files.write(folder.resolve("traffic.ndjson"), List.of(lines));
        return CommandLineRun.of(
                "audit",
                traffic.toString(),
                "--report",
                folder.resolve("report").toString());
    }

    private JsonNode report(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report/" + file)));
    }

    private static String verdict(JsonNode report, String id) {
        for (JsonNode entry : report.path("further")) {
            if (entry.path("id").asString().equals(id)) {
                return entry.path("verdict").asString();
            }
        }
        return "missing";
    }

    private static String right() {
        return "sha256=" + "0123456789abcdef".repeat(4);
    }

    private static String line(String url, String agent, String signature, String body) {
        var line = JsonMapper.shared().createObjectNode();
        var request = line.putObject("request").put("method", "POST").put("url", url);
        var headers = request.putObject("headers")
                .put("Content-Type", "application/json")
                .put("User-Agent", agent);
        if (!signature.isEmpty()) {
            headers.put("X-Webhook-Signature", signature);
        }
        request.put("body", json(body));
        line.putObject("response").put("status", 200);
        return line.toString();
    }

    private static String escaped(String text) {
        return text.replace("'", "\\\"");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
