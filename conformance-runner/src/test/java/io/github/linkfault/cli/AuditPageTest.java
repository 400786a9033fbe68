package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit says to a person: on the terminal, in {@code report.html} and in {@code summary.md}. */
class AuditPageTest {

    private static final List<String> OPERATIONS = List.of(
            "GET /v2/accounts/x",
            "GET /v2/accounts/x/balance",
            "POST /v2/accounts/x/refresh",
            "GET /v2/accounts/x/refresh",
            "POST /v2/accounts/x/identity",
            "GET /v2/accounts/x/identity",
            "POST /v2/accounts/x/transactions",
            "GET /v2/accounts/x/transactions");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void a_failure_says_how_many_answers_break_its_rule_and_where() throws IOException {
        add("GET /v2/accounts/x/balance", 403, "AC-001", "app");
        add("GET /v2/accounts/x/balance", 400, "AC-001", "app");
        add("GET /v2/accounts/x/balance", 403, "AC-001", "app");
        add("GET /v2/accounts/x/balance", 500, "AC-001", "app");
        CommandLineRun run = audit();
        assertThat(run.out()).contains("""
                FAILED  aerosync/getBalance/AC-001   status
                        expected  403
                        actual    400
                        answers   2 of 4 break this rule, first at %s:2, %s:4
                """.formatted(traffic(), traffic()));
        assertThat(run.out()).doesNotContain("rerun");
        assertThat(page().select(".broken .finding").text())
                .contains("answers 2 of 4 break this rule, first at " + traffic() + ":2");
    }

    @Test
    void the_terminal_shows_the_ten_failures_of_most_answers() throws IOException {
        for (String operation : OPERATIONS) {
            add(operation, 418, "AC-001", "app");
            add(operation, 418, "AC-104", "app");
        }
        add(OPERATIONS.get(7), 418, "AC-104", "app");
        CommandLineRun run = audit();
        assertThat(run.out())
                .containsPattern("(?s)^.*?\nFAILED  aerosync/getTransactions/AC-104   status\n.*expected")
                .contains("\n… and 6 more failed entries in report.html\n");
        assertThat(run.out().split("\nFAILED  [^\n]+   status\n", -1)).hasSize(10 + 1);
        assertThat(page().select("#part\\:failed article")).hasSize(16);
    }

    @Test
    void the_page_has_the_traffic_by_operation_host_and_client() throws IOException {
        add("GET /v2/accounts/x/balance", 403, "AC-001", "app");
        add("GET /v2/accounts/x/balance", 403, "AC-001", "web");
        add("GET /v2/accounts/x/balance", 400, "AC-001", "web");
        add("GET /v2/accounts/x/balance", 200, "", "<b>web</b>");
        add("GET /v2/accounts/x/identity", 403, "AC-999", "app");
        audit("--client-header", "X-Client");
        Document page = page();
        assertThat(page.select(".kicker").text()).isEqualTo("Linkfault audit of recorded traffic");
        assertThat(rows(page, "operation"))
                .containsExactly("aerosync getBalance 1 2 1 · · ·", "aerosync getIdentity · · · 1 · ·");
        assertThat(rows(page, "client"))
                .containsExactly("app · 1 · 1 · ·", "web · 1 1 · · ·", "<b>web</b> 1 · · · · ·");
        assertThat(rows(page, "host")).as("there is one host").isEmpty();
        assertThat(page.select("[aria-label=What was read]").text())
                .contains("5 lines: 1 success, 2 conforming, 1 deviating, 1 undocumented.")
                .contains("1 of " + Counts.entries() + " entries were seen.");
    }

    @Test
    void what_matters_less_is_folded_and_bounded() throws IOException {
        for (int code = 200; code < 325; code++) {
            add("GET /v2/accounts/x/balance", 403, "AC-" + code, "app");
        }
        assertThat(audit().out()).contains("… and 115 more that matter less, in report.html\n");
        assertThat(page().select(".first summary").text()).isEqualTo("115 more that matter less");
        assertThat(page().select(".first details li")).hasSize(101);
        assertThat(page().select(".first details li:last-child").text()).isEqualTo("and 15 more");
    }

    @Test
    void the_page_of_an_audit_does_not_speak_of_a_run() throws IOException {
        add("GET /v2/accounts/x/balance", 403, "AC-001", "app");
        audit();
        assertThat(page().select(".lead").text())
                .isEqualTo("Every error that was seen came back as the documents say.");
        lines.add("{");
        audit();
        assertThat(page().select("h1").text()).endsWith("was not fully audited");
        assertThat(page().select(".lead").text()).endsWith("the audit is incomplete.");
        assertThat(page().select(".run").text()).contains("3 incomplete: nothing judged, or something not read");
        assertThat(folder.resolve("out/summary.md"))
                .content()
                .contains("| " + (Counts.entries() - 2) + " entries | unreadable | ")
                .contains("| `fuse/status/200` | declared | ");
        assertThat(page().text()).doesNotContain("when the bearer token is invalid", "Rerun", "the run");
    }

    @Test
    void the_summary_of_a_job_says_what_matters_first() throws IOException {
        add("GET /v2/accounts/x/balance", 403, "AC-999", "app");
        audit();
        assertThat(folder.resolve("out/summary.md")).content().contains("""
                ### What matters first

                1. **undocumented** aerosync getBalance 403 AC-999: 1
                """).contains("\n1 line: 1 undocumented.\n");
    }

    @Test
    void a_single_hour_is_not_drawn() throws IOException {
        add("GET /v2/accounts/x/balance", 403, "AC-001", "app");
        audit();
        assertThat(page().select(".chart")).isEmpty();
        lines.add(exchange("GET /v2/accounts/x/balance", 403, "AC-001", "app").replace("T10:", "T11:"));
        audit();
        assertThat(page().select(".chart")).isNotEmpty();
    }

    private static List<String> rows(Document page, String name) {
        return page.select("table.counts").stream()
                .filter(table -> table.select("thead th:first-child").text().equals(name))
                .flatMap(table -> table.select("tbody tr").stream())
                .map(Element::text)
                .toList();
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("out/report.html")));
    }

    private Path traffic() {
        return folder.resolve("traffic.ndjson");
    }

    private void add(String operation, int status, String code, String client) {
        lines.add(exchange(operation, status, code, client));
    }

    private static String exchange(String operation, int status, String code, String client) {
        String[] methodAndUrl = operation.split(" ", -1);
        String message = code.equals("AC-104")
                ? "We are having issues connecting to your bank. Reconnect your bank or reach out to a@b.example to resolve the issue."
                : "Invalid API key and secret.";
        String body = code.isEmpty() ? "{}" : "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
        return "{\"time\":\"2026-11-20T10:00:00Z\",\"request\":{\"method\":\"" + methodAndUrl[0] + "\",\"url\":\""
                + methodAndUrl[1] + "\",\"headers\":{\"X-Client\":\"" + client + "\"}},\"response\":{\"status\":"
                + status
                + ",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":" + body + "}}";
    }

    private CommandLineRun audit(String... options) throws IOException {
        Files.write(traffic(), lines);
        var arguments = new ArrayList<>(List.of(
                "audit", traffic().toString(), "--report", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
