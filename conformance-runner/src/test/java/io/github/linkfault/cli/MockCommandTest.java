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
                    .contains("REPEATED  aerosync/getBalance/AC-105   sent again once, although it says never to retry"
                            + " (check-connection-method)")
                    .endsWith("3 requests, 1 of them matched nothing: 1 of " + Counts.errors()
                            + " documented errors met.");
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
