package io.github.linkfault.benchmark;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;

/** Plain WireMock with one stub, as a process of its own: what the mock's server costs before any of its own work. */
public final class PlainServer {

    private PlainServer() {}

    /** Prints the URL, and serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true));
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okJson("{\"account\":{\"availableBalance\":100.5}}")));
        server.start();
        Served.until("http://127.0.0.1:" + server.port());
        server.stop();
        System.exit(0);
    }
}
