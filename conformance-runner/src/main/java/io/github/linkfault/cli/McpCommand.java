package io.github.linkfault.cli;

import io.github.linkfault.answers.CatalogAnswers;
import io.github.linkfault.answers.Explained;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.mcp.Answers;
import io.github.linkfault.mcp.McpStdioServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code linkfault mcp}: answers programs over standard input and output. */
@Command(
        name = "mcp",
        description = {
            "Serves the Model Context Protocol over standard input and output, until the input ends: explains, searches and judges, says how to bring errors"
                    + " about, lists contradictions.",
            "Reads nothing but the catalog, and sends nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class McpCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final InputStream standardInput;
    private final OutputStream protocol;
    private final PrintWriter err;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    McpCommand(Map<String, String> environment, InputStream standardInput, OutputStream protocol, PrintWriter err) {
        this.environment = environment;
        this.standardInput = standardInput;
        this.protocol = protocol;
        this.err = err;
    }

    @Override
    public Integer call() {
        return chosen.use(environment, this::serve);
    }

    private int serve(Catalog catalog) {
        // Nothing but the protocol may get there, whatever a library prints.
        PrintStream before = System.out;
        System.setOut(System.err);
        try {
            McpStdioServer.serve(answers(catalog), Version.current(), standardInput, protocol, this::log);
        } catch (IOException | UncheckedIOException broken) {
            log("linkfault mcp: the connection broke: " + broken.getMessage());
            return ExitCode.INTERNAL;
        } finally {
            System.setOut(before);
        }
        return ExitCode.OK;
    }

    /** What the tools say of a catalog; of something that came back, what {@code linkfault explain} says. */
    static Answers answers(Catalog catalog) {
        return new CatalogAnswers(catalog, text -> explained(catalog, text));
    }

    private static Explained explained(Catalog catalog, String text) {
        var explanation = new Explanation(catalog);
        boolean known = explanation.of(text);
        return new Explained(explanation.text(), known, explanation.entries(), explanation.errata());
    }

    private void log(String line) {
        err.println(line);
        err.flush();
    }
}
