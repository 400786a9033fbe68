package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of another origin may call the mock, and read every header field of its answers. */
class CorsTest {

    private static final String ORIGIN = "http://localhost:5173";

    private static MockServer mock;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled());
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void a_preflight_is_answered_and_is_no_traffic() {
        Response response = send(
                "OPTIONS",
                Map.of(
                        "Origin", ORIGIN,
                        "Access-Control-Request-Method", "GET",
                        "Access-Control-Request-Headers", "authorization,prefer"));
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers().first("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(response.headers().first("Access-Control-Allow-Methods")).contains("GET");
        assertThat(response.headers().first("Access-Control-Allow-Headers")).contains("authorization,prefer");
        assertThat(mock.exam().requests()).isZero();
    }

    @Test
    void an_answer_exposes_what_it_says_of_itself() {
        Response response = send("GET", Map.of("Origin", ORIGIN, "Prefer", "error=AC-105"));
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().first("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(response.headers().first("Vary")).contains("Origin");
        assertThat(response.headers().first("Access-Control-Expose-Headers").orElse(""))
                .contains("Linkfault-Entry", "Linkfault-Evidence", "Preference-Applied", "Allow");
        assertThat(send("GET", Map.of("Origin", ORIGIN, "Prefer", "error=none"))
                        .headers()
                        .first("Access-Control-Expose-Headers")
                        .orElse(""))
                .contains("Linkfault-Miss");
    }

    @Test
    void without_an_origin_nothing_is_said() {
        assertThat(send("GET", Map.of("Prefer", "error=AC-105")).headers().fields())
                .noneMatch(field -> field.name().startsWith("Access-Control-"));
        assertThat(send("OPTIONS", Map.of()).status()).isEqualTo(404);
    }

    private static Response send(String method, Map<String, String> headers) {
        return (Response) mock.answer(
                new Request(method, mock.url() + "/v2/accounts/any/balance", Headers.of(headers), Body.EMPTY));
    }
}
