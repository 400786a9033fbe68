package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.behaviour.Chaos;
import io.github.linkfault.mock.behaviour.Scenarios;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Errors that come and go: by preference, by scenario and by chaos, the same for the same seed. */
class ScenarioTest {

    private static final String ONE = "c0ffee00000000000000000000010000";
    private static final String TWO = "c0ffee00000000000000000000020000";

    private static MockServer mock;
    private static Caller caller;

    @BeforeAll
    static void start() {
        mock = MockServer.start(Catalog.bundled());
        caller = new Caller(mock.url());
    }

    @BeforeEach
    void reset() {
        assertThat(caller.call("DELETE", "/linkfault/scenarios", Map.of(), "").status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        caller.close();
        mock.close();
    }

    @Test
    void an_error_comes_twice_for_each_connection_and_then_goes_away() {
        assertThat(preferred(ONE, "error=AC-104; times=2", 4)).containsExactly("AC-104", "AC-104", "200", "200");
        assertThat(preferred(TWO, "error=AC-104; times=2", 3)).containsExactly("AC-104", "AC-104", "200");
        assertThat(preferred(ONE, "error=AC-104; then=AC-105", 3)).containsExactly("AC-104", "AC-105", "200");
    }

    @Test
    void the_error_of_a_provider_comes_once_and_then_another() {
        String put = "{\"scenarios\": [{\"operation\": \"getBalances\", \"error\": \"aggregator_error\","
                + " \"inner\": \"plaid/ITEM_LOGIN_REQUIRED\","
                + " \"then\": [{\"error\": \"aggregator_error\", \"inner\": \"plaid/INSTITUTION_DOWN\"}]}]}";
        assertThat(caller.call("PUT", "/linkfault/scenarios", Map.of(), put).status())
                .isEqualTo(200);
        assertThat(innerCode()).isEqualTo("ITEM_LOGIN_REQUIRED");
        assertThat(innerCode()).isEqualTo("INSTITUTION_DOWN");
        assertThat(innerCode()).as("a success").isEmpty();
    }

    private static String innerCode() {
        Response response = caller.fuse(
                "POST", "/v1/financial_connections/balances", "{\"access_token\":\"mock-access-healthy-inner\"}");
        return Caller.json(response).at("/data/errors/0/code").asString("");
    }

    @Test
    void a_fault_and_a_delay_may_be_sequences_too() {
        assertThat(preferred(ONE, "fault=html-502; times=1", 2)).containsExactly("502", "200");
        long before = System.nanoTime();
        Response slow = get(ONE, "delay=300ms; times=1, error=AC-105");
        assertThat(System.nanoTime() - before).isGreaterThan(290_000_000L);
        assertThat(slow.headers().first("Preference-Applied")).contains("error=AC-105, delay=300ms");
        assertThat(get(ONE, "delay=300ms; times=1, error=AC-105").headers().first("Preference-Applied"))
                .contains("error=AC-105");
    }

    @Test
    void an_error_that_a_fault_hides_is_not_said_to_be_applied() {
        assertThat(get(ONE, "error=AC-105, fault=html-502").headers().first("Preference-Applied"))
                .contains("fault=html-502");
    }

    @Test
    void a_slip_in_the_last_step_is_told_at_once() {
        assertThat(get(ONE, "error=AC-104; then=AC-107")
                        .headers()
                        .first("Linkfault-Miss")
                        .orElse(""))
                .startsWith("no error AC-107 of getBalance");
    }

    @Test
    void scenarios_need_no_header() {
        put("""
                {"scenarios": [
                  {"operation": "getBalance", "connection": "%s", "error": "AC-104", "times": 2},
                  {"operation": "getAccount", "request": 2, "error": "AC-103"},
                  {"operation": "getBalance", "connection": "%s", "error": "AC-105", "times": 1,
                   "then": [{"fault": "html-502"}, {"error": "unknown"}]}]}
                """.formatted(ONE, TWO));
        assertThat(balances(ONE, 3)).containsExactly("AC-104", "AC-104", "200");
        assertThat(balances(TWO, 4)).containsExactly("AC-105", "502", "AC-999", "200");
        assertThat(code(caller.aerosync("GET", "/accounts/" + ONE))).isEqualTo("200");
        Response second = caller.aerosync("GET", "/accounts/" + ONE);
        assertThat(code(second)).isEqualTo("AC-103");
        assertThat(second.headers().first("Linkfault-Cause")).contains("scenario 2");
        assertThat(code(caller.aerosync("GET", "/accounts/" + ONE))).isEqualTo("200");
        JsonNode listed =
                Caller.json(caller.get("/linkfault/scenarios", Map.of())).path("scenarios");
        assertThat(listed.get(0).path("progress").toString())
                .isEqualTo("{\"answered\":2,\"connections\":1,\"usedUp\":1,\"pending\":false}");
        assertThat(listed.get(1).path("progress").path("pending").asBoolean()).isTrue();
        caller.call("DELETE", "/linkfault/scenarios", Map.of(), "");
        assertThat(Caller.json(caller.get("/linkfault/scenarios", Map.of())).toString())
                .isEqualTo("{\"scenarios\":[],\"preferences\":[]}");
    }

    @Test
    void a_put_begins_again() {
        for (int round = 0; round < 2; round++) {
            put("{\"scenarios\": [{\"operation\": \"getBalance\", \"error\": \"AC-104\", \"times\": 1}]}");
            assertThat(balances(ONE, 2)).containsExactly("AC-104", "200");
        }
    }

    @Test
    void a_share_with_a_seed_means_the_same_requests_each_time() {
        String document = "{\"seed\": %d, \"scenarios\": [{\"operation\": \"getBalance\", \"share\": \"30%%\","
                + " \"error\": \"AC-104\"}]}";
        put(document.formatted(7));
        List<String> first = balances(ONE, 60);
        put(document.formatted(7));
        assertThat(balances(ONE, 60)).isEqualTo(first);
        assertThat(first.stream().filter("AC-104"::equals).count()).isBetween(8L, 30L);
        put(document.formatted(8));
        assertThat(balances(ONE, 60)).isNotEqualTo(first);
    }

    @Test
    void a_document_that_is_wrong_changes_nothing() {
        put("{\"scenarios\": [{\"operation\": \"getBalance\", \"error\": \"AC-104\"}]}");
        Response wrong = caller.call(
                "PUT",
                "/linkfault/scenarios",
                Map.of(),
                "{\"scenarios\": [{\"operation\": \"getBalnce\", \"error\": \"AC-104\"}]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.headers().first("Linkfault-Miss"))
                .contains("/scenarios/0/operation: no operation has this id; the nearest is getBalance");
        assertThat(caller.call("PUT", "/linkfault/scenarios", Map.of(), "{").status())
                .isEqualTo(400);
        assertThat(caller.call("POST", "/linkfault/scenarios", Map.of(), "")
                        .headers()
                        .first("Allow"))
                .contains("DELETE, GET, PUT");
        assertThat(caller.get("/linkfault/scenario", Map.of())
                        .headers()
                        .first("Linkfault-Miss")
                        .orElse(""))
                .contains("/linkfault/scenarios");
        assertThat(balances(ONE, 1)).containsExactly("AC-104");
    }

    @Test
    void chaos_strikes_a_share_of_the_requests_the_same_for_the_same_seed() {
        List<String> first = withChaos("20%", 3);
        assertThat(withChaos("20%", 3)).isEqualTo(first);
        assertThat(withChaos("20%", 4)).isNotEqualTo(first);
        assertThat(first.stream().filter(code -> !code.equals("200")).count()).isBetween(6L, 40L);
        assertThat(new TreeMap<>(counted(first)).keySet())
                .contains("200")
                .isSubsetOf("200", "AC-100", "AC-001", "AC-104", "AC-105", "AC-106");
        assertThat(counted(withChaos("50%:AC-104,html-502", 3)).keySet())
                .containsExactlyInAnyOrder("200", "AC-104", "502");
    }

    private static List<String> withChaos(String chaos, long seed) {
        Catalog catalog = Catalog.bundled();
        var settings = new MockSettings(Scenarios.NONE, Chaos.of(chaos, seed, catalog), seed);
        try (MockServer chaotic = MockServer.start(catalog, Binding.LOOPBACK, settings, served -> {});
                var client = new Caller(chaotic.url())) {
            var codes = new ArrayList<String>();
            for (int request = 0; request < 100; request++) {
                Response response = client.aerosync("GET", "/accounts/" + ONE + "/balance");
                String code = code(response);
                assertThat(response.headers().first("Linkfault-Cause").orElse("none"))
                        .isEqualTo(code.equals("200") ? "none" : "chaos; seed=" + seed);
                codes.add(code);
            }
            return codes;
        }
    }

    private static Map<String, Integer> counted(List<String> codes) {
        var counted = new HashMap<String, Integer>();
        codes.forEach(code -> counted.merge(code, 1, Integer::sum));
        return counted;
    }

    private static void put(String document) {
        Response response = caller.call("PUT", "/linkfault/scenarios", Map.of(), document);
        assertThat(response.status()).as(response.body().text()).isEqualTo(200);
    }

    private static Response get(String connection, String prefer) {
        return caller.get(
                "/v2/accounts/" + connection + "/balance",
                Map.of("Authorization", "Bearer mock-aerosync-token", "Prefer", prefer));
    }

    private static List<String> preferred(String connection, String prefer, int requests) {
        var codes = new ArrayList<String>();
        for (int request = 0; request < requests; request++) {
            codes.add(code(get(connection, prefer)));
        }
        return codes;
    }

    private static List<String> balances(String connection, int requests) {
        var codes = new ArrayList<String>();
        for (int request = 0; request < requests; request++) {
            codes.add(code(caller.aerosync("GET", "/accounts/" + connection + "/balance")));
        }
        return codes;
    }

    private static String code(Response response) {
        return response.body().text().startsWith("{\"error\"")
                ? Caller.json(response).at("/error/code").asString()
                : String.valueOf(response.status());
    }
}
