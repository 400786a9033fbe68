package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.target.Client;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code linkfault mock} as a user meets it: started, asked, stopped. */
class MockCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_run_against_a_mock_that_was_started_separately_exercises_everything_again_and_again() throws Exception {
        try (MockProcess mock = MockProcess.start("--port", "0")) {
            Path target = Files.writeString(folder.resolve("target.yaml"), get(mock.url() + "/target.yaml"));
            for (int round = 0; round < 2; round++) {
                CommandLineRun run =
                        CommandLineRun.of("run", "--target", target.toString(), "--report", folder.toString());
                assertThat(run.out()).contains(Counts.line(0, ""));
                assertThat(run.exitCode()).isZero();
            }
            assertThat(mock.stop()).contains(" %1$d of %1$d documented errors met.".formatted(Counts.errors()));
            assertThat(mock.exitCode()).isZero();
        }
    }

    @Test
    void each_request_is_one_line_without_secrets_and_the_end_says_what_was_met() throws Exception {
        try (MockProcess mock = MockProcess.start("--port", "0");
                var client = new Client(Duration.ofSeconds(10))) {
            for (int time = 0; time < 2; time++) {
                client.send(new Request(
                        "GET",
                        mock.url() + "/v2/accounts/x/balance?key=sesame",
                        Headers.of(Map.of("Prefer", "error=AC-105", "Authorization", "Bearer sesame")),
                        Body.of("sesame")));
            }
            client.send(new Request("GET", mock.url() + "/elsewhere?sesame", Headers.NONE, Body.EMPTY));
            client.send(new Request("GET", mock.url() + "/coverage", Headers.NONE, Body.EMPTY));
            List<String> lines = mock.stop().lines().toList();
            assertThat(lines.subList(0, 4))
                    .containsExactly(
                            "GET /v2/accounts/x/balance 405  aerosync/getBalance/AC-105",
                            "GET /v2/accounts/x/balance 405  aerosync/getBalance/AC-105",
                            "GET /elsewhere 404  no such operation",
                            "");
            assertThat(lines)
                    .noneMatch(line -> line.contains("sesame"))
                    .contains(
                            "retried-never         aerosync/getBalance/AC-105: the client sent the same request again"
                                    + " although the error says never to retry. The error's action is"
                                    + " check-connection-method, its retry never.",
                            "3 requests, 1 of them matched nothing: 1 of " + Counts.errors()
                                    + " documented errors met.")
                    .endsWith("Grade: failed, 1 finding; met 20% of the 5 errors of the 1 operation that were called.");
            assertThat(mock.exitCode()).isZero();
        }
    }

    @Test
    void the_commands_to_try_first_run_as_pasted() throws Exception {
        boolean curl = new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0;
        Assumptions.assumeTrue(curl, "curl is not installed");
        try (MockProcess mock = MockProcess.start("--port", "0")) {
            List<String> commands = mock.welcome()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("curl "))
                    .toList();
            assertThat(commands).hasSize(3);
            List<String> entries =
                    List.of("aerosync/getBalance/AC-105", "aerosync/getAccount/AC-103", "fuse/aggregator_error");
            for (int at = 0; at < commands.size(); at++) {
                Process shell = new ProcessBuilder("sh", "-c", commands.get(at)).start();
                assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8))
                        .contains("Linkfault-Entry: " + entries.get(at) + "\r\n");
            }
        }
    }

    @Test
    void what_is_required_decides_the_exit_code_and_the_report_says_why() throws Exception {
        Path report = folder.resolve("report");
        try (MockProcess mock = MockProcess.start(
                        "--port",
                        "0",
                        "--quiet",
                        "--require-grade",
                        "--require-coverage",
                        "50%",
                        "--report",
                        report.toString());
                var client = new Client(Duration.ofSeconds(10))) {
            for (int time = 0; time < 2; time++) {
                prefer(client, mock.url(), "error=AC-105");
            }
            String end = mock.stop();
            assertThat(end)
                    .doesNotContain("GET /v2")
                    .contains("REQUIRED  Coverage 50% is required, but it is 20%: 1 of 5 documented errors")
                    .contains("REQUIRED  retried-never: aerosync/getBalance/AC-105");
            assertThat(mock.exitCode()).isEqualTo(1);
        }
        assertThat(Files.readString(report.resolve("exam.json"))).contains("\"passed\" : false");
        assertThat(report.resolve("exam.html")).isNotEmptyFile();
        assertThat(report.resolve("junit.xml")).isNotEmptyFile();
        assertThat(Files.readString(report.resolve("summary.md"))).startsWith("## Linkfault exam: failed");
        assertThat(endOf("--require-grade", "error=AC-104", "error=AC-105")).isEqualTo(1);
        assertThat(endOf("--require-grade", "error=AC-105", "error=AC-001; times=1"))
                .isEqualTo(1);
        assertThat(endOf("--require-grade", "error=AC-105", "error=AC-106")).isZero();
        assertThat(endOf("--require-grade")).as("nothing was met").isEqualTo(1);
    }

    private static int endOf(String option, String... preferences) throws Exception {
        try (MockProcess mock = MockProcess.start("--port", "0", option);
                var client = new Client(Duration.ofSeconds(10))) {
            for (String preference : preferences) {
                prefer(client, mock.url(), preference);
            }
            mock.stop();
            return mock.exitCode();
        }
    }

    private static Response prefer(Client client, String url, String preference) {
        return (Response) client.send(new Request(
                "GET",
                url + "/v2/accounts/x/balance",
                Headers.of(Map.of("Prefer", preference, "Authorization", "Bearer mock-aerosync-token")),
                Body.EMPTY));
    }

    @Test
    void a_scenario_file_needs_no_header_and_a_wrong_one_is_told_with_line_and_member() throws Exception {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), """
                scenarios:
                  - operation: getBalance
                    error: AC-105
                """);
        try (MockProcess mock = MockProcess.start("--port", "0", "--scenario", file.toString())) {
            assertThat(get(mock.url() + "/v2/accounts/x/balance")).contains("AC-105");
        }
        Files.writeString(file, """
                scenarios:
                  - operation: aerosync/getBalnce
                    error: AC-105
                    times: none
                """);
        CommandLineRun run = CommandLineRun.of("mock", "--port", "0", "--scenario", file.toString());
        assertThat(run.err()).isEqualTo("""
                Scenario file %s is not valid:
                  line 2, scenarios.0.operation: no operation has this id; the nearest is aerosync/getBalance
                  line 4, scenarios.0.times: expected a whole number from 1 to 999999
                """.formatted(file));
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void the_ready_file_says_where_it_is_once_it_answers() throws Exception {
        Path file = folder.resolve("ready.json");
        try (MockProcess mock = MockProcess.start("--port", "0", "--ready-file", file.toString())) {
            JsonNode ready = JsonMapper.shared().readTree(file);
            assertThat(ready.path("url").asString()).isEqualTo(mock.url());
            assertThat(mock.url()).endsWith(":" + ready.path("port").asInt());
            assertThat(ready.path("baseUrls").path("aerosync").asString()).isEqualTo(mock.url() + "/v2");
            assertThat(ready.path("target").asString()).isEqualTo(get(mock.url() + "/target.yaml"));
            assertThat(folder.toFile().list()).containsExactly("ready.json");
        }
    }

    @Test
    void it_ends_with_its_standard_input_where_it_is_told_to() throws Exception {
        try (MockProcess mock = MockProcess.start("--port", "0", "--until-eof")) {
            assertThat(mock.endInput()).contains("Grade: incomplete");
            assertThat(mock.exitCode()).isZero();
        }
    }

    @Test
    void a_port_in_use_is_told_and_not_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run = CommandLineRun.of("mock", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.err())
                    .isEqualTo("--port " + taken.getLocalPort()
                            + " is in use. Give another, or --port 0 for a free one.\n");
            assertThat(run.out()).isEmpty();
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    private static String get(String url) {
        try (var client = new Client(Duration.ofSeconds(10))) {
            return ((Response) client.send(new Request("GET", url, Headers.NONE, Body.EMPTY)))
                    .body()
                    .text();
        }
    }
}
