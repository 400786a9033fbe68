package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes each command once through what it mostly does. The launcher has the JVM watch it, to write down what
 * later starts need ready: a class-data archive, or an AOT cache.
 */
final class CdsTraining {

    private static final String RECORDED = """
            {"time":"2026-01-02T03:04:05Z","request":{"method":"GET","url":"https://api.sandbox.aerosync.com/v2/accounts/1/balance"},\
            "response":{"status":405,"headers":{"Content-Type":"application/json"},"body":{"error":{"code":"AC-105","message":"-"}}}}
            """;

    private CdsTraining() {}

    /**
     * Runs the commands.
     *
     * @param arguments a folder for the reports, which the launcher takes away
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        run("explain", "AC-104");
        run("run", "--report", folder.resolve("run").toString());
        run("run", "--api", "aerosync", "--dry-run");
        run("audit", "-", "--threads", "1", "--report", folder.resolve("audit").toString());
        run("export");
        run("diff", "this-build", "this-build");
        // The last goes in by the door of all commands, and out by it: the process ends there.
        Main.main(new String[] {"--version"});
    }

    private static void run(String... arguments) {
        InputStream recorded = new ByteArrayInputStream(RECORDED.getBytes(UTF_8));
        var nothing = new PrintWriter(Writer.nullWriter());
        int exitCode = Main.execute(recorded, nothing, nothing, Map.of(), arguments);
        if (exitCode == ExitCode.USAGE || exitCode == ExitCode.INTERNAL) {
            throw new IllegalStateException(List.of(arguments) + " exits " + exitCode);
        }
    }
}
