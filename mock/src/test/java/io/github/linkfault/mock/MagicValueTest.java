package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a value that stands for a condition must not let a test pass through the success. */
class MagicValueTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mock-access-agregatorFailing | mock-key-healthy | no accessToken mock-access-agregatorFailing; nearest:"
                        + " mock-access-aggregatorFailing, ",
                "mock-access-nonsense-7 | mock-key-healthy | no accessToken mock-access-nonsense-7; nearest: ",
                "mock-access-healthy | mock-key-rateLimitd | no Fuse-Api-Key mock-key-rateLimitd; nearest: mock-key-rateLimited",
            })
    void a_value_in_the_mocks_form_that_stands_for_nothing_is_refused(String token, String key, String miss) {
        Response response = caller.call(
                "POST",
                "/v1/financial_connections/balances",
                Map.of("Content-Type", "application/json", "Fuse-Client-Id", "any-client", "Fuse-Api-Key", key),
                "{\"access_token\":\"" + token + "\"}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Linkfault-Miss").orElse("")).startsWith(miss);
    }

    @Test
    void a_connection_with_an_unknown_mark_is_refused_and_an_empty_token_is_missing() {
        Response response = caller.aerosync("GET", "/accounts/c0ffee00000000000000000000000199/balance");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Linkfault-Miss").orElse(""))
                .startsWith("no connectionId c0ffee00000000000000000000000199; nearest: ")
                .contains("c0ffee00000000000000000000000109");
        Response empty = caller.fuse("POST", "/v1/financial_connections/balances", "{\"access_token\":\"\"}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.headers().first("Linkfault-Miss")).isEmpty();
    }

    @Test
    void a_session_asks_only_for_the_headers_of_the_aggregators_that_it_names() {
        String body = "{\"supported_financial_institution_aggregators\":[\"plaid\"],\"products\":[\"account_details\"],"
                + "\"entity\":{\"id\":\"mock-entity\"}}";
        var headers = new HashMap<>(Map.of(
                "Content-Type",
                "application/json",
                "Fuse-Client-Id",
                "any-client",
                "Fuse-Api-Key",
                "mock-key-healthy"));
        assertThat(Caller.entry(caller.call("POST", "/v1/session", headers, body)))
                .isEqualTo("fuse/missing_plaid_client_id_header");
        headers.put("Plaid-Client-Id", "x");
        headers.put("Plaid-Secret", "x");
        assertThat(caller.call("POST", "/v1/session", headers, body).status()).isEqualTo(200);
        assertThat(Caller.entry(caller.call("POST", "/v1/session", headers, body.replace("plaid", "mx"))))
                .startsWith("fuse/missing_mx_");
    }
}
