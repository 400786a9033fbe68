package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An error with several conditions: each request gets it, and the exam tells which condition the request was in. */
class SeveralConditionsTest {

    private static final String ID = "aerosync/getBalance/AC-001";
    private static final String PATH = "/v2/accounts/c0ffee00000000000000000000000000/balance";

    @Test
    void each_condition_is_known_by_its_request() {
        try (var mock = MockServer.start(Catalog.bundled());
                var caller = new Caller(mock.url())) {
            assertThat(refused(caller.get(PATH, Map.of("Authorization", "Bearer not-a-token"))))
                    .isEqualTo(ID);
            assertThat(refused(caller.get(PATH, Map.of("Authorization", "Bearer never-issued"))))
                    .isEqualTo(ID);
            assertThat(refused(caller.get(PATH, Map.of()))).isEqualTo(ID);
            assertThat(refused(caller.get(PATH, Map.of("Authorization", "Bearer mock-aerosync-token-expired"))))
                    .isEqualTo(ID);
            assertThat(refused(caller.prefer(PATH, "error=AC-001"))).isEqualTo(ID);
            assertThat(caller.get(PATH, Map.of("Authorization", "Bearer mock-aerosync-token"))
                            .status())
                    .isEqualTo(200);

            JsonNode row = row(caller);
            assertThat(row.path("met").asInt()).isEqualTo(5);
            assertThat(row.path("conditions").toString())
                    .isEqualTo("[{\"condition\":\"the bearer token is invalid\",\"met\":2},"
                            + "{\"condition\":\"the request has no Authorization header\",\"met\":1},"
                            + "{\"condition\":\"the bearer token has expired\",\"met\":1}]");
        }
    }

    @Test
    void the_index_shows_a_request_for_each() {
        try (var mock = MockServer.start(Catalog.bundled());
                var caller = new Caller(mock.url())) {
            String page = caller.get("/", Map.of("Accept", "text/html")).body().text();
            assertThat(page)
                    .contains("Or given that the request has no Authorization header:")
                    .contains("Or given that the bearer token has expired:")
                    .contains("Bearer mock-aerosync-token-expired");
        }
    }

    private static JsonNode row(Caller caller) {
        JsonNode exam = Caller.json(caller.get("/linkfault/exam", Map.of("Accept", "application/json")));
        for (JsonNode operation : exam.path("operations")) {
            for (JsonNode entry : operation.path("entries")) {
                if (entry.path("id").asString().equals(ID)) {
                    return entry;
                }
            }
        }
        throw new AssertionError(exam);
    }

    private static String refused(Response response) {
        assertThat(response.status()).isEqualTo(403);
        return response.headers().first("Linkfault-Entry").orElseThrow();
    }
}
