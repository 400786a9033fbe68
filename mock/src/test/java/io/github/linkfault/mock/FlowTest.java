package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.Bounded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole flows, as a client goes through them: each connection remembers what was done with it, and no other does. */
class FlowTest {

    private static final String MINE = "/accounts/c0ffee00000000000000000000a10000";
    private static final String OTHERS = "/accounts/c0ffee00000000000000000000b20000";
    private static final String WITH_MFA = "/accounts/c0ffee00000000000000000000c30001";

    private MockServer mock;
    private Caller caller;

    @BeforeEach
    void start() {
        mock = MockServer.start(Catalog.bundled());
        caller = new Caller(mock.url());
    }

    @AfterEach
    void stop() {
        caller.close();
        mock.close();
    }

    @Test
    void a_refresh_completes_when_asked_again_and_moves_the_balance_on() {
        String before = refreshed(MINE);
        String job = create(MINE + "/refresh");
        assertThat(job).matches("IDT-[0-9a-f]{32}");
        assertThat(refreshed(MINE)).isEqualTo(before);
        assertThat(jobStatus(MINE, job)).isEqualTo("PENDING");
        assertThat(refreshed(MINE)).isEqualTo(before);
        assertThat(jobStatus(MINE, job)).isEqualTo("COMPLETED");
        String after = refreshed(MINE);
        assertThat(after).isGreaterThan(before);
        assertThat(jobStatus(MINE, job)).isEqualTo("COMPLETED");
        assertThat(refreshed(MINE)).as("reading changes nothing").isEqualTo(after);
        assertThat(refreshed(OTHERS)).as("another connection").isEqualTo(before);

        String second = create(MINE + "/refresh");
        assertThat(caller.aerosync("GET", MINE + "/refresh").body().text()).contains("\"PENDING\"");
        assertThat(caller.aerosync("GET", MINE + "/refresh").body().text()).contains("\"COMPLETED\"");
        assertThat(jobStatus(MINE, second)).isEqualTo("COMPLETED");
        assertThat(refreshed(MINE)).as("even within the same second").isGreaterThan(after);
    }

    @ParameterizedTest
    @CsvSource({"identity, IDT, createIdentityJob", "transactions, TRN, createTransactionsJob"})
    void a_second_job_has_to_wait_for_the_first(String resource, String prefix, String operation) {
        String job = create(MINE + "/" + resource);
        assertThat(job).matches(prefix + "-[0-9a-f]{32}");
        Response busy = caller.aerosync("POST", MINE + "/" + resource);
        assertThat(Caller.entry(busy)).isEqualTo("aerosync/" + operation + "/AC-112");
        assertThat(caller.aerosync("POST", OTHERS + "/" + resource).status()).isEqualTo(200);
        assertThat(jobStatus(MINE, job)).isEqualTo("PENDING");
        assertThat(caller.aerosync("POST", MINE + "/" + resource).status()).isEqualTo(409);
        assertThat(jobStatus(MINE, job)).isEqualTo("COMPLETED");
        assertThat(caller.aerosync("GET", MINE + "/" + resource).status()).isEqualTo(200);
        assertThat(caller.aerosync("POST", MINE + "/" + resource).status()).isEqualTo(200);
    }

    @Test
    void an_mfa_job_waits_for_the_answer() {
        String before = refreshed(WITH_MFA);
        String job = create(WITH_MFA + "/refresh");
        for (int poll = 0; poll < 3; poll++) {
            Response status = caller.aerosync("GET", WITH_MFA + "/job/" + job);
            assertThat(Caller.json(status).path("jobStatus").asString()).isEqualTo("Pending MFA");
            assertThat(Caller.json(status).path("mfaTriggered").asBoolean()).isTrue();
        }
        assertThat(caller.aerosync("POST", WITH_MFA + "/job/" + job + "/mfa").status())
                .isEqualTo(200);
        assertThat(jobStatus(WITH_MFA, job)).isEqualTo("COMPLETED");
        assertThat(refreshed(WITH_MFA)).isGreaterThan(before);
        String magic = "REF-" + WITH_MFA.substring("/accounts/".length());
        assertThat(jobStatus(WITH_MFA, magic)).as("a job that nobody created").isEqualTo("Pending MFA");
    }

