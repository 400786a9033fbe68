package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that misses is told what it missed, and by what. */
class NoMatchResponseTest {

    private static final Catalog CATALOG = Catalog.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /accounts/x/balance | GET /v2/accounts/{connectionId}/balance; the path lacks /v2",
                "POST /session | POST /v1/session; the path lacks /v1",
                "POST /v2/v1/session | POST /v1/session; the path has /v2 before /v1",
                "GET /v2/accounts/x/balance/ | GET /v2/accounts/{connectionId}/balance; the path ends with a slash",
                "GET /v2/accounts/x/balances | GET /v2/accounts/{connectionId}/balance; segment 4 of the path is \"balances\","
                        + " not \"balance\"",
                "PUT /v2/token | POST /v2/token; the method is PUT, not POST",
                "GET /v2/accounts/x/job/y/mfa | POST /v2/accounts/{connectionId}/job/{jobId}/mfa; the method is GET, not POST",
                "GET /V2/accounts/x | GET /v2/accounts/{connectionId}; segment 1 of the path is \"V2\", not \"v2\"",
                "GET /v1/entity/x | GET /v1/entities/{entity_id}; segment 2 of the path is \"entity\", not \"entities\"",
                "POST /v1/financial_connections | POST /v1/financial_connections/sync; the path ends before /sync",
                "POST /accounts/x/refresh/ | POST /v2/accounts/{connectionId}/refresh; segment 1 of the path is \"accounts\","
                        + " not \"v2\"",
            })
    void the_nearest_operation_and_the_difference_are_named(String line, String miss) {
        Response response = answer(line);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().first("Linkfault-Miss")).contains("nearest is " + miss);
        assertThat(response.body().text()).contains("linkfault mock: no documented operation matches this request");
    }

    @Test
    void a_request_of_any_size_is_answered_with_a_short_header() {
        Response response = answer("GET /" + "é/%00".repeat(3_000));
        assertThat(response.headers().first("Linkfault-Miss").orElse("")).matches("[ -~]{1,400}");
    }

    @Test
    void no_operation_misses_itself() {
        var router = new Router(CATALOG);
        CATALOG.operations().forEach(operation -> assertThat(router.route(request(operation.method() + " "
                                + Router.path(operation).replaceAll("\\{[^}]*}", "a%2Fb")))
                        .map(MatchedRequest::operation))
                .contains(operation));
    }

    @Test
    void a_parameter_may_be_empty_and_is_decoded() {
        var router = new Router(CATALOG);
        assertThat(router.route(request("GET /v2/accounts//balance"))
                        .orElseThrow()
                        .values())
                .containsEntry("connectionId", "");
        assertThat(router.route(request("GET /v2/accounts/a%20b+c/balance"))
                        .orElseThrow()
                        .values())
                .containsEntry("connectionId", "a b+c");
        assertThat(router.route(request("GET /v2/accounts/%zz/balance"))
                        .orElseThrow()
                        .values())
                .containsEntry("connectionId", "%zz");
    }

    private static Response answer(String line) {
        return new NoMatchResponse(CATALOG).noOperation(request(line));
    }

    private static Request request(String line) {
        String[] parts = line.split(" ", 2);
        return new Request(parts[0], "http://127.0.0.1:1" + parts[1], Headers.NONE, Body.EMPTY);
    }
}
