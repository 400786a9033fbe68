package io.github.linkfault.benchmark;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.report.Deviations;
import io.github.linkfault.report.EntryResult;
import io.github.linkfault.report.Report;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code linkfault run --target FILE} over a generated catalog, which the command line has no option for: the same parts in the same
 * order as {@code RunCommand}, the reports too.
 */
public final class GeneratedRun {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private GeneratedRun() {}

    /** {@code GeneratedRun CATALOG TARGET REPORT}: two folders and, between them, the target file. */
    public static void main(String[] arguments) {
        Catalog catalog = Catalog.of(Path.of(arguments[0]));
        Target target = TargetFile.read(Path.of(arguments[1]), catalog, Map.of());
        Report report = run(catalog, target);
        ReportFolder.at(Path.of(arguments[2])).write(report);
        System.out.print(TextReport.render(report));
        System.out.flush();
        System.exit(report.exitCode());
    }

    static Report run(Catalog catalog, Target target) {
        try (var client = new Client(DEADLINE)) {
            var session = new Session(target, catalog, client, "linkfault/benchmark", 0);
            var suite = new SuiteRun(catalog, session, new Judge(catalog), (entry, outcome) -> {});
            Instant started = Instant.now();
            target.apis().keySet().forEach(session::preflight);
            suite.run(catalog.entries(), 1);
            List<EntryResult> results = Report.join(catalog.entries(), suite.outcomes(), false, Deviations.NONE);
            return new Report(
                    catalog,
                    "benchmark",
                    target.name(),
                    started,
                    Duration.between(started, Instant.now()),
                    results,
                    List.of());
        }
    }
}
