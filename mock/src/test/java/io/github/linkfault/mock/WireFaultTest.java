package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Failure;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault is what its name says, on the wire. */
class WireFaultTest {

    private static final String BALANCE = "/v2/accounts/any/balance";

    private static MockServer mock;
    private static Caller caller;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled());
        caller = new Caller(mock.url());
    }

    @AfterAll
    static void stop() {
        caller.close();
        mock.close();
    }

    @Test
    void a_reset_brings_no_byte() throws IOException {
        assertThat(heard("fault=reset")).isEqualTo("<broken>");
    }

    @Test
    void a_truncated_answer_is_the_error_cut_in_half() throws IOException {
        String heard = heard("error=AC-105, fault=truncated");
        assertThat(heard)
                .startsWith("HTTP/1.1 405 ")
                .contains("Linkfault-Entry: aerosync/getBalance/AC-105", "Content-Length: 94")
                .endsWith("{\"error\":{\"code\":\"AC-105\",\"message\":\"Balance ch<end>");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_gateway_answers_with_html(int status) {
        Response response = caller.prefer(BALANCE, "fault=html-" + status);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers().first("Content-Type")).contains("text/html");
        assertThat(response.headers().first("Preference-Applied")).contains("fault=html-" + status);
        assertThat(response.body().text()).startsWith("<html>").contains("<h1>" + status + " ");
    }

    @Test
    void a_body_may_be_empty_below_a_right_head() {
        Response response = caller.prefer(BALANCE, "error=AC-105, fault=empty");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().first("Content-Type")).contains("application/json");
        assertThat(response.body().isEmpty()).isTrue();
    }

    @Test
    void head_is_the_get_without_its_body() {
        Response head = caller.call("HEAD", BALANCE, Map.of("Prefer", "error=AC-105"), "");
        assertThat(head.status()).isEqualTo(405);
        assertThat(Caller.entry(head)).isEqualTo("aerosync/getBalance/AC-105");
        assertThat(head.body().isEmpty()).isTrue();
    }

    @Test
    void a_timeout_is_silence_and_holds_nobody_else_up() throws IOException {
        var held = new ArrayList<Socket>();
        try (var impatient = new JdkClient(Duration.ofMillis(300))) {
            // More than the server has threads.
            for (int count = 0; count < 60; count++) {
                held.add(ask("fault=timeout"));
            }
            var request =
                    new Request("GET", mock.url() + BALANCE, Headers.of(Map.of("Prefer", "fault=timeout")), Body.EMPTY);
            assertThat(((Failure) impatient.send(request)).kind()).isEqualTo(Failure.Kind.TIMEOUT);
            assertThat(Caller.entry(caller.prefer(BALANCE, "error=AC-105"))).isEqualTo("aerosync/getBalance/AC-105");
            for (Socket socket : held) {
                assertThat(socket.getInputStream().available()).isZero();
            }
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void a_fault_that_there_is_not_is_refused_with_the_list() {
        Response response = caller.prefer(BALANCE, "fault=teapot");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Linkfault-Miss"))
                .contains(
                        "no fault teapot; there are timeout, reset, truncated, drip, html-502, html-503, html-504, empty");
    }

    private static Socket ask(String preference) throws IOException {
        URI url = URI.create(mock.url());
        var socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("GET " + BALANCE + " HTTP/1.1\r\nHost: mock\r\nPrefer: " + preference + "\r\n\r\n")
                        .getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Everything that arrives, and how it ends. */
    private static String heard(String preference) throws IOException {
        var heard = new StringBuilder();
        try (Socket socket = ask(preference)) {
            int octet;
            while ((octet = socket.getInputStream().read()) >= 0) {
                heard.append((char) octet);
            }
            return heard + "<end>";
        } catch (java.net.SocketException broken) {
            return heard + "<broken>";
        }
    }
}
