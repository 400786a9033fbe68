package io.github.linkfault.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.Binding;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.target.Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What passes through the proxy, on the wire. */
class JudgingProxyTest {

    private static final Injection NOTHING = request -> new Response(418, Headers.NONE, Body.EMPTY);
    private static final String BODY = "{\"error\":{\"code\":\"AC-104\"}}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<ProxiedExchange> passed = new CopyOnWriteArrayList<>();
    private HttpServer api;

    @BeforeEach
    void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", this::answer);
        api.start();
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Own"), "-") + " " + body);
        byte[] answer = BODY.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Retry-After", "7");
        if (exchange.getRequestURI().getPath().endsWith("/packed")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(answer);
            }
            answer = packed.toByteArray();
        }
        if (exchange.getRequestURI().getPath().endsWith("/moved")) {
            exchange.getResponseHeaders().set("Location", "/v2/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.sendResponseHeaders(503, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private String to() {
        return "http://127.0.0.1:" + api.getAddress().getPort() + "/v2";
    }

    private JudgingProxy proxy(String to) {
        return JudgingProxy.start(to, Binding.LOOPBACK, Duration.ofSeconds(10), NOTHING, passed::add);
    }

    private static Response send(String method, String url, Map<String, String> headers, String body) {
        try (var client = new Client(Duration.ofSeconds(20))) {
            return (Response) client.send(new Request(method, url, Headers.of(headers), Body.of(body)));
        }
    }

    @Test
    void a_request_and_its_answer_pass_as_they_are() {
        try (JudgingProxy proxy = proxy(to())) {
            Response answer = send(
                    "POST",
                    proxy.url() + "/accounts//a%2Fb%20c/mfa?x=1&y=%2B",
                    Map.of("X-Own", "yes", "Content-Type", "application/json"),
                    "{\"mfa\":1}");
            assertThat(asked).containsExactly("POST /v2/accounts//a%2Fb%20c/mfa?x=1&y=%2B yes {\"mfa\":1}");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().first("Retry-After")).contains("7");
            assertThat(answer.body().text()).isEqualTo(BODY);
            assertThat(passed).singleElement().satisfies(exchange -> {
                assertThat(exchange.request().url()).isEqualTo(to() + "/accounts//a%2Fb%20c/mfa?x=1&y=%2B");
                assertThat(exchange.request().body().text()).isEqualTo("{\"mfa\":1}");
                assertThat(((Response) exchange.answer()).status()).isEqualTo(503);
            });
        }
    }

    @Test
    void a_packed_answer_stays_packed_for_the_client_and_is_judged_unpacked() {
        try (JudgingProxy proxy = proxy(to())) {
            Response answer = send("GET", proxy.url() + "/packed", Map.of("Accept-Encoding", "gzip, br"), "");
            assertThat(answer.headers().first("Content-Encoding")).contains("gzip");
            assertThat(passed).singleElement().satisfies(exchange -> assertThat(
                            ((Response) exchange.answer()).body().text())
                    .isEqualTo(BODY));
        }
    }

    @Test
    void a_redirect_is_the_client_s_to_follow() {
        try (JudgingProxy proxy = proxy(to())) {
            assertThat(send("GET", proxy.url() + "/moved", Map.of(), "").status())
                    .isEqualTo(302);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void a_preferred_error_never_reaches_the_api() {
        try (JudgingProxy proxy = proxy(to())) {
            assertThat(send("GET", proxy.url() + "/accounts/x", Map.of("Prefer", "error=AC-104"), "")
                            .status())
                    .isEqualTo(418);
            assertThat(asked).isEmpty();
            assertThat(passed).isEmpty();
            // Another preference is the API's.
            assertThat(send("GET", proxy.url() + "/accounts/x", Map.of("Prefer", "return=minimal"), "")
                            .status())
                    .isEqualTo(503);
        }
    }

    @Test
    void an_api_that_is_not_there_is_told_by_the_proxy_s_own_answer() {
        String gone = to();
        api.stop(0);
        try (JudgingProxy proxy = proxy(gone)) {
            Response answer = send("GET", proxy.url() + "/accounts/x", Map.of(), "");
            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.headers().first("Linkfault-Miss")).hasValueSatisfying(miss -> assertThat(miss)
                    .startsWith("no answer of the API: it cannot be reached"));
            assertThat(passed).singleElement().satisfies(exchange -> assertThat(exchange.answer())
                    .isInstanceOf(Failure.class));
        }
    }

    @Test
    void credentials_are_not_shown_to_an_api_whose_certificate_nobody_vouches_for() {
        try (MockServer stranger = MockServer.start(
                        Catalog.bundled(), new Binding("127.0.0.1", 0, true), served -> asked.add(served.line()));
                JudgingProxy proxy = proxy(stranger.url() + "/v2")) {
            Response answer = send("GET", proxy.url() + "/accounts/x", Map.of("Authorization", "Bearer secret"), "");
            assertThat(answer.status()).isEqualTo(502);
            assertThat(asked).isEmpty();
        }
    }
}