    @Test
    void a_manually_linked_account_says_that_its_balance_cannot_be_fetched() {
        assertThat(canFetchBalance(MINE)).isTrue();
        assertThat(canFetchBalance("/accounts/c0ffee00000000000000000000000105"))
                .isFalse();
    }

    private boolean canFetchBalance(String connection) {
        Response response = caller.aerosync("GET", connection);
        assertThat(response.status()).isEqualTo(200);
        assertThat(Caller.json(response).at("/account/connectionMethod").isInt())
                .isTrue();
        return Caller.json(response).at("/account/canFetchBalance").asBoolean();
    }

    @Test
    void a_job_belongs_to_its_connection() {
        String job = create(MINE + "/refresh");
        Response response = caller.aerosync("GET", OTHERS + "/job/" + job);
        assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo("Job " + job + " not found.");
    }

    @Test
    void what_was_done_with_a_connection_does_not_change_what_it_stands_for() {
        String manual = "/accounts/c0ffee00000000000000000000000105";
        String locked = "/accounts/c0ffee00000000000000000000000108";
        for (int round = 0; round < 3; round++) {
            assertThat(Caller.entry(caller.aerosync("GET", manual + "/balance")))
                    .endsWith("getBalance/AC-105");
            assertThat(Caller.entry(caller.aerosync("POST", manual + "/refresh")))
                    .endsWith("refreshBalance/AC-107");
            assertThat(Caller.entry(caller.aerosync("POST", locked + "/refresh")))
                    .endsWith("refreshBalance/AC-108");
        }
    }

    @Test
    void fuse_knows_an_entity_once_a_session_has_named_it() {
        assertThat(caller.fuse("GET", "/v1/entities/shop-7", "").status()).isEqualTo(404);
        assertThat(session("shop-7").status()).isEqualTo(200);
        Response entity = caller.fuse("GET", "/v1/entities/shop-7", "");
        assertThat(Caller.json(entity).path("id").asString()).isEqualTo("shop-7");
        session("no-such-entity-0badc0de");
        assertThat(caller.fuse("GET", "/v1/entities/no-such-entity-0badc0de", "")
                        .status())
                .as("the error stays reachable")
                .isEqualTo(404);
    }

    @Test
    void each_answer_of_fuse_has_an_id_of_its_own() {
        String token = "{\"access_token\":\"mock-access-healthy-mine\"}";
        Response accounts = caller.fuse("POST", "/v1/financial_connections/accounts", token);
        Response balances = caller.fuse("POST", "/v1/financial_connections/balances", token);
        assertThat(accounts.status()).isEqualTo(200);
        assertThat(Caller.json(accounts).path("request_id").asString())
                .isNotEqualTo(Caller.json(balances).path("request_id").asString());
        String failing = "{\"access_token\":\"mock-access-aggregatorFailing-mine\"}";
        assertThat(Caller.entry(caller.fuse("POST", "/v1/financial_connections/balances", failing)))
                .isEqualTo("fuse/aggregator_error");
    }

    @Test
    void memory_of_connections_is_bounded() {
        var bounded = new Bounded<Integer, String>(3);
        for (int key = 0; key < 10; key++) {
            bounded.put(key, "");
            bounded.get(0);
        }
        assertThat(bounded.size()).isEqualTo(3);
        assertThat(bounded.get(0)).as("asked for all the time").isPresent();
        assertThat(bounded.get(7)).as("asked for the longest ago").isEmpty();
    }

    private Response session(String entity) {
        SampleRequests samples = Samples.of(mock.url(), Catalog.bundled());
        var valid =
                samples.of(Catalog.bundled().operation("fuse", "createSession").orElseThrow());
        return (Response) caller.send(new io.github.linkfault.exchange.Request(
                valid.method(),
                valid.url(),
                valid.headers(),
                io.github.linkfault.exchange.Body.of(valid.body().text().replace("mock-entity", entity))));
    }

    private String create(String path) {
        return Caller.json(caller.aerosync("POST", path)).path("jobId").asString();
    }

    private String jobStatus(String connection, String job) {
        return Caller.json(caller.aerosync("GET", connection + "/job/" + job))
                .path("jobStatus")
                .asString();
    }

    private String refreshed(String connection) {
        return Caller.json(caller.aerosync("GET", connection + "/balance"))
                .at("/account/lastRefreshTimeStamp")
                .asString();
    }
}
