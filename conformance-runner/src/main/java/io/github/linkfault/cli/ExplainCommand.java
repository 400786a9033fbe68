package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code linkfault explain}: what an error means and what to do about it. */
@Command(
        name = "explain",
        description = "Explains an error: where it occurs, why, what to do. Exits 1 when it is in no table.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class ExplainCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final InputStream standardInput;
    private final PrintWriter out;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Parameters(
            paramLabel = "CODE|FILE|-",
            description =
                    "An error code, an entry's id, an operation, an API, or whatever came back: an error body, a whole answer, lines of a log, a message, a"
                            + " status. As text, in a file, or - for standard input.")
    private String subject = "-";

    ExplainCommand(Map<String, String> environment, InputStream standardInput, PrintWriter out) {
        this.environment = environment;
        this.standardInput = standardInput;
        this.out = out;
    }

    /** The same command with its parameter. */
    ExplainCommand of(String asked) {
        subject = asked;
        return this;
    }

    @Override
    public Integer call() {
        return chosen.use(environment, this::explain);
    }

    private int explain(Catalog catalog) {
        var explanation = new Explanation(catalog);
        boolean known = explanation.of(text());
        out.print(explanation.text());
        return known ? ExitCode.OK : ExitCode.NO_MATCH;
    }

    private String text() {
        try {
            if (subject.equals("-")) {
                return new String(standardInput.readAllBytes(), UTF_8);
            }
            Path file = Path.of(subject);
            // To ask the older class starts no thread, and most subjects are no files.
            return file.toFile().isFile() ? Files.readString(file) : subject;
        } catch (IOException unreadable) {
            throw UsageFault.unreadable(subject);
        }
    }
}
