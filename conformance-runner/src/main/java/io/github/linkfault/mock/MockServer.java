package io.github.linkfault.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Request;
import org.jspecify.annotations.Nullable;

/** The mock as a server on loopback: WireMock takes the requests, {@link Behaviour} answers them. */
public final class MockServer implements AutoCloseable {

    private final WireMockServer server;
    private final MagicIds ids;
    private final Behaviour behaviour;

    private MockServer(Catalog catalog, @Nullable Entry faulty, @Nullable Defect defect) {
        this.ids = new MagicIds(catalog);
        this.behaviour = new Behaviour(catalog, ids, faulty, defect);
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(behaviour, new NoAdmin()));
        server.stubFor(any(anyUrl()).willReturn(ok()));
        server.start();
    }

    /** Starts a mock that answers as documented, on a free port of the loopback interface. */
    public static MockServer start(Catalog catalog) {
        return new MockServer(catalog, null, null);
    }

    /** Starts a mock that answers as documented but for one entry, where it has a defect. */
    public static MockServer startFaulty(Catalog catalog, Entry entry, Defect defect) {
        return new MockServer(catalog, entry, defect);
    }

    /** The URL that both APIs lie below: Aerosync at {@code /v2}, Fuse at {@code /v1}. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The target file that fits this mock: every credential and every fixture. */
    public String targetFile() {
        return MockTarget.yaml(url(), ids);
    }

    /** Answers a request as the server does, without a connection; for drivers in the same process. */
    public Answer answer(Request request) {
        return behaviour.answer(request);
    }

    @Override
    public void close() {
        server.stop();
    }
}
