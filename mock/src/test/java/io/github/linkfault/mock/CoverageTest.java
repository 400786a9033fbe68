package io.github.linkfault.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client has met is counted, and so is what it sent again although it should not have. */
class CoverageTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final int ERRORS = (int) CATALOG.entries().stream()
            .filter(entry -> entry.surface().isApi() && entry.isFailure())
            .count();
    private static final Entry NEVER =
            CATALOG.entry("aerosync/getBalance/AC-105").orElseThrow();
    private static final Entry BACK_OFF = CATALOG.entry("fuse/status/429").orElseThrow();
    private static final Entry FIX = CATALOG.entry("aerosync/getBalance/AC-100").orElseThrow();
    private static final Response PLAIN = new Response(405, Headers.NONE, Body.EMPTY);
    private static final Response LATER = new Response(429, Headers.of(Map.of("Retry-After", "5")), Body.EMPTY);

    private Instant now = Instant.parse("2025-01-31T12:00:00Z");
    private final Coverage coverage = new Coverage(CATALOG, () -> now);

    @Test
    void what_was_met_is_counted_by_operation_and_what_never_was_is_named() {
        coverage.met(request("one"), NEVER, PLAIN);
        coverage.met(request("two"), NEVER, PLAIN);
        coverage.served();
        coverage.missed();
        JsonNode json = JsonMapper.shared().readTree(coverage.report().json());
        assertThat(json.path("summary").toString())
                .isEqualTo("{\"documented\":%d,\"met\":1,\"neverMet\":%d,\"flagged\":0,\"requests\":4,\"misses\":1}"
                        .formatted(ERRORS, ERRORS - 1));
        assertThat(json.findValuesAsString("id"))
                .hasSize(ERRORS)
                .doesNotContain("aerosync/widget/AR-100", "fuse/status/200");
        assertThat(json.findParents("id").stream()
                        .filter(entry -> entry.path("met").asInt() == 2)
                        .map(entry -> entry.path("id").asString()))
                .containsExactly(NEVER.id());
        assertThat(coverage.report().table())
                .containsPattern("aerosync getBalance +[0-9]+ +1  AC-100 AC-001 AC-104 AC-106")
                .containsPattern("aerosync getAccount +[0-9]+ +0  all")
                .endsWith("4 requests, 1 of them matched nothing: 1 of " + ERRORS + " documented errors met.\n")
                .doesNotContain("REPEATED");
    }

    @Test
    void a_request_whose_error_forbids_a_retry_is_flagged_when_it_comes_again() {
        coverage.met(request("same"), NEVER, PLAIN);
        assertThat(row(NEVER).flagged()).isFalse();
        now = now.plusSeconds(3_600);
        coverage.met(request("same"), NEVER, PLAIN);
        assertThat(row(NEVER).repeated()).isEqualTo(1);
        assertThat(row(NEVER).tooSoon()).isZero();
        assertThat(coverage.report().table())
                .contains("REPEATED  aerosync/getBalance/AC-105   sent again once, although it says never to retry"
                        + " (check-connection-method)");
    }

    @Test
    void another_body_url_method_or_credential_makes_another_request() {
        coverage.met(request("same"), NEVER, PLAIN);
        coverage.met(request("other"), NEVER, PLAIN);
        coverage.met(new Request("GET", "http://x/b", Headers.NONE, Body.of("same")), NEVER, PLAIN);
        coverage.met(new Request("POST", "http://x/a", Headers.NONE, Body.of("same")), NEVER, PLAIN);
        coverage.met(
                new Request("GET", "http://x/a", Headers.of(Map.of("Authorization", "Bearer 2")), Body.of("same")),
                NEVER,
                PLAIN);
        assertThat(row(NEVER).met()).isEqualTo(5);
        assertThat(row(NEVER).repeated()).isZero();
    }

    @Test
    void a_request_that_comes_before_its_time_is_flagged_and_one_in_time_is_not() {
        coverage.met(request("same"), BACK_OFF, LATER);
        now = now.plusSeconds(5);
        coverage.met(request("same"), BACK_OFF, LATER);
        assertThat(row(BACK_OFF).tooSoon()).isZero();
        now = now.plusSeconds(4);
        coverage.met(request("same"), BACK_OFF, LATER);
        assertThat(row(BACK_OFF).tooSoon()).isEqualTo(1);
        assertThat(row(BACK_OFF).repeated()).isZero();
    }

    @Test
    void an_error_that_may_be_fixed_may_come_again() {
        coverage.met(request("same"), FIX, PLAIN);
        coverage.met(request("same"), FIX, PLAIN);
        assertThat(row(FIX).flagged()).isFalse();
    }

    @Test
    void junit_has_a_case_for_each_error_skipped_passed_or_failed() throws Exception {
        coverage.met(request("same"), NEVER, PLAIN);
        coverage.met(request("same"), NEVER, PLAIN);
        coverage.met(request("fix"), FIX, PLAIN);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(coverage.report().junitXml().getBytes(StandardCharsets.UTF_8)));
        int errors = (int) Catalog.bundled().entries().stream()
                .filter(entry -> entry.surface().isApi() && entry.isFailure())
                .count();
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(errors);
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(errors - 2);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
        var failed = (Element) xml.getElementsByTagName("failure").item(0).getParentNode();
        assertThat(failed.getAttribute("name")).isEqualTo(NEVER.id());
        int tests = 0;
        for (int at = 0; at < xml.getElementsByTagName("testsuite").getLength(); at++) {
            tests += Integer.parseInt(
                    ((Element) xml.getElementsByTagName("testsuite").item(at)).getAttribute("tests"));
        }
        assertThat(tests).isEqualTo(errors);
    }

    @Test
    void over_the_wire_faults_and_the_mocks_own_pages_do_not_count() {
        try (MockServer mock = MockServer.start(CATALOG);
                var caller = new Caller(mock.url())) {
            String balance = "/v2/accounts/any/balance";
            caller.prefer(balance, "error=AC-105");
            caller.prefer(balance, "error=AC-104, fault=html-502");
            for (String page : new String[] {"/", "/index.json", "/target.yaml", "/coverage.xml", "/certificate.pem"}) {
                caller.get(page, Map.of());
            }
            JsonNode summary = Caller.json(caller.get("/coverage", Map.of())).path("summary");
            assertThat(summary.path("requests").asInt()).isEqualTo(2);
            assertThat(summary.path("met").asInt()).isEqualTo(1);
            assertThat(caller.get("/coverage.xml", Map.of()).body().text())
                    .isEqualTo(mock.coverage().junitXml());
        }
    }

    @Test
    void a_code_of_fuse_meets_the_bare_status_too() {
        Entry internal = CATALOG.entry("fuse/internal_server_error").orElseThrow();
        coverage.met(request("same"), internal, new Response(500, Headers.NONE, Body.EMPTY));
        assertThat(row(CATALOG.entry("fuse/status/500").orElseThrow()).met()).isEqualTo(1);
        assertThat(row(CATALOG.entry("fuse/status/404").orElseThrow()).met()).isZero();
    }

    private CoverageReport.Row row(Entry entry) {
        return coverage.report().rows().stream()
                .filter(row -> row.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private static Request request(String body) {
        return new Request("GET", "http://x/a", Headers.NONE, Body.of(body));
    }
}
