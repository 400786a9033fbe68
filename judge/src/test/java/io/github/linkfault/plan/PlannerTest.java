package io.github.linkfault.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is the valid request, changed in the one point that the entry's condition names. */
class PlannerTest {

    private static final Catalog CATALOG = Catalog.bundled();

    private static final ApiTarget AEROSYNC = new ApiTarget(
            "https://api.example/v2",
            Map.of("apiKey", "key", "apiSecret", "word"),
            Map.of(),
            Map.of(
                    "healthy", fixture(Map.of("connectionId", "healthy id", "jobId", "REF-1")),
                    "manuallyLinked", fixture(Map.of("connectionId", "manual")),
                    "mfaExpired", fixture(Map.of("jobId", "REF-2"))),
            Map.of("answerMfa", "/mfa/{jobId}/of/{connectionId}"));

    private static final ApiTarget FUSE = new ApiTarget(
            "https://fuse.example",
            Map.of(),
            Map.of("Fuse-Client-Id", "id", "Fuse-Api-Key", "key", "Mx-Api-Key", "mx"),
            Map.of(
                    "healthy", fixture(Map.of("accessToken", "token", "entityId", "entity")),
                    "unprocessableWebhook", new Fixture(Map.of(), "{\"not\":\"an event\"}", Map.of()),
                    "restrictedKey", new Fixture(Map.of(), null, Map.of("Fuse-Api-Key", "restricted"))),
            Map.of());

    @ParameterizedTest
    @CsvSource({
        "getBalance/AC-100, GET, https://api.example/v2/accounts//balance",
        "getAccount/AC-102, GET, https://api.example/v2/accounts/0badc0de0badc0de0badc0de0badc0de",
        "getBalance/AC-001, GET, https://api.example/v2/accounts/healthy%20id/balance",
        "getBalance/AC-105, GET, https://api.example/v2/accounts/manual/balance",
        "getJob/AC-109, GET, https://api.example/v2/accounts/healthy%20id/job/REF-0badc0de0badc0de0badc0de0badc0de",
        "answerMfa/AC-110, POST, https://api.example/v2/mfa/REF-2/of/healthy%20id",
        "createToken/AC-101, POST, https://api.example/v2/token",
    })
    void the_path_has_the_ids_of_the_condition(String entry, String method, String url) {
        Request request = ready(AEROSYNC, "aerosync/" + entry).request();
        assertThat(request.method()).isEqualTo(method);
        assertThat(request.url()).isEqualTo(url);
    }

    @Test
    void only_what_the_condition_names_is_changed() {
        Request healthy = ready(FUSE, "fuse/status/200").request();
        Request withoutKey = ready(FUSE, "fuse/missing_mx_api_key_header").request();
        assertThat(withoutKey.headers()).isEqualTo(healthy.headers().without("Mx-Api-Key"));
        assertThat(withoutKey.body()).isEqualTo(healthy.body());
        assertThat(ready(FUSE, "fuse/invalid_request_body").request().body().text())
                .isEqualTo("{}");
        assertThat(ready(FUSE, "fuse/request_body_missing").request().body().isEmpty())
                .isTrue();
        assertThat(ready(FUSE, "fuse/webhook_error").request().body().text()).isEqualTo("{\"not\":\"an event\"}");
        assertThat(ready(FUSE, "fuse/status/403").request().headers().first("Fuse-Api-Key"))
                .contains("restricted");
    }

    @Test
    void the_bindings_are_the_ids_as_they_were_sent() {
        assertThat(ready(AEROSYNC, "aerosync/getBalance/AC-105").bindings())
                .isEqualTo(Map.of("connectionId", "manual"));
    }

    @ParameterizedTest
    @CsvSource({
        "aerosync/getAccount/AC-103, aerosync.fixtures.incompleteBankData",
        "fuse/status/429, fuse.fixtures.rateLimited",
        "fuse/missing_plaid_secret_header, fuse.headers.Plaid-Secret",
    })
    void what_the_target_lacks_is_named(String id, String member) {
        ApiTarget target = id.startsWith("fuse") ? FUSE : AEROSYNC;
        assertThat(planner(target).plan(entry(id))).isEqualTo(new Plan.Lacking(member));
    }

    @Test
    void a_fixture_without_the_id_that_is_needed_names_the_id() {
        var bare = new ApiTarget(
                "https://api.example", Map.of("apiKey", "k", "apiSecret", "s"), Map.of(), Map.of(), Map.of());
        assertThat(planner(bare).plan(entry("aerosync/getBalance/AC-001")))
                .isEqualTo(new Plan.Lacking("aerosync.fixtures.healthy.connectionId"));
    }

    @Test
    void a_path_of_the_target_that_has_no_place_for_what_is_wrong_is_named() {
        var older = new ApiTarget(
                "https://api.example/v2",
                Map.of("apiKey", "k", "apiSecret", "s"),
                Map.of(),
                Map.of("healthy", fixture(Map.of("connectionId", "healthy id", "jobId", "REF-1"))),
                Map.of("getJob", "/job/{jobId}"));

        assertThat(planner(older).plan(entry("aerosync/getJob/AC-100")))
                .isEqualTo(new Plan.Lacking("aerosync.paths.getJob with {connectionId}"));
        assertThat(ready(older, "aerosync/getJob/AC-109").request().url())
                .isEqualTo("https://api.example/v2/job/REF-0badc0de0badc0de0badc0de0badc0de");
    }

    private static Plan.Ready ready(ApiTarget target, String id) {
        return (Plan.Ready) planner(target).plan(entry(id));
    }

    private static Planner planner(ApiTarget target) {
        return new Planner(target, Headers.NONE);
    }

    private static Entry entry(String id) {
        return CATALOG.entry(id).orElseThrow();
    }

    private static Fixture fixture(Map<String, String> values) {
        return new Fixture(values, null, Map.of());
    }
}
