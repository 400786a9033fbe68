package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linkfault explain}: what an error means and what to do about it. */
@Command(
        name = "explain",
        description = "Explains an error: where it occurs, why, what to do. Exits 1 when it is in no table.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CODE|FILE|-",
            description =
                    "A code (AC-104, missing_plaid_secret_header), an entry's id, a file with an error body or a widget"
                            + " string, or - for standard input.")
    private String subject = "-";

    ExplainCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        Catalog catalog = Catalog.bundled();
        var explanation = new Explanation(catalog, new Judge(catalog));
        boolean known = explanation.of(text());
        spec.commandLine().getOut().print(explanation.text());
        return known ? ExitCode.OK : ExitCode.NO_MATCH;
    }

    private String text() {
        try {
            if (subject.equals("-")) {
                return new String(standardInput.readAllBytes(), UTF_8);
            }
            Path file = Path.of(subject);
            return Files.isRegularFile(file) ? Files.readString(file) : subject;
        } catch (IOException unreadable) {
            throw UsageFault.unreadable(subject);
        }
    }
}
