package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.UnlistedCode;
import io.github.linkfault.exchange.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The way of a client from a session to its data, and the codes that only the vendor's package lists. */
final class OnboardingTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final String ACCOUNTS = "/v1/financial_connections/accounts";
    private static final String EXCHANGE = "/v1/financial_connections/public_token/exchange";

    private MockServer mock;
    private Caller caller;

    @BeforeEach
    void start() {
        mock = MockServer.start(CATALOG);
        caller = new Caller(mock.url());
    }

    @AfterEach
    void stop() {
        caller.close();
        mock.close();
    }

    @Test
    void the_exchanged_token_reads_the_data() {
        JsonNode exchanged = json(exchange("mock-public-healthy-mine"));
        assertThat(exchanged.path("access_token").asString()).isEqualTo("mock-access-healthy-mine");
        Response accounts = accounts(exchanged.path("access_token").asString());
        assertThat(accounts.status()).isEqualTo(200);
        assertThat(json(accounts).path("accounts")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mock-public-aggregatorDisconnected-7, fuse/aggregator_disconnected_error",
        "mock-public-aggregatorFailing-plaid-ITEM_LOGIN_REQUIRED, fuse/aggregator_error",
        "mock-public-connectionFinished, fuse/aggregator_connection_finished_error",
    })
    void the_condition_of_a_public_token_shows_after_the_exchange(String token, String entry) {
        Response exchanged = exchange(token);
        assertThat(exchanged.status()).isEqualTo(200);
        Response refused = accounts(json(exchanged).path("access_token").asString());
        assertThat(Caller.entry(refused)).isEqualTo(entry);
        String connection = json(exchanged).path("financial_connection_id").asString();
        assertThat(Caller.entry(caller.fuse("GET", "/v1/financial_connections/" + connection, "")))
                .isEqualTo(entry);
    }

    @Test
    void an_error_of_a_provider_travels_with_the_token() {
        JsonNode exchanged = json(exchange("mock-public-aggregatorFailing-plaid-ITEM_LOGIN_REQUIRED"));
        Response refused = accounts(exchanged.path("access_token").asString());
        assertThat(json(refused).at("/data/errors/0/code").asString()).isEqualTo("ITEM_LOGIN_REQUIRED");
    }

    @Test
    void a_misspelt_public_token_is_a_miss_that_names_the_nearest() {
        Response response = exchange("mock-public-agregatorFailing");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first(NoMatchResponse.HEADER))
                .hasValueSatisfying(miss -> assertThat(miss).contains("mock-public-aggregatorFailing"));
    }

    @Test
    void a_token_of_another_form_is_healthy() {
        assertThat(json(exchange("bfc-public-1")).path("access_token").asString())
                .isEqualTo("mock-access-healthy");
    }

    @ParameterizedTest
    @CsvSource({"{}", "{\"public_token\":\"\"}", "{\"public_token\":7}"})
    void a_body_without_the_public_token_is_refused(String body) {
        assertThat(Caller.entry(caller.fuse("POST", EXCHANGE, body))).isEqualTo("fuse/invalid_request_body");
    }

    static List<UnlistedCode> unlisted() {
        return CATALOG.api("fuse").orElseThrow().unlistedCodes();
    }

    @ParameterizedTest
    @MethodSource("unlisted")
    void a_code_of_the_package_names_its_source_and_counts_as_no_entry(UnlistedCode unlisted) {
        Response response = preferring("error=" + unlisted.code());
        assertThat(response.status()).isEqualTo(unlisted.status());
        assertThat(json(response).path("code").asString()).isEqualTo(unlisted.code());
        assertThat(response.headers().first("Linkfault-Source")).contains("npm package fuse-node 2.0.3");
        assertThat(response.headers().first("Linkfault-Evidence")).contains("inferred");
        assertThat(response.headers().first("Linkfault-Entry")).isEmpty();
        assertThat(mock.exam().rows()).noneMatch(row -> row.met() > 0);
    }

    @Test
    void there_are_as_many_as_the_package_has_more_than_the_page() {
        assertThat(unlisted()).hasSize(41);
        assertThat(CATALOG.entries()).hasSize(88);
    }

    @Test
    void a_misspelt_code_of_the_package_is_a_miss_that_names_it() {
        Response response = preferring("error=timeot");
        assertThat(response.headers().first(NoMatchResponse.HEADER))
                .hasValueSatisfying(miss -> assertThat(miss).contains("timeout"));
    }

    @Test
    void a_code_of_the_package_may_go_away_again() {
        assertThat(preferring("error=timeout; times=1").status()).isEqualTo(500);
        assertThat(preferring("error=timeout; times=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"identity, /identity/email", "transactions, /transactions/0/id"})
    void data_is_there_once_its_own_job_is_completed(String resource, String pointer) {
        String mine = "/accounts/c0ffee00000000000000000000070000";
        String other = resource.equals("identity") ? "transactions" : "identity";
        assertThat(read(mine, resource, pointer)).as("before any job").isEmpty();
        complete(mine, other);
        assertThat(read(mine, resource, pointer))
                .as("after a job of another kind")
                .isEmpty();
        String job = Caller.json(caller.aerosync("POST", mine + "/" + resource))
                .path("jobId")
                .asString();
        caller.aerosync("GET", mine + "/job/" + job);
        assertThat(read(mine, resource, pointer)).as("while it is under way").isEmpty();
        caller.aerosync("GET", mine + "/job/" + job);
        assertThat(read(mine, resource, pointer)).as("after its job").isNotEmpty();
    }

    private void complete(String connection, String resource) {
        String job = Caller.json(caller.aerosync("POST", connection + "/" + resource))
                .path("jobId")
                .asString();
        caller.aerosync("GET", connection + "/job/" + job);
        caller.aerosync("GET", connection + "/job/" + job);
    }

    private String read(String connection, String resource, String pointer) {
        Response response = caller.aerosync("GET", connection + "/" + resource);
        assertThat(response.status()).isEqualTo(200);
        return Caller.json(response).at(pointer).asString("");
    }

    private Response exchange(String publicToken) {
        return caller.fuse("POST", EXCHANGE, "{\"public_token\":\"" + publicToken + "\"}");
    }

    private Response accounts(String accessToken) {
        return caller.fuse("POST", ACCOUNTS, "{\"access_token\":\"" + accessToken + "\"}");
    }

    private Response preferring(String preference) {
        return caller.call(
                "POST",
                ACCOUNTS,
                Map.of(
                        "Prefer", preference,
                        "Content-Type", "application/json",
                        "Fuse-Client-Id", "any-client",
                        "Fuse-Api-Key", "mock-key-healthy"),
                "{\"access_token\":\"mock-access-healthy\"}");
    }

    private static JsonNode json(Response response) {
        return Caller.json(response);
    }
}
