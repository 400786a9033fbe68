package io.github.linkfault.cli;

import io.github.linkfault.audit.AuditRun;
import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Shell;
import io.github.linkfault.input.UnusableInput;
import io.github.linkfault.result.Deviations;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linkfault audit}: judges recorded traffic. */
@Command(
        name = "audit",
        description = "Judges recorded traffic: each error answer, and each error text of a component. Sends nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class AuditCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final InputStream standardInput;
    private final PrintWriter out;
    /** The options of a command line that was not read by picocli. */
    private String given = "";

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "HAR, NDJSON with one exchange a line, or error texts one a line; gzip, zstd and zlib are recognised."
                            + " Patterns are expanded; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "Target file: its base URLs and paths say which exchanges are whose, its credentials are"
                    + " looked for in the answers.")
    private @Nullable Path targetFile;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Mixin
    private AuditOptions options = new AuditOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many read and judge at the same time. Default: one for each processor.")
    private @Nullable Integer threads;

    AuditCommand(Map<String, String> environment, InputStream standardInput, PrintWriter out) {
        this.environment = environment;
        this.standardInput = standardInput;
        this.out = out;
    }

    /** The same command with what it mostly is given. */
    AuditCommand with(List<String> inputs, @Nullable Path report, @Nullable Integer parallel) {
        files = inputs;
        threads = parallel;
        if (report != null) {
            options.reportFolder(report);
            given += " --report " + Shell.word(report.toString());
        }
        if (parallel != null) {
            given += " --threads " + parallel;
        }
        return this;
    }

    /** The options, each with a blank before it. */
    private String given() {
        return spec == null ? given : GivenOptions.of(spec);
    }

    @Override
    public Integer call() {
        int parallel = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (parallel < 1) {
            throw UsageFault.notPositive("--threads", parallel);
        }
        return chosen.use(environment, catalog -> audit(catalog, parallel));
    }

    private int audit(Catalog catalog, int parallel) {
        try {
            return judged(catalog, parallel);
        } catch (UnusableInput unusable) {
            throw unusable.withOptions(given());
        }
    }

    private int judged(Catalog catalog, int parallel) {
        FieldMapping mapping = options.mapping(catalog);
        Auditor auditor = options.bases().auditor(catalog, targetFile, environment, null);
        Deviations deviations = options.deviations(catalog);
        List<Input> inputs = new InputFiles(standardInput).of(files);
        var run = new AuditRun(auditor, mapping, options.format(catalog), inputs, parallel);
        run.check();
        var reports = new AuditReports(options, deviations, out, environment);
        try (var progress = new AuditProgress(run, inputs);
                var interruption = new Interruption(() -> {
                    run.stop();
                    return finish(run, progress, reports);
                })) {
            run.run();
            return interruption.unlessBegun(() -> finish(run, progress, reports));
        } catch (UnusableInput unusable) {
            reports.withdraw();
            throw unusable;
        }
    }

    private int finish(AuditRun run, AuditProgress progress, AuditReports reports) {
        progress.close();
        int exitCode = reports.write(run.summary(), run.isStopped());
        run.help(given()).ifPresent(out::println);
        out.flush();
        return exitCode;
    }
}
