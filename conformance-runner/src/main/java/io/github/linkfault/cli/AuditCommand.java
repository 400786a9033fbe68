package io.github.linkfault.cli;

import io.github.linkfault.audit.AuditReport;
import io.github.linkfault.audit.AuditRun;
import io.github.linkfault.audit.Auditor;
import io.github.linkfault.audit.Base;
import io.github.linkfault.audit.FieldMapping;
import io.github.linkfault.audit.Format;
import io.github.linkfault.audit.Input;
import io.github.linkfault.audit.Summary;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.report.Deviations;
import io.github.linkfault.report.EntryResult;
import io.github.linkfault.report.GithubAnnotations;
import io.github.linkfault.report.Report;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linkfault audit}: judges recorded traffic. */
@Command(
        name = "audit",
        description = "Judges recorded traffic: each error answer, and each string of the widget. Sends nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AuditCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "HAR, NDJSON with one exchange a line, or strings of the widget one a line; gzip and zstd are recognised."
                            + " Patterns are expanded; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "Target file: its base URLs and paths say which exchanges are whose, its credentials are"
                    + " looked for in the answers.")
    private @Nullable Path targetFile;

    @Option(
            names = "--aerosync-base",
            paramLabel = "URL",
            description = "Where Aerosync was reached: a URL, or a path for any host. May be repeated. Default: the"
                    + " documented URLs.")
    private List<String> aerosyncBases = new ArrayList<>();

    @Option(names = "--fuse-base", paramLabel = "URL", description = "The same for Fuse.")
    private List<String> fuseBases = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "har, ndjson or widget. Default: what each file's beginning looks like.")
    private @Nullable Format format;

    @Option(
            names = "--field",
            paramLabel = "NAME=PATH",
            description = "Where NDJSON has a field, for example status=res.code. May be repeated.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--deviations",
            paramLabel = "FILE",
            description = "YAML file with findings that are known and accepted for now.")
    private @Nullable Path deviationsFile;

    @Option(names = "--strict", description = "Count warnings as violations.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "linkfault-report",
            description = "Folder for the reports. Default: ${DEFAULT-VALUE}.")
    private Path reportFolder = Path.of("linkfault-report");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many read and judge at the same time. Default: one for each processor.")
    private @Nullable Integer threads;

    AuditCommand(Map<String, String> environment, InputStream standardInput) {
        this.environment = environment;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        int parallel = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (parallel < 1) {
            throw UsageFault.notPositive("--threads", parallel);
        }
        Catalog catalog = Catalog.bundled();
        FieldMapping mapping = mapping();
        Auditor auditor = auditor(catalog);
        Deviations deviations = deviationsFile == null
                ? Deviations.NONE
                : Deviations.read(deviationsFile, catalog, LocalDate.now(ZoneOffset.UTC));
        List<Input> inputs = new InputFiles(standardInput).of(files);
        ReportFolder folder = ReportFolder.at(reportFolder);
        Instant started = Instant.now();
        var run = new AuditRun(auditor, mapping, format, inputs, parallel);
        try (var progress = new AuditProgress(run, inputs);
                var interruption = new Interruption(() -> {
                    run.stop();
                    return finish(run, progress, folder, deviations, started);
                })) {
            run.run();
            return interruption.unlessBegun(() -> finish(run, progress, folder, deviations, started));
        }
    }

    private FieldMapping mapping() {
        var changed = new EnumMap<FieldMapping.Field, String>(FieldMapping.Field.class);
        for (String text : fields) {
            int equals = text.indexOf('=');
            FieldMapping.Field field = FieldMapping.Field.of(text.substring(0, Math.max(0, equals)))
                    .orElseThrow(() -> UsageFault.badField(text, FieldMapping.Field.all()));
            if (equals == text.length() - 1) {
                throw UsageFault.badField(text, FieldMapping.Field.all());
            }
            changed.put(field, text.substring(equals + 1));
        }
        return new FieldMapping(changed);
    }

    private Auditor auditor(Catalog catalog) {
        var bases = new ArrayList<Base>();
        var paths = new EnumMap<Api, Map<String, String>>(Api.class);
        Secrets secrets = Secrets.NONE;
        if (targetFile != null) {
            Target target = TargetFile.read(targetFile, catalog, environment);
            secrets = target.secrets();
            for (Api api : Api.values()) {
                target.api(api).ifPresent(of -> {
                    bases.add(base("baseUrl", api, of.baseUrl()));
                    paths.put(api, of.paths());
                });
            }
        }
        aerosyncBases.forEach(text -> bases.add(base("--aerosync-base", Api.AEROSYNC, text)));
        fuseBases.forEach(text -> bases.add(base("--fuse-base", Api.FUSE, text)));
        for (Api api : Api.values()) {
            if (bases.stream().noneMatch(base -> base.api() == api)) {
                Base.DOCUMENTED.stream().filter(base -> base.api() == api).forEach(bases::add);
            }
        }
        return new Auditor(catalog, bases, paths, secrets);
    }

    private static Base base(String option, Api api, String text) {
        return Base.parse(api, text).orElseThrow(() -> UsageFault.badBase(option, text));
    }

    private int finish(
            AuditRun run, AuditProgress progress, ReportFolder folder, Deviations deviations, Instant started) {
        progress.close();
        Summary summary = run.summary();
        var audit = new AuditReport(summary, run.isStopped());
        List<EntryResult> results = Report.join(summary.catalog().entries(), audit.outcomes(), strict, deviations);
        var problems = new ArrayList<>(audit.problems());
        problems.addAll(deviations.problems(results));
        var report = new Report(
                summary.catalog(),
                Version.current(),
                summary.target(),
                started,
                Duration.between(started, Instant.now()),
                results,
                problems,
                Report.AUDIT);
        folder.write(report);
        audit.files(Version.current()).forEach(folder::write);
        PrintWriter out = spec.commandLine().getOut();
        out.print(audit.text());
        out.println();
        out.print(TextReport.findings(report));
        out.println("Reports: " + reportFolder.resolve("report.html"));
        if (environment.containsKey("GITHUB_ACTIONS")) {
            out.print(GithubAnnotations.render(report));
        }
        out.flush();
        return report.exitCode();
    }
}
