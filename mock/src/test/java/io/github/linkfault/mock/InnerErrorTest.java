package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.JsonSchema;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** An error of a provider inside the API's own: by preference, and by a magic value. */
class InnerErrorTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final String BALANCES = "/v1/financial_connections/balances";

    private static MockServer mock;
    private static Caller caller;

    @BeforeAll
    static void start() {
        mock = MockServer.start(CATALOG);
        caller = new Caller(mock.url());
    }

    @AfterAll
    static void stop() {
        caller.close();
        mock.close();
    }

    static Stream<Arguments> errors() {
        return CATALOG.providers().stream()
                .flatMap(provider -> provider.errors().stream().map(error -> Arguments.of(provider, error)));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void each_is_one_request_away(Provider provider, NestedError error) {
        Response preferred =
                prefer("error=aggregator_error; inner=" + provider.id() + "/" + error.group() + "/" + error.code());
        assertThat(inner(preferred)).isEqualTo(provider.id() + " " + error.group() + " " + error.code());
        assertThat(JsonSchema.of(CATALOG, "fuse/error-body.open").faults(Caller.json(preferred)))
                .isEmpty();
        Response magic = balances("mock-access-aggregatorFailing-" + provider.id() + "-" + error.code());
        assertThat(inner(magic)).startsWith(provider.id() + " ").endsWith(" " + error.code());
        assertThat(Caller.entry(magic)).isEqualTo("fuse/aggregator_error");
    }

    @Test
    void without_a_wish_it_is_the_one_of_the_documents() {
        assertThat(inner(prefer("error=aggregator_error"))).isEqualTo("mx record_not_found_error not_found");
        assertThat(inner(balances("mock-access-aggregatorFailing-test-7")))
                .isEqualTo("mx record_not_found_error not_found");
    }

    @Test
    void a_sequence_keeps_the_wish() {
        String wish = "error=aggregator_error; inner=plaid/ITEM_LOCKED; times=1; then=aggregator_error";
        assertThat(inner(prefer(wish))).endsWith(" ITEM_LOCKED");
        assertThat(inner(prefer(wish))).endsWith(" ITEM_LOCKED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error=aggregator_error; inner=plaid/ITEM_LOGIN_REQUIERD | no inner error plaid/ITEM_LOGIN_REQUIERD; the nearest is plaid/ITEM_LOGIN_REQUIRED",
                "error=aggregator_error; inner=initech | no inner error initech; expected PROVIDER/CODE",
                "error=internal_server_error; inner=plaid/ITEM_LOCKED | no inner error: the error internal_server_error carries none of a provider",
            })
    void a_slip_is_refused(String wish, String miss) {
        Response response = prefer(wish);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Linkfault-Miss")).contains(miss);
    }

    @Test
    void a_slip_in_a_magic_value_is_refused() {
        Response response = balances("mock-access-aggregatorFailing-plaid-ITEM_LOCKT");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().first("Linkfault-Miss").orElse("")).contains("nearest: plaid-ITEM_LOCKED");
    }

    @Test
    void the_index_lists_those_to_handle_first() {
        JsonNode fuse = Caller.json(caller.get("/index.json", Map.of()))
                .path("apis")
                .valueStream()
                .filter(api -> api.path("id").asString().equals("fuse"))
                .findFirst()
                .orElseThrow();
        assertThat(fuse.path("inner").valueStream().map(each -> each.path("error")
                        .asString()))
                .contains("plaid/ITEM_LOGIN_REQUIRED", "plaid/INSTITUTION_DOWN");
        fuse.path("inner").forEach(each -> {
            assertThat(inner(prefer(each.path("prefer").asString())))
                    .endsWith(" " + each.path("error").asString().substring("plaid/".length()));
            assertThat(inner(balances(each.path("value").asString())))
                    .endsWith(" " + each.path("error").asString().substring("plaid/".length()));
        });
    }

    private static Response prefer(String wish) {
        return caller.call("POST", BALANCES, Map.of("Prefer", wish), "");
    }

    private static Response balances(String token) {
        return caller.fuse("POST", BALANCES, "{\"access_token\": \"" + token + "\"}");
    }

    private static String inner(Response response) {
        JsonNode data = Caller.json(response).path("data");
        JsonNode error = data.at("/errors/0");
        return data.path("aggregator").asString() + " " + error.path("type").asString() + " "
                + error.path("code").asString();
    }
}
