package io.github.linkfault.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.behaviour.ApiMocks;
import io.github.linkfault.mock.behaviour.EntryIndex;
import io.github.linkfault.mock.behaviour.Responder;
import io.github.linkfault.mock.exam.Exam;
import io.github.linkfault.mock.exam.ExamReport;
import io.github.linkfault.plan.ApiTarget;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The mock as a server: WireMock takes the requests, {@link RequestDispatcher} decides what to answer. */
public final class MockServer implements AutoCloseable {

    /** The file that the target file of a mock with TLS expects the certificate in, beside itself. */
    public static final String CERTIFICATE_FILE = "linkfault-mock.pem";

    /** Held-back answers wait on a timer; two threads are enough to send them when their time has come. */
    private static final int TIMER_THREADS = 2;

    private static final long STOP_MILLIS = 100;

    private final WireMockServer server;
    private final ApiMocks apis;
    private final Responder responder;
    private final Exam exam;
    private final Index index;
    private final RequestDispatcher dispatcher;
    private final String url;
    private final boolean reachable;
    private final @Nullable String certificate;

    private MockServer(
            Catalog catalog,
            Binding binding,
            MockSettings settings,
            DefectInjector spoiler,
            Consumer<AccessLogLine> log) {
        InetAddress address = Address.check(binding);
        InstantSource clock = InstantSource.system();
        this.exam = new Exam(catalog, clock);
        var entries = new EntryIndex(catalog);
        this.apis = new ApiMocks(catalog, entries, clock);
        this.responder = new Responder(catalog, entries, apis, settings.chaos(), settings.seed());
        responder.play(settings.scenarios());
        this.index = new Index(catalog, apis, entries);
        try (Certificate made = binding.tls() ? Certificate.make(binding.host()) : null) {
            this.certificate = made == null ? null : made.pem();
            var pages = new OwnPages(catalog, index, apis, exam, certificate, new TextPages(catalog, apis));
            this.dispatcher = new RequestDispatcher(
                    catalog,
                    responder,
                    pages,
                    new ControlPages(catalog, responder, exam, settings.seed()),
                    exam,
                    spoiler,
                    log);
            this.server = new WireMockServer(
                    options(address, binding, made).extensions(new WireMockTransformer(dispatcher), new NoAdmin()));
            server.stubFor(any(anyUrl()).willReturn(ok()));
            server.start();
        } catch (FatalStartupException refused) {
            // Someone took the port between the check and now.
            UnusableAddress taken = UnusableAddress.taken(binding.port());
            taken.initCause(refused);
            throw taken;
        }
        this.reachable = !address.isLoopbackAddress();
        this.url = binding.tls()
                ? "https://" + Address.authority(address, server.httpsPort())
                : "http://" + Address.authority(address, server.port());
    }

    private static WireMockConfiguration options(InetAddress address, Binding binding, @Nullable Certificate made) {
        WireMockConfiguration options = WireMockConfiguration.options()
                .bindAddress(address.getHostAddress())
                .disableRequestJournal()
                .mappingSource(new NoMappings())
                .templatingEnabled(false)
                // It asks nobody else; the client that WireMock would make for that takes as long to make as the rest.
                .httpClientFactory((of, trusting, hosts, settings) -> request -> {
                    throw new IllegalStateException("the mock has no server behind it");
                })
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                // HTTP/2 has no connection of a single answer's own, which the faults of the wire could break.
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .httpServerFactory(BoundedServer::new)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(TIMER_THREADS)
                .jettyStopTimeout(STOP_MILLIS);
        return made == null
                ? options.port(binding.port())
                : options.httpDisabled(true)
                        .httpsPort(binding.port())
                        .keystoreType("PKCS12")
                        .keystorePath(made.keyStore().toString())
                        .keystorePassword(made.password())
                        .keyManagerPassword(made.password());
    }

    /** Starts a mock that answers as documented, on a free port of the loopback interface. */
    public static MockServer start(Catalog catalog) {
        return start(catalog, Binding.LOOPBACK, served -> {});
    }

    /**
     * Starts a mock that answers as documented.
     *
     * @param log is told of each request that is answered, by the thread that answers it
     * @throws UnusableAddress when it cannot listen there
     */
    public static MockServer start(Catalog catalog, Binding binding, Consumer<AccessLogLine> log) {
        return start(catalog, binding, MockSettings.NONE, log);
    }

    /**
     * Starts a mock that answers as documented, and otherwise as its settings say.
     *
     * @param log is told of each request that is answered, by the thread that answers it
     * @throws UnusableAddress when it cannot listen there
     */
    public static MockServer start(
            Catalog catalog, Binding binding, MockSettings settings, Consumer<AccessLogLine> log) {
        return new MockServer(catalog, binding, settings, DefectInjector.NONE, log);
    }

    /** Starts a mock that answers as documented but for one entry, where it has a defect. */
    public static MockServer startFaulty(Catalog catalog, Entry entry, Defect defect) {
        return startFaulty(catalog, Map.of(entry, defect));
    }

    /** Starts a mock that answers as documented but for these entries, where it has a defect each. */
    public static MockServer startFaulty(Catalog catalog, Map<Entry, Defect> defects) {
        return new MockServer(catalog, Binding.LOOPBACK, MockSettings.NONE, new DefectInjector(defects), served -> {});
    }

    /** The URL that all APIs lie below; see {@link #baseUrl}. */
    public String url() {
        return url;
    }

    /** The base URL of one API, which the paths of its operations follow. */
    public String baseUrl(Api api) {
        return url + api.basePath();
    }

    /** The target file that fits this mock: every credential and every fixture. */
    public String targetFile() {
        return TargetYaml.of(apis.targets(url()));
    }

    /** The same, read, with a value for every request of the catalog: each API as a target has it. */
    public Map<Api, ApiTarget> targets() {
        return apis.completeTargets(url());
    }

    /** A few curl commands that run as pasted: errors by preference, and errors by a value that stands for a condition. */
    public List<String> firstCommands() {
        return index.firstCommands(url);
    }

    /** Whether other machines can reach it. */
    public boolean isReachableFromElsewhere() {
        return reachable;
    }

    /** The certificate that clients have to trust, as PEM; empty without TLS. */
    public Optional<String> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** What clients have met so far, what they did next, and the grade for it. */
    public ExamReport exam() {
        return exam.report();
    }

    /** Answers a request as the server does, without a connection; for drivers in the same process. */
    public Answer answer(Request request) {
        return dispatcher.decide(request).answer();
    }

    @Override
    public void close() {
        server.stop();
    }
}
