package io.github.linkfault.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.DocumentedEntries;
import io.github.linkfault.catalog.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a gateway, a wrong fixture or a busy server does must not read as what the API does. */
final class WhoseFaultTest {

    private static final String PAGE =
            "<html><head><title>503 Service\r\n Temporarily Unavailable</title></head></html>";

    @TempDir
    Path scratch;

    private static Reply html(int status, String body) {
        return Reply.json(status, body).with("Content-Type", "text/html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    301 | 'answers 301, a redirect to https://staging.test/v2?\\u001b. Redirects are not followed: check'
                    308 | 'answers 308, a redirect to https://staging.test/v2?\\u001b. Redirects are not followed: check'
                    200 | 'answers 200 with an HTML page ("503 Service Temporarily Unavailable"). Not the API answers: check'
                    404 | 'answers 404 with an HTML page ("503 Service Temporarily Unavailable"). Not the API answers: check'
                    403 | 'answers 403 with an HTML page ("503 Service Temporarily Unavailable"). A gateway or a firewall'
                    401 | 'answers 401 with an HTML page ("503 Service Temporarily Unavailable"). A gateway or a firewall'
                    """)
    void a_preflight_that_another_program_answers_says_so(int status, String told) throws IOException {
        Reply reply = html(status, PAGE);
        Script elsewhere = (request, right, wire) -> wire.send(
                status / 100 == 3
                        ? reply.line("Location: https://staging.test/v2\\u001b".replace("\\u001b", "\u001b"))
                        : reply);
        try (StandIn standIn = StandIn.start(entry -> true, elsewhere)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch);
            String expected = told.replace("?\\u001b", "?");
            assertThat(verdicts.run().err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("Preflight, aerosync: POST /token " + expected),
                            line -> assertThat(line)
                                    .startsWith(
                                            "Preflight, fuse: GET /v1/entities/{entity_id} with the healthy fixture "
                                                    + expected));
            assertThat(verdicts.exitCode()).isEqualTo(3);
            assertThat(verdicts.entries("failed")).isEmpty();
            assertThat(standIn.requests()).hasSize(2);
        }
    }

    @Test
    void a_redirect_that_repeats_a_secret_does_not_tell_it() throws IOException {
        Script elsewhere = (request, right, wire) ->
                wire.send(Reply.json(302, "").line("Location: https://login.test/?key=stand-in-fuse-key-healthy"));
        try (StandIn standIn = StandIn.start(entry -> true, elsewhere)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "fuse");
            assertThat(verdicts.run().err()).contains("https://login.test/?key=${FUSE_API_KEY}");
            for (String output : verdicts.output()) {
                assertThat(output).doesNotContain("stand-in-fuse-key-healthy");
            }
        }
    }

    @Test
    void a_token_that_is_refused_with_400_is_no_refusal_of_the_credentials() throws IOException {
        Script picky = (request, right, wire) -> wire.send(Reply.json(400, "{\"error\":{\"code\":\"AC-100\"}}"));
        try (StandIn standIn = StandIn.start("aerosync/createToken"::equals, picky)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "aerosync");
            assertThat(verdicts.run().err())
                    .isEqualTo("Preflight, aerosync: POST /token answers 400, and so hands out no token. Check"
                            + " aerosync.baseUrl, aerosync.paths.createToken, aerosync.apiKey, aerosync.apiSecret. None of"
                            + " its entries can be exercised.\n");
            assertThat(verdicts.json()).contains("\"unreachable\"").doesNotContain("\"credentials\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void a_deployment_is_waited_for_before_the_suite(int refusals) throws IOException {
        var left = new AtomicInteger(refusals);
        Script deploying = (request, right, wire) -> wire.send(left.getAndDecrement() > 0 ? html(503, PAGE) : right);
        try (StandIn standIn = StandIn.start(entry -> entry.startsWith("aerosync/"), deploying)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "aerosync");
            assertThat(verdicts.run().err()).isEmpty();
            assertThat(verdicts.exitCode()).isZero();
        }
    }

    @Test
    void a_gateway_that_stays_away_makes_the_run_incomplete() throws IOException {
        Script away = (request, right, wire) -> wire.send(html(503, PAGE));
        try (StandIn standIn = StandIn.start(entry -> true, away)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "fuse");
            assertThat(verdicts.run().err())
                    .startsWith(
                            "Preflight, fuse: GET /v1/entities/{entity_id} with the healthy fixture answers 503 with an"
                                    + " HTML page (\"503 Service Temporarily Unavailable\"), as a gateway does whose API is down or"
                                    + " being deployed. Run again when it is up.");
            assertThat(verdicts.exitCode()).isEqualTo(3);
            assertThat(standIn.requests()).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_busy_server_is_asked_again_when_it_says_and_that_is_shown(int status) throws IOException {
        var calls = new AtomicInteger();
        Script busy = (request, right, wire) ->
                wire.send(calls.getAndIncrement() < 3 ? Reply.json(status, "{}").with("Retry-After", "0") : right);
        try (StandIn standIn = StandIn.start("aerosync/getBalance/AC-105"::equals, busy)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "aerosync");
            assertThat(verdicts.exitCode()).isZero();
            assertThat(verdicts.run().out())
                    .contains("Sent again after 429 or 503 with Retry-After: 3 requests, with 0 s of waiting.");
            assertThat(calls).hasValue(4);
        }
    }

    @Test
    void a_server_that_stays_busy_is_not_asked_for_ever() throws IOException {
        var calls = new AtomicInteger();
        Script busy = (request, right, wire) -> {
            calls.incrementAndGet();
            wire.send(Reply.json(429, "{}").with("Retry-After", "0"));
        };
        try (StandIn standIn = StandIn.start("aerosync/getBalance/AC-105"::equals, busy)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "aerosync");
            assertThat(verdicts.entries("failed")).containsExactly("aerosync/getBalance/AC-105");
            assertThat(calls.get() % 4).isZero();
        }
    }

    @Test
    void a_fixture_that_has_healed_is_the_likeliest_cause() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            String healed = standIn.targetFile()
                    .replace("'50000000000000000000000000000005'", "'10000000000000000000000000000001'");
            Verdicts verdicts = Verdicts.of(healed, scratch, "--api", "aerosync");
            assertThat(verdicts.entries("failed")).hasSize(5);
            String cause =
                    "aerosync.fixtures.manuallyLinked has healed or is wrong: the API answers with success, although it"
                            + " should be that ";
            assertThat(verdicts.run().out().split("        likely    " + cause, -1))
                    .hasSize(6);
            for (String name : Set.of("report.json", "report.html", "junit.xml", "summary.md")) {
                assertThat(Files.readString(verdicts.folder().resolve(name)))
                        .as(name)
                        .contains("has healed or is wrong");
            }
        }
    }

    @Test
    void a_fixture_that_the_api_does_not_know_is_the_likeliest_cause() throws IOException {
        try (StandIn standIn = StandIn.start()) {
            String wrong = standIn.targetFile()
                    .replace("'30000000000000000000000000000003'", "'ffffffffffffffffffffffffffffffff'");
            Verdicts verdicts = Verdicts.of(wrong, scratch, "--api", "aerosync");
            assertThat(verdicts.entries("failed")).isNotEmpty().allMatch(id -> id.endsWith("/AC-104"));
            assertThat(verdicts.run().out())
                    .contains(
                            "        likely    aerosync.fixtures.bankUnavailable is wrong or has changed: the API answers"
                                    + " with aerosync/getAccount/AC-102, as where ");
        }
    }

    @Test
    void an_entry_that_fails_for_another_reason_names_no_fixture() throws IOException {
        Script wrong = (request, right, wire) -> wire.send(right.status(418));
        try (StandIn standIn = StandIn.start("aerosync/getBalance/AC-105"::equals, wrong)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--api", "aerosync");
            assertThat(verdicts.entries("failed")).containsExactly("aerosync/getBalance/AC-105");
            assertThat(verdicts.run().out()).doesNotContain("  likely  ");
            assertThat(verdicts.json()).contains("\"likelyCause\" : null");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fuse | entityId: entity-1 | entityId: entity-99 | GET /v1/entities/{entity_id}
                    aerosync | '10000000000000000000000000000001' | 'ffffffffffffffffffffffffffffffff' | GET
                    """)
    void a_wrong_healthy_value_is_noticed_and_what_starts_from_it_is_not_exercised(
            String api, String right, String wrong, String asked) throws IOException {
        try (StandIn standIn = StandIn.start()) {
            Verdicts verdicts = Verdicts.of(standIn.targetFile().replace(right, wrong), scratch, "--api", api);
            assertThat(verdicts.run().err())
                    .startsWith("Preflight, " + api + ": " + asked)
                    .contains(" with the healthy fixture answers 404, not 2xx. Check " + api
                            + ".fixtures.healthy. The entries that start from it are not exercised.");
            assertThat(verdicts.exitCode()).isEqualTo(3);
            assertThat(verdicts.entries("failed")).isEmpty();
            assertThat(verdicts.entries("passed")).isNotEmpty();
            var others = new TreeSet<>(verdicts.others());
            assertThat(others).isNotEmpty();
            assertThat(others.size() + verdicts.entries("passed").size())
                    .isEqualTo((int) DocumentedEntries.overTheApi().stream()
                            .map(Entry::api)
                            .filter(each -> each.id().equals(api))
                            .count());
        }
    }

    /** What a run has found out is not lost with the folder that it should be written to. */
    @Test
    void the_verdict_is_told_even_where_no_report_can_be_written() throws IOException {
        Path folder = scratch.resolve("report");
        Script vandal = (request, right, wire) -> {
            Files.deleteIfExists(folder);
            if (!Files.exists(folder)) {
                Files.writeString(folder, "a file now");
            }
            wire.send(right);
        };
        try (StandIn standIn = StandIn.start("aerosync/getBalance/AC-105"::equals, vandal)) {
            Verdicts verdicts = Verdicts.of(standIn, scratch, "--entry", "aerosync/getBalance/AC-105");
            assertThat(verdicts.run().out()).contains("1 entry: 1 passed. The target conforms.");
            assertThat(verdicts.run().err())
                    .startsWith("Report directory " + folder + " cannot be written: ")
                    .doesNotContain("Exception");
            assertThat(verdicts.exitCode()).isEqualTo(2);
        }
    }
}
