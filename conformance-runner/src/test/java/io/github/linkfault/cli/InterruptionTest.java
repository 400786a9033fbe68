package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.MockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ctrl-C leaves a complete report of what was done so far. */
class InterruptionTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT to send")
    void a_run_that_is_stopped_leaves_its_report() throws Exception {
        try (MockServer mock = MockServer.start(Catalog.bundled())) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
            Process run = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Dlinkfault.terminal=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "run",
                            "--target",
                            target.toString(),
                            "--report",
                            folder.toString(),
                            "--rate",
                            "5")
                    .redirectErrorStream(true)
                    .start();
            waitForThirdEntry(run);
            new ProcessBuilder("kill", "-INT", String.valueOf(run.pid()))
                    .start()
                    .waitFor();
            end(run);
            assertThat(run.exitValue()).isEqualTo(3);
        }
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
        assertThat(JsonSchema.bundled("linkfault/report").faults(report)).isEmpty();
        assertThat(report.path("entries")).hasSize(Counts.entries());
        assertThat(report.path("summary").path("passed").asInt()).isBetween(2, Counts.overTheApi() - 5);
        assertThat(report.toString()).contains("\"reason\":\"interrupted\"");
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("junit.xml")).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT to send")
    void an_audit_that_is_stopped_tells_what_it_saw() throws Exception {
        Process audit = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dlinkfault.terminal=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "audit",
                        "-",
                        "--report",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        audit.getOutputStream()
                .write(("{\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},\"response\":{"
                                + "\"status\":500,\"body\":\"\"}}\n")
                        .getBytes(UTF_8));
        audit.getOutputStream().flush();
        waitFor(audit, " MB  1 line");
        new ProcessBuilder("kill", "-INT", String.valueOf(audit.pid())).start().waitFor();
        assertThat(end(audit)).contains("1 line: 1 undocumented.");
        assertThat(audit.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"reason\" : \"interrupted\"");
        assertThat(folder.resolve("audit.json")).exists();
    }

    /** What a stopped process still prints. One that is not stopped fails the test: whoever starts a build may have it ignore SIGINT. */
    private static String end(Process stopped) throws Exception {
        CompletableFuture<byte[]> printed = CompletableFuture.supplyAsync(() -> {
            try {
                return stopped.getInputStream().readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        boolean ended = stopped.waitFor(30, TimeUnit.SECONDS);
        stopped.destroyForcibly();
        assertThat(ended).isTrue();
        return new String(printed.get(), UTF_8);
    }

    /** Reads the progress line, which is drawn anew for each entry. */
    private static void waitForThirdEntry(Process run) throws IOException {
        waitFor(run, "3/" + Counts.entries());
    }

    private static void waitFor(Process run, String text) throws IOException {
        var progress = new BufferedReader(new InputStreamReader(run.getInputStream(), UTF_8));
        var seen = new StringBuilder();
        while (!seen.toString().contains(text)) {
            int character = progress.read();
            assertThat(character).as("the run ended early: %s", seen).isNotNegative();
            seen.append((char) character);
        }
    }
}
