package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code linkfault mock} in a process of its own, as a user starts it. */
final class MockProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final String welcome;

    private MockProcess(Process process) throws IOException {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var lines = new ArrayList<String>();
        String line;
        while ((line = out.readLine()) != null) {
            lines.add(line);
            if (line.startsWith("Ready")) {
                break;
            }
        }
        this.welcome = String.join("\n", lines);
    }

    static MockProcess start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.linkfault.cli.Main",
                "mock"));
        command.addAll(List.of(options));
        return new MockProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it printed until it was ready. */
    String welcome() {
        return welcome;
    }

    String url() {
        return welcome.lines().findFirst().orElse("").replaceAll("^Aerosync  |/v2$", "");
    }

    /** Stops it as Ctrl-C does, and returns what it printed since it was ready. */
    String stop() throws IOException, InterruptedException {
        // Process.destroy would close the streams before the last words are read.
        process.toHandle().destroy();
        String rest = String.join("\n", out.lines().toList());
        process.waitFor(1, TimeUnit.MINUTES);
        return rest;
    }

    /** Ends its standard input, and returns what it printed since it was ready. */
    String endInput() throws IOException, InterruptedException {
        process.getOutputStream().close();
        String rest = String.join("\n", out.lines().toList());
        process.waitFor(1, TimeUnit.MINUTES);
        return rest;
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
