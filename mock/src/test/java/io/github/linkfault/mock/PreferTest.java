package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request prefers is read as RFC 7240 has it, answered and named; what there is not is refused. */
class PreferTest {

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

    @ParameterizedTest
    @CsvSource({
        "AC-105, aerosync/getBalance/AC-105, 405",
        "ac-105, aerosync/getBalance/AC-105, 405",
        "aerosync/getBalance/AC-104, aerosync/getBalance/AC-104, 400",
        "AC-001, aerosync/getBalance/AC-001, 403",
    })
    void an_error_is_answered_whatever_the_request_lacks(String error, String entry, int status) {
        Response response = caller.prefer(BALANCE, "error=" + error);
        assertThat(Caller.entry(response)).isEqualTo(entry);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.headers().first("Preference-Applied")).contains("error=" + error);
        assertThat(Caller.json(response).at("/error/code").asString())
                .isEqualTo(entry.substring(entry.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AC-107 | AC-100, aerosync/getBalance/AC-104, aerosync/getBalance/AC-105",
                "aerosync/getAccount/AC-103 | AC-104",
                "AC-15 | AC-105",
                "fuse/aggregator_error | aerosync/getBalance/",
                "aerosync/widget/AR-100 | aerosync/getBalance/AC-100",
            })
    void an_error_that_the_operation_cannot_have_is_refused_by_the_mock(String error, String nearest) {
        Response response = caller.prefer(BALANCE, "error=" + error);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().first("Linkfault-Miss").orElse(""))
                .startsWith("no error " + error + " of getBalance; nearest: aerosync/getBalance/")
                .contains(nearest);
        assertThat(response.headers().first("Linkfault-Entry")).isEmpty();
        assertThat(response.headers().first("Preference-Applied")).isEmpty();
    }

    @Test
    void an_error_of_fuse_fits_each_of_its_operations_and_says_that_this_is_inferred() {
        for (String error : new String[] {"aggregator_error", "fuse/aggregator_error", "402", "fuse/status/402"}) {
            Response response = caller.prefer("/v1/entities/any", "error=" + error);
            assertThat(Caller.entry(response)).endsWith(error.replaceAll("^(fuse/)?", ""));
            assertThat(response.headers().first("Linkfault-Evidence")).contains("inferred");
        }
        assertThat(caller.prefer("/v1/entities/any", "error=fuse/status/200").status())
                .isEqualTo(400);
    }

    @Test
    void a_hostile_name_does_not_get_into_the_header() {
        Response response = caller.prefer(BALANCE, "error=\"é\u00a0" + "x".repeat(5_000) + "\"");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Linkfault-Miss").orElse("")).matches("[ -~]{1,300}");
    }

    @Test
    void evidence_tells_documented_from_inferred() {
        assertThat(caller.prefer(BALANCE, "error=AC-104").headers().first("Linkfault-Evidence"))
                .contains("documented");
        assertThat(caller.prefer("/v2/accounts/any/refresh", "error=AC-104")
                        .headers()
                        .first("Linkfault-Evidence"))
                .as("the path of getRefreshJob is inferred")
                .contains("inferred");
        Response success = caller.aerosync("GET", "/accounts/c0ffee00000000000000000000000000");
        assertThat(success.headers().first("Linkfault-Evidence")).contains("inferred");
        assertThat(success.headers().first("Linkfault-Entry")).isEmpty();
        Response elsewhere = caller.aerosync("GET", "/accounts/0badc0de/balance");
        assertThat(Caller.json(elsewhere).at("/error/code").asString()).isEqualTo("AC-102");
        assertThat(elsewhere.headers().first("Linkfault-Evidence"))
                .as("the table of getBalance has no AC-102")
                .contains("inferred");
    }

    /** HTTP wants each of them, and no document of an API has it. */
    @ParameterizedTest
    @CsvSource({
        "/v2/accounts/any/balance, AC-105, Allow, documented; invented=allow",
        "/v1/entities/any, 401, WWW-Authenticate, inferred; invented=www-authenticate",
        "/v1/entities/any, 429, Retry-After, inferred; invented=retry-after",
    })
    void a_header_field_of_the_mocks_own_is_said_to_be_invented(
            String path, String error, String field, String evidence) {
        Response response = caller.prefer(path, "error=" + error);
        assertThat(response.headers().first(field)).isPresent();
        assertThat(response.headers().first("Linkfault-Evidence")).contains(evidence);
    }

    @Test
    void an_error_that_is_never_to_be_sent_again_asks_for_no_second_request() {
        Response locked = caller.call("POST", "/v2/accounts/any/refresh", Map.of("Prefer", "error=AC-108"), "");
        assertThat(Caller.json(locked).at("/error/code").asString()).isEqualTo("AC-108");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.headers().first("Retry-After")).isEmpty();
    }

    /** A code that a client knows would decide what it does, and not the status. */
    @Test
    void a_bare_status_comes_with_a_code_that_is_in_no_table() {
        Catalog catalog = Catalog.bundled();
        for (var entry : catalog.entries()) {
            if (entry.code() == null && entry.isFailure()) {
                Response response = caller.prefer("/v1/entities/any", "error=" + entry.label());
                assertThat(Caller.json(response).at("/code").asString())
                        .startsWith("mock_")
                        .isNotIn(catalog.codes(entry.api()));
            }
        }
    }
}
