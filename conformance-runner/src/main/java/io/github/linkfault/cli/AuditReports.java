package io.github.linkfault.cli;

import io.github.linkfault.audit.report.AuditReport;
import io.github.linkfault.audit.report.Baseline;
import io.github.linkfault.audit.report.Summary;
import io.github.linkfault.report.GithubAnnotations;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.Report;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an audit says what it saw: the report folder and the terminal. */
public final class AuditReports {

    private final ReportOptions options;
    private final @Nullable Baseline baseline;
    private final @Nullable String clientHeader;
    private final Deviations deviations;
    private final PrintWriter out;
    private final Map<String, String> environment;
    private final ReportFolder folder;
    private final Instant started = Instant.now();

    /** Makes the folder, before anything is read for it; the audit's time begins. */
    public AuditReports(AuditOptions options, Deviations deviations, PrintWriter out, Map<String, String> environment) {
        this(options.reports(), options.baseline(), options.clientHeader(), deviations, out, environment);
    }

    /**
     * @param baseline another audit to compare with, or null
     * @param clientHeader the header field that names the clients, or null
     */
    AuditReports(
            ReportOptions options,
            @Nullable Baseline baseline,
            @Nullable String clientHeader,
            Deviations deviations,
            PrintWriter out,
            Map<String, String> environment) {
        this.baseline = baseline;
        this.clientHeader = clientHeader;
        this.options = options;
        this.deviations = deviations;
        this.out = out;
        this.environment = environment;
        this.folder = ReportFolder.at(options.folder());
    }

    /** Takes the folder back, since nothing will be written. */
    void withdraw() {
        folder.withdraw();
    }

    /**
     * Writes and prints everything.
     *
     * @param stopped whether the audit ended before its input did
     * @return the exit code
     */
    public int write(Summary summary, boolean stopped) {
        var audit = new AuditReport(summary, stopped, baseline);
        List<EntryResult> results =
                Report.join(summary.catalog().entries(), audit.outcomes(), options.isStrict(), deviations);
        List<EntryResult> further =
                Report.join(summary.catalog().furtherEntries(), audit.outcomes(), options.isStrict(), deviations);
        var problems = new ArrayList<>(audit.problems());
        problems.addAll(deviations.problems(
                Stream.concat(results.stream(), further.stream()).toList()));
        var report = new Report(
                summary.catalog(),
                Version.current(),
                summary.target(),
                started,
                Duration.between(started, Instant.now()),
                results,
                problems,
                Report.AUDIT,
                false,
                Past.NONE,
                further);
        Supplier<Map<String, String>> files = Background.begin("reports", () -> audit.files(Version.current()));
        folder.write(report, audit.traffic());
        String text = audit.text();
        files.get().forEach(folder::write);
        AuditReport.FILES.stream()
                .filter(name -> !files.get().containsKey(name))
                .forEach(folder::remove);
        out.print(text);
        if (clientHeader != null && !summary.namesClients()) {
            out.println("No request has the header field " + clientHeader + " of --client-header.");
        }
        out.println();
        out.print(TextReport.findings(report));
        out.println("Reports: " + options.folder().resolve("report.html"));
        if (environment.containsKey("GITHUB_ACTIONS")) {
            out.print(GithubAnnotations.render(report));
        }
        out.flush();
        return report.exitCode();
    }
}
