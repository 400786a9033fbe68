package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.mock.behaviour.ErrorExamples;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs each command once the way it is mostly used. The launcher has the JVM record the run, to make a class-data archive or an
 * AOT cache for later starts.
 */
final class CdsTraining {

    private CdsTraining() {}

    /**
     * Runs the commands.
     *
     * @param arguments a folder for the reports, which the launcher takes away
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Catalog catalog = Catalog.bundled();
        Entry entry = catalog.entries().stream()
                .filter(each -> each.operation() != null && each.code() != null)
                .findFirst()
                .orElseThrow();
        String nothing = "";
        run(nothing, "explain", entry.label());
        run(nothing, "run", "--report", folder.resolve("run").toString());
        run(nothing, "run", "--api", entry.api().id(), "--dry-run");
        run(
                recorded(catalog, entry),
                "audit",
                "-",
                "--threads",
                "1",
                "--report",
                folder.resolve("audit").toString());
        run(nothing, "export");
        run(nothing, "diff", "this-build", "this-build");
        // The last one goes through the program's entry point, where the process ends.
        Main.main(new String[] {"--version"});
    }

    /** A line of NDJSON as an audit reads it: the answer to an entry from the API's first server. */
    private static String recorded(Catalog catalog, Entry entry) {
        Operation operation = Objects.requireNonNull(entry.operation());
        ObjectNode line = JsonMapper.shared().createObjectNode().put("time", "2026-01-02T03:04:05Z");
        line.putObject("request")
                .put("method", operation.method())
                .put(
                        "url",
                        entry.api().servers().get(0).url() + operation.path().replaceAll("\\{[^}]*}", "1"));
        ObjectNode response = line.putObject("response")
                .put(
                        "status",
                        Objects.requireNonNull(entry.statuses()).accepted().last());
        response.putObject("headers").put("Content-Type", "application/json");
        response.set("body", new ErrorExamples(catalog).body(operation, entry));
        return line + "\n";
    }

    private static void run(String input, String... arguments) {
        InputStream recorded = new ByteArrayInputStream(input.getBytes(UTF_8));
        var nothing = new PrintWriter(Writer.nullWriter());
        int exitCode = Main.execute(recorded, nothing, nothing, Map.of(), arguments);
        if (exitCode == ExitCode.USAGE || exitCode == ExitCode.INTERNAL) {
            throw new IllegalStateException(List.of(arguments) + " exits " + exitCode);
        }
    }
}
