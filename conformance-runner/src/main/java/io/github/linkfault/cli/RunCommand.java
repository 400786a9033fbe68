package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.report.Report;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code linkfault run}: asks the target for each selected entry and says whether it conforms. */
@Command(
        name = "run",
        description =
                "Asks a target for each documented error and judges its answers. Without --target, the embedded mock.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "YAML file with base URLs, credentials and fixtures.")
    private @Nullable Path targetFile;

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--strict", description = "Count warnings as violations.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "linkfault-report",
            description = "Folder for the reports. Default: ${DEFAULT-VALUE}.")
    private Path reportFolder = Path.of("linkfault-report");

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Deadline for each request: connecting, sending and reading together. Default: ${DEFAULT-VALUE}.")
    private double timeout = 10;

    RunCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!(timeout > 0)) {
            throw UsageFault.notPositive("--timeout", timeout);
        }
        Catalog catalog = Catalog.bundled();
        if (targetFile != null) {
            return run(catalog, TargetFile.read(targetFile, catalog, environment));
        }
        try (MockServer mock = MockServer.start(catalog)) {
            return run(catalog, TargetFile.parse("embedded mock", mock.targetFile(), catalog, environment));
        }
    }

    private int run(Catalog catalog, Target target) {
        List<Entry> selected = selection.of(catalog, target.apis().keySet(), target.name());
        ReportFolder folder = ReportFolder.at(reportFolder);
        Instant started = Instant.now();
        try (var client = new Client(Duration.ofMillis((long) (timeout * 1000)))) {
            var session = new Session(target, catalog, client, "linkfault/" + Version.current());
            var progress = new Progress(selected.size());
            var suite = new SuiteRun(catalog, session, new Judge(catalog), progress);
            suite.run(selected);
            progress.clear();
            var report = new Report(
                    catalog,
                    Version.current(),
                    target.name(),
                    started,
                    Duration.between(started, Instant.now()),
                    Report.join(selected, suite.outcomes(), strict),
                    List.of());
            folder.write(report);
            PrintWriter out = spec.commandLine().getOut();
            out.print(TextReport.render(report));
            out.println("Reports: " + reportFolder.resolve("report.html"));
            return report.exitCode();
        }
    }
}
