package io.github.linkfault.cli;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.report.GithubAnnotations;
import io.github.linkfault.report.ReportFolder;
import io.github.linkfault.report.TextReport;
import io.github.linkfault.report.UnwritableReport;
import io.github.linkfault.result.Deviations;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import io.github.linkfault.suite.FeatureFiles;
import io.github.linkfault.suite.SecondLook;
import io.github.linkfault.suite.SuiteRun;
import io.github.linkfault.target.Client;
import io.github.linkfault.target.Preflight;
import io.github.linkfault.target.Session;
import io.github.linkfault.target.Target;
import io.github.linkfault.target.TargetFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code linkfault run}: asks the target for each selected entry and says whether it conforms. */
@Command(
        name = "run",
        description =
                "Asks a target for each documented error and judges its answers. Without --target, the embedded mock.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class RunCommand implements Callable<Integer> {

    private static final int ACCEPTED_DAYS = 30;
    private static final double DEFAULT_PAUSE = 5;
    private static final int LONGEST_PAUSE = 3600;

    /** A day; a JVM's sockets cannot wait much longer. */
    private static final double LONGEST_TIMEOUT = 86_400;

    private static final double SHORTEST_TIMEOUT = 0.001;

    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "YAML file with base URLs, credentials and fixtures.")
    private @Nullable Path targetFile;

    @Mixin
    private final CatalogOption chosenCatalog = new CatalogOption();

    @Mixin
    private final Selection selection = new Selection();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Mixin
    private final HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--write-deviations",
            paramLabel = "FILE",
            description =
                    "Write all failures as deviations to this new file, with reason and owner to fill in before --deviations"
                            + " accepts them.")
    private @Nullable Path draftsFile;

    @Option(names = "--dry-run", description = "List what would be sent, entry by entry, and send nothing.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Deadline for each request: connecting, sending and reading together. Default: ${DEFAULT-VALUE}.")
    private double timeout = 10;

    @Option(names = "--rate", paramLabel = "N", description = "Requests a second at the most. Default: no limit.")
    private @Nullable Double rate;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "Entries to ask for at the same time. Default: ${DEFAULT-VALUE}.")
    private int parallel = 1;

    @Option(
            names = "--confirm",
            paramLabel = "SECONDS",
            description =
                    "Ask once more for each failed entry, so long after the run; an entry whose second answer is right is"
                            + " flaky. 0 asks once. Default: 5, and 0 for the mock.")
    private @Nullable Double confirm;

    @Option(
            names = "--allow-production",
            description =
                    "Send requests to documented production hosts too. Provoking errors may lock users or cost money there.")
    private boolean allowProduction;

    RunCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** The same command with two of its options. */
    RunCommand with(@Nullable Path target, @Nullable Path report) {
        targetFile = target;
        if (report != null) {
            reports.folder(report);
        }
        return this;
    }

    @Override
    public Integer call() {
        refuseUnlessPositive("--timeout", timeout);
        if (timeout < SHORTEST_TIMEOUT || timeout > LONGEST_TIMEOUT) {
            throw UsageFault.badTimeout();
        }
        refuseUnlessPositive("--rate", rate == null ? 1 : rate);
        refuseUnlessPositive("--parallel", parallel);
        if (confirm != null && !(confirm >= 0 && confirm <= LONGEST_PAUSE)) {
            throw UsageFault.notBetween("--confirm", confirm, 0, LONGEST_PAUSE);
        }
        history.check();
        if (draftsFile != null && Files.exists(draftsFile)) {
            throw UsageFault.draftsExist(draftsFile.toString());
        }
        return chosenCatalog.use(environment, this::run);
    }

    private int run(Catalog catalog) {
        if (targetFile != null) {
            Path file = targetFile;
            return run(catalog, Background.begin("target", () -> TargetFile.read(file, catalog, environment)));
        }
        Supplier<MockServer> mock = Background.begin("mock", () -> MockServer.start(catalog));
        try {
            return run(catalog, Background.begin("target", () -> {
                String file = mock.get().targetFile();
                // It is on this machine: no proxy of the environment is meant for it.
                return TargetFile.parse(Report.EMBEDDED_MOCK, file, catalog, Map.of());
            }));
        } finally {
            mock.get().close();
        }
    }

    private static void refuseUnlessPositive(String option, double number) {
        if (!(number > 0)) {
            throw UsageFault.notPositive(option, number);
        }
    }

    private int run(Catalog catalog, Supplier<Target> begun) {
        // All of this while the target is made ready.
        List<Entry> chosen = selection.of(catalog);
        FeatureFiles tables = FeatureFiles.read(catalog, dryRun ? List.of() : chosen);
        var judge = new Judge(catalog);
        Deviations deviations = reports.deviations(catalog);

        Target target = begun.get();
        List<Entry> selected = selection.of(chosen, target);
        try (var client = new Client(Duration.ofMillis((long) (timeout * 1000)))) {
            var session =
                    new Session(target, catalog, client, "linkfault/" + Version.current(), rate == null ? 0 : rate);
            if (dryRun) {
                out.print(DryRun.of(selected, session));
                return ExitCode.OK;
            }
            List<String> production = target.productionUrls(catalog);
            if (!allowProduction && !production.isEmpty()) {
                throw UsageFault.production(production);
            }
            ReportFolder folder = ReportFolder.at(reports.folder());
            Memory memory = history.memory(catalog, target, selection, reports.isStrict());
            var progress = new Progress(selected.size());
            var suite = new SuiteRun(catalog, session, judge, progress);
            Instant started = Instant.now();
            Supplier<List<EntryResult>> joined =
                    () -> Report.join(selected, suite.outcomes(), suite.second(), reports.isStrict(), deviations);
            Supplier<Report> report = () -> {
                List<EntryResult> results = joined.get();
                var whole = new Report(
                        catalog,
                        Version.current(),
                        target.name(),
                        started,
                        Duration.between(started, Instant.now()),
                        results,
                        deviations.problems(results));
                whole = whole.with(Report.notAsked(selection.furtherOf(catalog, target)));
                return memory.of(reports.isStrict() ? whole.withFlakyAsFailed() : whole);
            };
            try (var interruption = new Interruption(() -> finish(folder, memory, report.get(), session, progress))) {
                warnOfPreflight(selected, session);
                suite.run(tables, selected, parallel);
                if (pause().toMillis() > 0) {
                    new SecondLook(suite, pause(), parallel).at(joined);
                }
                return interruption.unlessBegun(() -> finish(folder, memory, report.get(), session, progress));
            }
        }
    }

    /** How long after the run its failures are looked at again; zero for not at all. */
    private Duration pause() {
        double seconds = confirm != null ? confirm : targetFile == null ? 0 : DEFAULT_PAUSE;
        return Duration.ofMillis((long) (seconds * 1000));
    }

    /** Says before the suite what makes it worthless: no connection, or refused credentials. */
    private void warnOfPreflight(List<Entry> selected, Session session) {
        selected.stream().map(Entry::api).distinct().forEach(api -> {
            Preflight preflight = session.preflight(api);
            String warning = "";
            if (preflight instanceof Preflight.Unreachable unreachable) {
                warning = unreachable.detail() + " None of its entries can be exercised.";
            } else if (preflight instanceof Preflight.Refused refused) {
                warning = refused.detail() + " These credentials prove nothing; none of its entries is exercised.";
            } else if (preflight instanceof Preflight.Unhealthy unhealthy) {
                warning = unhealthy.detail() + " The entries that start from it are not exercised.";
            } else if (preflight instanceof Preflight.Ready ready) {
                warning = ready.remark();
            }
            if (!warning.isEmpty()) {
                err.println("Preflight, " + api.id() + ": " + session.secrets().redact(warning));
            }
        });
    }

    private void writeDrafts(Report report) {
        if (draftsFile == null) {
            return;
        }
        LocalDate until =
                LocalDate.ofInstant(report.startedAt(), ZoneOffset.UTC).plusDays(ACCEPTED_DAYS);
        String drafts = Deviations.drafts(report.results(), until);
        if (drafts.isEmpty()) {
            out.println("Deviations: nothing failed, so " + draftsFile + " is not written.");
            return;
        }
        try {
            Files.writeString(
                    draftsFile,
                    "# Fill in the reason and the owner of each, or remove it. Until then a run with this file fails.\n"
                            + drafts,
                    StandardOpenOption.CREATE_NEW);
            out.println("Deviations: " + draftsFile + " has "
                    + drafts.lines().filter(line -> line.startsWith("- ")).count()
                    + " to fill in: each needs a reason and an owner.");
        } catch (IOException refused) {
            out.flush();
            throw UsageFault.unwritableDrafts(draftsFile.toString());
        }
    }

    /** Says what became of the run before anything is written: a full disk must not cost what a run has found out. */
    private int finish(ReportFolder folder, Memory memory, Report report, Session session, Progress progress) {
        progress.clear();
        out.print(TextReport.render(report));
        if (!session.retries().isEmpty()) {
            out.println(session.retries());
        }
        out.flush();
        Optional<UnwritableReport> refused = attempt(() -> folder.write(report));
        writeDrafts(report);
        if (refused.isEmpty()) {
            out.println("Reports: " + reports.folder().resolve("report.html"));
        }
        if (environment.containsKey("GITHUB_ACTIONS")) {
            out.print(GithubAnnotations.render(report));
        }
        out.flush();
        // What is remembered has a folder of its own.
        Optional<UnwritableReport> forgotten = attempt(() -> memory.keep(report, folder));
        Optional<UnwritableReport> any = refused.or(() -> forgotten);
        any.ifPresent(unwritable -> err.println(unwritable.getMessage()));
        err.flush();
        return any.isPresent() && report.exitCode() == ExitCode.OK ? ExitCode.USAGE : report.exitCode();
    }

    private static Optional<UnwritableReport> attempt(Runnable writing) {
        try {
            writing.run();
            return Optional.empty();
        } catch (UnwritableReport refused) {
            return Optional.of(refused);
        }
    }
}
