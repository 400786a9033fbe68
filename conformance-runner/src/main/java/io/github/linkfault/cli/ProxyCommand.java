package io.github.linkfault.cli;

import io.github.linkfault.audit.LiveAudit;
import io.github.linkfault.audit.LiveAudit.Seen;
import io.github.linkfault.audit.input.Recorded;
import io.github.linkfault.audit.verdict.Auditor;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.Binding;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.proxy.JudgingProxy;
import io.github.linkfault.proxy.MockInjection;
import io.github.linkfault.proxy.ProxiedExchange;
import io.github.linkfault.target.Target;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code linkfault proxy}: judges each answer of a real API while a client talks to it, until Ctrl-C. */
@Command(
        name = "proxy",
        description = "Passes requests on to an API and judges each answer, until Ctrl-C; answers with an error where a"
                + " request prefers one.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOption.class)
final class ProxyCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern URL = Pattern.compile("https?://[^/?#@\\s]+(?:/[^?#\\s]*)?");

    private final Map<String, String> environment;
    private final PrintWriter out;

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "The API: what the paths of requests are appended to, such as a sandbox's base URL.")
    private String to = "";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write each exchange to a new file of NDJSON, masked, which linkfault audit reads.")
    private @Nullable Path recordFile;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "Target file: its base URLs and paths say which requests are whose, its credentials are"
                    + " looked for in the answers.")
    private @Nullable Path targetFile;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8106",
            description = "Port to listen on; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8106;

    @Option(
            names = "--host",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. The proxy does not authenticate clients. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long the API may be silent. Default: ${DEFAULT-VALUE}.")
    private double timeout = 60;

    @Option(names = "--allow-production", description = "Pass requests on to a documented production host too.")
    private boolean allowProduction;

    @Mixin
    private final CatalogOption chosen = new CatalogOption();

    @Mixin
    private final BaseOption bases = new BaseOption();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    ProxyCommand(Map<String, String> environment, PrintWriter out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UsageFault.noSuchPort(port);
        }
        if (!(timeout > 0)) {
            throw UsageFault.notPositive("--timeout", timeout);
        }
        if (!URL.matcher(to).matches()) {
            throw UsageFault.badProxied(to);
        }
        return chosen.use(environment, this::serve);
    }

    private int serve(Catalog catalog) {
        String base = to.replaceFirst("/+$", "");
        if (!allowProduction && !Target.productionUrls(catalog, List.of(base)).isEmpty()) {
            throw UsageFault.productionProxied(base);
        }
        Auditor auditor = bases.auditor(catalog, targetFile, environment, base);
        var summaries = new AuditReports(reports, null, null, reports.deviations(catalog), out, environment);
        var audit = new LiveAudit(auditor);
        var unfaithful = new ArrayList<Long>();
        try (var recording = Recording.to(recordFile);
                var mock = MockServer.start(catalog);
                var proxy = JudgingProxy.start(
                        base,
                        new Binding(host, port, false),
                        Duration.ofMillis((long) (timeout * 1000)),
                        new MockInjection(mock, audit, (request, answer) -> injected(audit, request, answer)),
                        exchange -> seen(exchange, audit, recording, unfaithful))) {
            var ending = new Ending(proxy, audit, summaries, unfaithful);
            try (var interruption = new Interruption(ending::finish)) {
                out.print(welcome(proxy, base));
                out.flush();
                new CountDownLatch(1).await();
                return interruption.unlessBegun(ending::finish);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Judged, recorded and printed in one order. */
    private void seen(ProxiedExchange exchange, LiveAudit audit, Recording recording, List<Long> unfaithful) {
        synchronized (audit) {
            Seen seen = audit.add(recorded(exchange));
            recording.add(seen.record());
            if (!seen.isFaithful()) {
                unfaithful.add(seen.line());
            }
            out.println(ProxyLog.line(exchange, seen));
            out.flush();
        }
    }

    private void injected(LiveAudit audit, Request request, Response answer) {
        synchronized (audit) {
            out.println(ProxyLog.injected(
                    request.method(),
                    audit.shownPath(request.method(), request.url()).orElse(null),
                    answer));
            out.flush();
        }
    }

    private static Recorded recorded(ProxiedExchange exchange) {
        Request request = exchange.request();
        Response response = exchange.answer() instanceof Response came ? came : null;
        return new Recorded(
                LocalDate.now(ZoneOffset.UTC).toString(),
                request.method(),
                request.url(),
                request.headers(),
                request.body(),
                response == null ? 0 : response.status(),
                response == null ? null : response.headers(),
                response == null ? null : response.body());
    }

    private String welcome(JudgingProxy proxy, String base) {
        return """
                Proxy     %s
                API       %s

                Each answer of the API is judged. A request with "Prefer: error=CODE" is answered by the mock, which is neither judged nor recorded.
                %s
                Ready. Ctrl-C stops it and writes the report.
                """.formatted(
                        proxy.url(),
                        base,
                        proxy.isReachableFromElsewhere()
                                ? "Other machines can reach it, and it does not authenticate clients.\n"
                                : "");
    }

    /** What is left to do when it is stopped. */
    private final class Ending {

        private final JudgingProxy proxy;
        private final LiveAudit audit;
        private final AuditReports summaries;
        private final List<Long> unfaithful;

        Ending(JudgingProxy proxy, LiveAudit audit, AuditReports summaries, List<Long> unfaithful) {
            this.proxy = proxy;
            this.audit = audit;
            this.summaries = summaries;
            this.unfaithful = unfaithful;
        }

        int finish() {
            proxy.close();
            synchronized (audit) {
                out.println();
                int exitCode = summaries.write(audit.summary(recordFile == null ? to : recordFile.toString()), false);
                out.print(recordFile == null ? "" : ProxyLog.unfaithful(unfaithful));
                out.flush();
                return exitCode;
            }
        }
    }
}
