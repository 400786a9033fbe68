package io.github.linkfault.site.guide;

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
import io.github.linkfault.site.output.BrokenSite;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import io.github.linkfault.site.page.Mock;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The sample reports: two real runs of the suite, of which only the clock and the port are made the same every time. */
public final class Samples {

    private static final String HEAD = "<p class=\"kicker\">Linkfault conformance report</p>";
    private static final Instant STARTED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration TOOK = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** A run, for the template. */
    record Run(String id, String title, String text) {}

    private final Catalog catalog;
    private final String version;
    private final Path site;

    public Samples(Catalog catalog, String version, Path site) {
        this.catalog = catalog;
        this.version = version;
        this.site = site;
    }

    /**
     * Writes the reports that the guides show.
     *
     * @param lies those of the mock that does not conform: the words of a defect by the id of an entry
     */
    public void write(Folder pages, Path lies) {
        Map<Entry, Defect> defects = defects(lies);
        List<Run> runs = List.of(
                run("conforming", "A run that conforms", Report.EMBEDDED_MOCK, Map.of()),
                run("failing", "A run that does not", "faulty-mock.yaml", defects));
        runs.forEach(run -> pages.file("_captured/run-" + run.id() + ".txt", run.text()));
        pages.page(
                "samples/index.adoc",
                Templates.render("samples", Map.of("runs", runs, "lies", String.valueOf(defects.size()))));
    }

    private Map<Entry, Defect> defects(Path lies) {
        var words = new Properties();
        try (Reader file = Files.newBufferedReader(lies)) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var defects = new LinkedHashMap<Entry, Defect>();
        for (String id : words.stringPropertyNames()) {
            Entry entry = catalog.entry(id)
                    .orElseThrow(() -> new BrokenSite(lies + " names " + id + ", which the catalog does not have"));
            defects.put(entry, Defects.named(words.getProperty(id), catalog));
        }
        return defects;
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
            linkBack(folder.resolve("report.html"));
            return new Run(id, title, TextReport.render(report).replace(mock.url(), Mock.URL));
        }
    }

    /** Leads from the report back to the site, which a report of one's own has none of. */
    private static void linkBack(Path report) {
        try {
            String text = Files.readString(report);
            if (!text.contains(HEAD)) {
                throw new BrokenSite(report + " does not begin with " + HEAD);
            }
            Files.writeString(
                    report, text.replace(HEAD, HEAD.replace("</p>", ", <a href=\"../index.html\">a sample</a></p>")));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
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
