package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.judge.JsonSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code linkfault audit}: its exit codes, its reports, and that it keeps what it must not tell. */
class AuditCommandTest {

    private static final String RIGHT =
            exchange(405, "AC-105", "Balance check not available for manually linked users.");
    private static final String WRONG =
            exchange(400, "AC-105", "Balance check not available for manually linked users.");
    private static final String UNKNOWN = exchange(400, "AC-999", "Something new.");
    private static final String SUCCESS =
            "{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},\"response\":{\"status\":200,\"body\":{}}}";

    @TempDir
    Path folder;

    private static String exchange(int status, String code, String message) {
        return "{\"time\":\"2026-11-20T10:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},"
                + "\"response\":{\"status\":" + status
                + ",\"headers\":{\"Content-Type\":\"application/json\",\"Allow\":\"POST\"},"
                + "\"body\":{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}}}";
    }

    @Test
    void traffic_in_which_every_error_conforms_exits_0() throws IOException {
        CommandLineRun run = audit(RIGHT, SUCCESS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("1 of " + Counts.entries() + " entries were seen.")
                .contains(
                        "%1$d entries: 1 passed, %2$d not exercised (1 declared, %3$d not-seen). What was seen conforms."
                                .formatted(Counts.entries(), Counts.entries() - 1, Counts.entries() - 2));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_deviating_answer_exits_1_and_a_deviation_accepts_it() throws IOException {
        assertThat(audit(RIGHT, WRONG).exitCode()).isEqualTo(1);
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/report.json")));
        assertThat(JsonSchema.bundled("linkfault/report").faults(report)).isEmpty();
        assertThat(report.path("summary").path("failed").asInt()).isEqualTo(1);
        assertThat(folder.resolve("out/report.html")).exists();
        assertThat(folder.resolve("out/junit.xml"))
                .content()
                .contains("answers   1 of 2 breaks")
                .doesNotContain("rerun");
        Path deviations = Files.writeString(folder.resolve("deviations.yaml"), """
                - entry: aerosync/getBalance/AC-105
                  rule: status
                  reason: being repaired
                  owner: us
                  until: '9999-12-31'
                """);
        CommandLineRun accepted = audit("--deviations", deviations.toString(), RIGHT, WRONG);
        assertThat(accepted.out()).contains("ACCEPTED aerosync/getBalance/AC-105   status: expected 405, actual 400");
        assertThat(accepted.exitCode()).isZero();
        CommandLineRun over = audit("--deviations", deviations.toString(), RIGHT);
        assertThat(over.out()).contains("no longer occurs; remove this deviation.");
        assertThat(over.exitCode()).isEqualTo(1);
    }

    /** As a shell makes one of {@code <(...)}: what is read of it is gone. */
    @Test
    void deviations_may_come_through_a_pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var writer = new Thread(() -> {
            try {
                Files.writeString(pipe, """
                        - {entry: aerosync/getBalance/AC-105, rule: status, reason: known, owner: us, until: '9999-12-31'}
                        """);
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        });
        writer.setDaemon(true);
        writer.start();
        assertThat(audit("--deviations", pipe.toString(), RIGHT, WRONG).exitCode())
                .isZero();
    }

    @Test
    void a_warning_weighs_only_when_strict() throws IOException {
        String withoutAllow = RIGHT.replace(",\"Allow\":\"POST\"", "");
        assertThat(audit(withoutAllow).exitCode()).isZero();
        assertThat(audit("--strict", withoutAllow).exitCode()).isEqualTo(1);
    }

    @Test
    void an_undocumented_error_exits_1_and_leaves_a_draft() throws IOException {
        CommandLineRun run = audit(RIGHT, UNKNOWN);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("UNDOCUMENTED  aerosync getBalance answers 400 AC-999: the code is in no table");
        assertThat(folder.resolve("out/drafts.md"))
                .content()
                .contains("| AC-999 | 400 | <condition> | Something new. | <cause> | <action> | <remedy> | inferred |");
    }

    @Test
    void what_saw_nothing_or_not_everything_exits_3() throws IOException {
        CommandLineRun empty = audit();
        assertThat(empty.exitCode()).isEqualTo(3);
        assertThat(empty.out())
                .startsWith("Nothing was read: the input is empty.\n")
                .endsWith("""
                %d entries: %d not exercised (1 declared, %d not-seen). The audit is incomplete.
                Reports: %s
                """.formatted(
                        Counts.entries(), Counts.entries(), Counts.entries() - 1, folder.resolve("out/report.html")));
        assertThat(audit(SUCCESS).exitCode()).isEqualTo(3);
        CommandLineRun cut = audit(RIGHT, RIGHT.substring(0, 80));
        assertThat(cut.exitCode()).isEqualTo(3);
        assertThat(cut.out())
                .contains("BROKEN  not-json: no JSON document, or one that is cut off\n        count  1   first at  ")
                .contains("traffic.ndjson:2\n");
        assertThat(audit("\u0001\u0002\u0003", "\u0000\u00ff").exitCode()).isEqualTo(3);
    }

    @Test
    void standard_input_and_patterns_are_read() throws IOException {
        Files.writeString(folder.resolve("a-1.ndjson"), RIGHT);
        Files.writeString(folder.resolve("a-2.ndjson"), SUCCESS + "\n" + SUCCESS);
        var out = new StringWriter();
        int exitCode = Main.execute(
                new ByteArrayInputStream((WRONG + "\n").getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(out),
                Map.of(),
                "audit",
                folder + "/a-*.ndjson",
                "-",
                "--report",
                folder.resolve("out").toString());
        assertThat(out.toString())
                .contains("first at  standard input:1")
                .contains("4 lines: 2 success, 1 conforming, 1 deviating.");
        assertThat(exitCode).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/audit.json"))).contains("a-1.ndjson", "a-2.ndjson");
    }

    @Test
    void a_base_and_a_field_may_be_given() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.ndjson"),
                RIGHT.replace("\"/v2/", "\"https://proxy.example/aero/").replace("\"status\":405", "\"code\":405"));
        CommandLineRun run = CommandLineRun.of(
                "audit",
                log.toString(),
                "--base",
                "aerosync=https://proxy.example/aero",
                "--field",
                "status=response.code",
                "--report",
                folder.resolve("out").toString());
        assertThat(run.exitCode()).isZero();
    }

    /** The canary: whatever stands in the traffic where secrets stand is in no output. */
    @Test
    void nothing_that_may_be_secret_is_told() throws IOException {
        String line = """
                {"time":"2026-11-20","request":{"method":"POST","url":"https://api.letsfuse.com/v1/session?key=canary-query",
                "headers":{"Authorization":"Bearer canaryBearer","Cookie":"sid=canarycookie","Fuse-Api-Key":"canary-key","X-9canary":"canaryx"},
                "body":"{\\"access_token\\":\\"canarybody\\",\\"n\\":44556677,\\"canary7\\":\\"x\\"}"},
                "response":{"status":%s,"headers":{"Content-Type":"text/canary1","Set-Cookie":"canaryset"},"body":"%s"}}""".replace("\n", "");
        String fuse =
                "{'request_id':'canary-id-1','title':'For canarybody','details':'jo.canary@bank.example has 99887766 and canarycookie',"
                        + "'code':'%s','type':'bad_request','source':'internal','access_token':'canarytoken','data':{'aggregator':'mx',"
                        + "'errors':[{'code':'canary55','title':'canaryBearer'}]},'more':['canarymore',12345678]}";
        String bodies = fuse.replace('\'', '~').replace("~", "\\\"");
        CommandLineRun run = audit(
                line.formatted("418", bodies.formatted("invalid_headers")),
                line.formatted("400", bodies.formatted("some_new_code")),
                line.formatted("400", bodies.formatted("canary code 5")),
                line.formatted("400", bodies.formatted("invalid_headers") + "canarytrail"),
                line.formatted("400", "canaryplain <b>canary</b>"),
                "{\"canarybroken\":",
                "LINK | Code: AR-300 | Message: canary4 of jo.canary@bank.example, 99887766");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsIgnoringCase("undocumented").doesNotContainIgnoringCase("canary");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.toList()).hasSize(9).allSatisfy(file -> assertThat(Files.readString(file))
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain("99887766", "44556677", "12345678", "bank.example"));
        }
    }

    /** A name looks like words; a word with a capital that no document has is hidden, wherever a text is shown. */
    @Test
    void a_persons_name_in_a_message_is_in_no_output() throws IOException {
        String session =
                "{\"request\":{\"method\":\"POST\",\"url\":\"https://api.letsfuse.com/v1/session\"},\"response\":{\"status\":400,"
                        + "\"headers\":{\"Content-Type\":\"text/%1$s\",\"WWW-Authenticate\":\"Bearer realm=%1$s\"},\"body\":{\"code\":\"%2$s\","
                        + "\"title\":\"%1$s\",\"details\":\"Sorry, %1$s.\",\"type\":\"%1$s\",\"source\":\"%1$s\"}}}";
        var lines = new ArrayList<String>();
        for (String text : List.of(
                "User Jane Q Doe not found.",
                "Jane Q Doe",
                "JANE Q DOE is locked out",
                "Jane-Doe",
                "No access: Jane's card",
                "Jané Doe")) {
            lines.add(exchange(405, "AC-105", text));
            lines.add(exchange(400, "AC-" + (900 + lines.size()), text));
            lines.add(exchange(400, text, text));
            lines.add(session.formatted(text, "invalid_headers"));
            lines.add(session.formatted(text, "some_new_code"));
            lines.add(session.formatted(text, text));
        }
        CommandLineRun run = audit(lines.toArray(String[]::new));
        CommandLineRun texts = audit("LINK | Code: AR-300 | Message: Jane Q Doe is not here");
        assertThat(List.of(run.exitCode(), texts.exitCode())).containsOnly(1);
        for (CommandLineRun one : List.of(texts, audit(lines.toArray(String[]::new)))) {
            assertThat(one.out()).contains("UNDOCUMENTED").doesNotContainPattern("(?i)\\b(?:jan[eé]|doe)\\b");
            try (Stream<Path> files = Files.list(folder.resolve("out"))) {
                assertThat(files.toList()).hasSize(9).allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContainPattern("(?i)\\b(?:jan[eé]|doe)\\b"));
            }
        }
        audit(exchange(
                400, "AC-999", "Unable to reach the bank. Please try again later; the Session token is Invalid."));
        assertThat(folder.resolve("out/drafts.md"))
                .content()
                .contains("| Unable to reach the bank. Please try again later; the Session token is Invalid. |");
    }

    @Test
    void progress_says_how_far_it_is_and_how_long_it_takes() {
        assertThat(AuditProgress.line(50_000_000, 200_000_000, 1234567, Duration.ofSeconds(2)))
                .isEqualTo("50.0 of 200.0 MB  1,234,567 lines  6 s left");
        assertThat(AuditProgress.line(50_000_000, -1, 10, Duration.ofSeconds(2)))
                .isEqualTo("50.0 MB  10 lines");
        assertThat(AuditProgress.line(0, 10, 0, Duration.ZERO)).isEqualTo("0.0 of 0.0 MB  0 lines");
    }

    /** Audits these lines; what begins with a hyphen is an option, with its value behind it where it has one. */
    private CommandLineRun audit(String... arguments) throws IOException {
        var lines = new StringBuilder();
        var command = new ArrayList<String>(List.of("audit"));
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].startsWith("--")) {
                command.add(arguments[at]);
                if (arguments[at].equals("--deviations")) {
                    command.add(arguments[++at]);
                }
            } else {
                lines.append(arguments[at]).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("traffic.ndjson"), lines);
        command.addAll(
                List.of(file.toString(), "--report", folder.resolve("out").toString()));
        return CommandLineRun.of(command.toArray(String[]::new));
    }
}
