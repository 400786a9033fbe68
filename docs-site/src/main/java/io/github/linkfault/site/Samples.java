package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.Report;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample reports: two real runs of the suite, of which only the clock and the port are made the same every time. */
final class Samples {

    /** The lies of the mock that does not conform. */
    private static final Map<String, Defect> LIES = Map.of(
            "aerosync/getBalance/AC-105", Defects.named("status is teapot", Catalog.bundled()),
            "aerosync/getAccount/AC-102", Defects.named("message is another", Catalog.bundled()),
            "aerosync/getJob/AC-109", Defects.named("content type is html", Catalog.bundled()),
            "fuse/aggregator_error", Defects.named("data is missing", Catalog.bundled()),
            "fuse/missing_mx_api_key_header", Defects.named("code is another", Catalog.bundled()));

    private static final Instant STARTED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration TOOK = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** A run, for the template. */
    record Run(String id, String title, String text) {}

    private final Catalog catalog;
    private final String version;
    private final Path site;

    Samples(Catalog catalog, String version, Path site) {
        this.catalog = catalog;
        this.version = version;
        this.site = site;
    }

    void write(Folder pages) {
        var defects = new LinkedHashMap<Entry, Defect>();
        LIES.forEach((id, defect) -> defects.put(catalog.entry(id).orElseThrow(), defect));
        List<Run> runs = List.of(
                run("conforming", "A run that conforms", Report.EMBEDDED_MOCK, Map.of()),
                run("failing", "A run that does not", "faulty-mock.yaml", defects));
        runs.forEach(run -> pages.file("_captured/run-" + run.id() + ".txt", run.text()));
        pages.page(
                "samples/index.adoc",
                Templates.render("samples", Map.of("runs", runs, "lies", String.valueOf(LIES.size()))));
    }

    private Run run(String id, String title, String name, Map<Entry, Defect> defects) {
        try (MockServer mock = MockServer.startFaulty(catalog, defects);
                var client = new Client(DEADLINE)) {
            var session = new Session(
                    TargetFile.parse(name, mock.targetFile(), catalog, Map.of()),
                    catalog,
                    client,
                    "linkfault/" + version,
                    0);
            var suite = new SuiteRun(catalog, session, new Judge(catalog), (entry, outcome) -> {});
            suite.run(catalog.entries(), 1);
            var report = new Report(
                    catalog,
                    version,
                    name,
                    STARTED,
                    TOOK,
                    Report.join(catalog.entries(), suite.outcomes(), false, Deviations.NONE),
                    List.of());
            if (report.exitCode() != (defects.isEmpty() ? Report.CONFORMS : Report.DOES_NOT_CONFORM)) {
                throw new BrokenSite("the sample run " + id + " ended with exit code " + report.exitCode());
            }
            Path folder = site.resolve("samples").resolve(id);
            ReportFolder.at(folder).write(report);
            ReportFolder.names().forEach(file -> steady(folder.resolve(file), mock.url()));
            return new Run(id, title, TextReport.render(report).replace(mock.url(), Mock.URL));
        }
    }

    /** Takes out what another build would have otherwise. */
    private static void steady(Path file, String url) {
        try {
            Files.writeString(file, Mock.steady(Files.readString(file).replace(url, Mock.URL)));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
