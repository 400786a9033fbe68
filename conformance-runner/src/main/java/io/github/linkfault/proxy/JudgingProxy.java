package io.github.linkfault.proxy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import io.github.linkfault.mock.Address;
import io.github.linkfault.mock.Binding;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Passes requests on to an API, and tells of each exchange; a request that prefers an error is answered without it. WireMock does
 * the proxying. Redirects, cookies and repetitions are left to the client.
 */
public final class JudgingProxy implements AutoCloseable {

    private static final long STOP_MILLIS = 100;
    private static final int INJECTED_FIRST = 1;
    private static final int ELSE_PASSED_ON = 2;

    private final WireMockServer server;
    private final InetAddress address;

    private JudgingProxy(
            String to, Binding binding, Duration timeout, Injection injection, Consumer<ProxiedExchange> passed) {
        this.address = Address.check(binding);
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(address.getHostAddress())
                .port(binding.port())
                .disableRequestJournal()
                .templatingEnabled(false)
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .http2PlainDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .jettyStopTimeout(STOP_MILLIS)
                .proxyTimeout((int) timeout.toMillis())
                .preserveUserAgentProxyHeader(true)
                // Other codings could not be judged.
                .withSupportedProxyEncodings("gzip")
                // WireMock would trust any certificate of what it proxies to, and show it the client's credentials.
                .httpClientFactory((options, trustsAll, trustedHosts, systemProxy) -> new WatchedClient(
                        new ApacheHttpClientFactory().buildHttpClient(options, false, List.of(), systemProxy), passed))
                .extensions(new InjectedAnswers(to, injection)));
        server.stubFor(any(anyUrl())
                .withHeader("Prefer", matching("(?is).*\\b(?:error|fault)\\s*=.*"))
                .atPriority(INJECTED_FIRST)
                .willReturn(ok()));
        server.stubFor(
                any(anyUrl()).atPriority(ELSE_PASSED_ON).willReturn(aResponse().proxiedFrom(to)));
        server.start();
    }

    /**
     * Starts a proxy.
     *
     * @param to the URL that the paths of requests are appended to, without a slash at its end
     * @param timeout how long the API may take for an answer
     * @param injection answers a request that prefers an error
     * @param passed is told of each exchange with the API, by the thread that has it, before the client gets the answer
     * @throws io.github.linkfault.mock.UnusableAddress when it cannot listen there
     */
    public static JudgingProxy start(
            String to, Binding binding, Duration timeout, Injection injection, Consumer<ProxiedExchange> passed) {
        return new JudgingProxy(to, binding, timeout, injection, passed);
    }

    /** The URL that stands for the API's. */
    public String url() {
        return "http://" + Address.authority(address, server.port());
    }

    /** Whether other machines can reach it. */
    public boolean isReachableFromElsewhere() {
        return !address.isLoopbackAddress();
    }

    @Override
    public void close() {
        server.stop();
    }
}
