package io.github.linkfault.mock.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.behaviour.Answered;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import io.github.linkfault.mock.behaviour.MockReply;
import io.github.linkfault.mock.behaviour.Undocumented;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client has met is counted, and what it did next is held to what each error's action says. */
class ExamTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final int ERRORS = (int) CATALOG.entries().stream()
            .filter(entry -> entry.surface().isApi() && entry.isFailure())
            .count();
    private static final Entry NEVER = entry("aerosync/getBalance/AC-105");
    private static final Entry BACK_OFF = entry("aerosync/getBalance/AC-104");
    private static final Entry LIMIT = entry("fuse/status/429");
    private static final Entry FIX = entry("aerosync/getBalance/AC-100");
    private static final Entry RECONNECT = entry("aerosync/getBalance/AC-106");
    private static final Entry TOKEN = entry("aerosync/getBalance/AC-001");

    private Instant now = Instant.parse("2025-01-31T12:00:00Z");
    private final Exam exam = new Exam(CATALOG, () -> now);

    @Test
    void what_was_met_is_counted_by_operation_and_what_never_was_is_named() {
        met("one", NEVER);
        met("two", NEVER);
        succeeds("getBalance", "three");
        exam.missed();
        JsonNode json = JsonMapper.shared().readTree(exam.report().json());
        assertThat(json.path("summary").toString())
                .isEqualTo("{\"documented\":%d,\"met\":1,\"neverMet\":%d,\"flagged\":0,\"requests\":4,\"misses\":1}"
                        .formatted(ERRORS, ERRORS - 1));
        assertThat(json.path("operations").findValuesAsString("id"))
                .hasSize(ERRORS)
                .doesNotContain("aerosync/widget/AR-100", "fuse/status/200");
        assertThat(json.path("coverage").toString())
                .isEqualTo("{\"operationsCalled\":1,\"documented\":5,\"met\":1,\"percent\":20.0}");
        assertThat(exam.report().table())
                .containsPattern("aerosync getBalance +[0-9]+ +1  AC-100 AC-001 AC-104 AC-106")
                .containsPattern("aerosync getAccount +[0-9]+ +0  all")
                .contains("4 requests, 1 of them matched nothing: 1 of " + ERRORS + " documented errors met.\n")
                .endsWith("Grade: passed, 0 findings; met 20% of the 5 errors of the 1 operation that were called.\n");
    }

    @Test
    void without_an_error_there_is_nothing_to_grade() {
        succeeds("getBalance", "one");
        assertThat(exam.report().grade()).isEqualTo(ExamReport.Grade.INCOMPLETE);
        assertThat(new ExamRequirements(0, true).missing(exam.report())).hasSize(1);
        assertThat(new ExamRequirements(50, false).missing(exam.report()).get(0))
                .startsWith("Coverage 50% is required, but it is 0%: 0 of 5 documented errors");
    }

    @Test
    void a_retry_that_the_error_forbids_is_found_however_late() {
        met("same", NEVER);
        assertThat(findings()).isEmpty();
        now = now.plusSeconds(3_600);
        met("same", NEVER);
        assertThat(findings()).containsExactly("retried-never aerosync/getBalance/AC-105");
        assertThat(exam.report().findings().get(0).sentence())
                .isEqualTo("aerosync/getBalance/AC-105: the client sent the same request again although the error says"
                        + " never to retry. The error's action is check-connection-method, its retry never.");
        assertThat(exam.report().grade()).isEqualTo(ExamReport.Grade.FAILED);
    }

    @Test
    void another_body_url_method_or_credential_makes_another_request() {
        met("same", NEVER);
        met("other", NEVER);
        send("getBalance", new Request("GET", "http://x/b", Headers.NONE, Body.of("same")), reply(NEVER));
        send("getBalance", new Request("POST", "http://x/a", Headers.NONE, Body.of("same")), reply(NEVER));
        send("getBalance", request("same", "other token"), reply(NEVER));
        assertThat(row(NEVER).met()).isEqualTo(5);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_request_that_comes_before_its_time_is_found_and_one_in_time_is_not() {
        met("same", LIMIT);
        now = now.plusSeconds(5);
        met("same", LIMIT);
        assertThat(findings()).isEmpty();
        now = now.plusSeconds(4);
        met("same", LIMIT);
        assertThat(findings()).containsExactly("ignored-retry-after fuse/status/429");
        assertThat(row(LIMIT).tooSoon()).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_held_back_counts_from_when_it_was_sent() {
        send("getBalance", request("same", "token"), new Answered(reply(BACK_OFF), null, null, null, 2_000, "", ""));
        now = now.plusMillis(2_050);
        met("same", BACK_OFF);
        assertThat(findings()).containsExactly("hammered aerosync/getBalance/AC-104");
    }

    @Test
    void retries_without_a_pause_hammer_and_those_with_the_same_pause_are_no_back_off() {
        retries(10, 10);
        assertThat(findings()).containsExactly("hammered aerosync/getBalance/AC-104");
        exam.reset();
        retries(200, 400, 800);
        assertThat(findings()).isEmpty();
        exam.reset();
        retries(500, 510, 500);
        assertThat(findings()).containsExactly("no-backoff aerosync/getBalance/AC-104");
        assertThat(exam.report().grade()).as("a warning only").isEqualTo(ExamReport.Grade.PASSED);
    }

    @Test
    void an_error_that_asks_for_a_retry_and_gets_none_is_found() {
        met("same", BACK_OFF);
        succeeds("getBalance", "other");
        assertThat(findings()).containsExactly("never-retried aerosync/getBalance/AC-104");
        now = now.plusSeconds(1);
        succeeds("getBalance", "same");
        assertThat(findings()).isEmpty();
    }

    @Test
    void the_same_request_without_the_fix_is_found_but_a_person_may_have_fixed_it() {
        met("same", FIX);
        now = now.plusSeconds(60);
        met("same", FIX);
        assertThat(findings()).containsExactly("retried-unfixed aerosync/getBalance/AC-100");
        exam.reset();
        met("same", RECONNECT);
        now = now.plusSeconds(60);
        met("same", RECONNECT);
        assertThat(findings()).isEmpty();
        met("same", RECONNECT);
        assertThat(findings()).containsExactly("retried-unfixed aerosync/getBalance/AC-106");
    }

    @Test
    void an_invalid_token_asks_for_a_new_one() {
        met("same", TOKEN);
        assertThat(findings()).containsExactly("no-new-token aerosync/getBalance/AC-001");
        met("same", TOKEN);
        assertThat(findings()).containsExactly("no-new-token aerosync/getBalance/AC-001");
        exam.reset();
        met("same", TOKEN);
        succeeds("createToken", "keys");
        send("getBalance", request("same", "new token"), success());
        assertThat(findings()).isEmpty();
        assertThat(row(TOKEN).againWithOtherCredentials()).isEqualTo(1);
        assertThat(row(TOKEN).remedied()).isEqualTo(1);
    }

    @Test
    void a_value_that_a_failed_request_should_have_brought_says_that_the_client_went_on() {
        undocumented("one", Undocumented.UNKNOWN, BACK_OFF);
        var next = new MatchedRequest(
                operation("getJob"), request("two", "token"), Map.of("connectionId", "x", "jobId", "undefined"));
        exam.answered(next, answered(success()), true);
        assertThat(findings()).containsExactly("went-on aerosync/getBalance/AC-104");
        assertThat(exam.report().findings().get(0).sentence())
                .contains("unknown (made from aerosync/getBalance/AC-104)", "getJob came with the parameter jobId");
    }

    @Test
    void nobody_can_say_whether_an_unknown_code_may_be_retried() {
        undocumented("one", Undocumented.UNKNOWN, NEVER);
        undocumented("one", Undocumented.UNKNOWN, NEVER);
        undocumented("two", Undocumented.UNKNOWN, FIX);
        undocumented("two", Undocumented.UNKNOWN, FIX);
        assertThat(findings()).isEmpty();
        undocumented("three", Undocumented.EXTRA_MEMBER, NEVER);
        undocumented("three", Undocumented.EXTRA_MEMBER, NEVER);
        assertThat(findings()).containsExactly("retried-never aerosync/getBalance/AC-105");
    }

    @Test
    void a_reaction_that_depends_on_the_message_or_on_the_members_is_found() {
        retries(200);
        undocumented("two", Undocumented.MESSAGE_CHANGED, BACK_OFF);
        undocumented("three", Undocumented.EXTRA_MEMBER, BACK_OFF);
        assertThat(findings())
                .containsExactly(
                        "depends-on-message aerosync/getBalance/AC-104",
                        "depends-on-members aerosync/getBalance/AC-104");
        now = now.plusSeconds(1);
        succeeds("getBalance", "two");
        succeeds("getBalance", "three");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_client_that_reacts_to_nothing_has_one_finding() {
        met("one", BACK_OFF);
        met("two", TOKEN);
        assertThat(findings()).containsExactly("swallowed null");
        now = now.plusSeconds(1);
        succeeds("getBalance", "one");
        assertThat(findings()).containsExactly("no-new-token aerosync/getBalance/AC-001");
    }

    @Test
    void what_came_next_is_told() {
        met("same", BACK_OFF);
        now = now.plusMillis(300);
        met("same", BACK_OFF);
        succeeds("getAccount", "other");
        JsonNode json = JsonMapper.shared().readTree(exam.report().json());
        JsonNode next = json.path("operations").findParents("id").stream()
                .filter(entry -> entry.path("id").asString().equals(BACK_OFF.id()))
                .findFirst()
                .orElseThrow()
                .path("next");
        assertThat(next.toString())
                .isEqualTo("{\"sameRequest\":1,\"sameRequestWithOtherCredentials\":0,\"otherRequest\":1,\"nothing\":0,"
                        + "\"newToken\":0,\"shortestPauseMillis\":300,\"longestPauseMillis\":300}");
    }

    @Test
    void junit_has_a_case_for_each_error_skipped_passed_or_failed() throws Exception {
        met("same", NEVER);
        met("same", NEVER);
        met("fix", FIX);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(exam.report().junitXml().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(ERRORS);
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(ERRORS - 2);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
        var failed = (Element) xml.getElementsByTagName("failure").item(0).getParentNode();
        assertThat(failed.getAttribute("name")).isEqualTo(NEVER.id());
        int tests = 0;
        for (int at = 0; at < xml.getElementsByTagName("testsuite").getLength(); at++) {
            tests += Integer.parseInt(
                    ((Element) xml.getElementsByTagName("testsuite").item(at)).getAttribute("tests"));
        }
        assertThat(tests).isEqualTo(ERRORS);
    }

    @Test
    void the_page_and_the_markdown_say_the_same() {
        met("same", NEVER);
        met("same", NEVER);
        assertThat(exam.report().html()).contains("Linkfault exam: failed", "<code>retried-never</code>");
        assertThat(exam.report().markdown())
                .startsWith("## Linkfault exam: failed\n")
                .contains("| `retried-never` | `aerosync/getBalance/AC-105` |");
    }

    @Test
    void the_json_conforms_to_its_published_schema() {
        JsonSchema schema = JsonSchema.bundled("linkfault/exam");
        assertThat(schema.faults(JsonMapper.shared().readTree(exam.report().json())))
                .isEmpty();
        retries(10, 10);
        undocumented("two", Undocumented.UNKNOWN, BACK_OFF);
        met("never", NEVER);
        met("never", NEVER);
        met("token", TOKEN);
        JsonNode json = JsonMapper.shared().readTree(exam.report().json(List.of("Something is missing.")));
        assertThat(json.path("findings").size()).isGreaterThan(2);
        assertThat(schema.faults(json)).isEmpty();
        assertThat(schema.faults(JsonMapper.shared().createObjectNode())).isNotEmpty();
    }

    @Test
    void requirements_name_what_is_missing() {
        met("same", NEVER);
        met("same", NEVER);
        assertThat(new ExamRequirements(90, true).missing(exam.report()))
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("Coverage 90% is required, but it is 20%: 1 of 5")
                        && sentence.contains("aerosync/getBalance/AC-104"))
                .anyMatch(sentence -> sentence.startsWith("retried-never: aerosync/getBalance/AC-105"));
        assertThat(new ExamRequirements(20, false).missing(exam.report())).isEmpty();
        assertThat(ExamRequirements.percent("90%")).contains(90.0);
        assertThat(ExamRequirements.percent("101%")).isEmpty();
        assertThat(ExamRequirements.percent("most")).isEmpty();
    }

    @Test
    void a_code_of_fuse_meets_the_bare_status_too() {
        Entry internal = entry("fuse/internal_server_error");
        send(
                "getEntity",
                request("same", "key"),
                new MockReply(Optional.of(internal), Evidence.INFERRED, new Response(500, Headers.NONE, Body.EMPTY)));
        assertThat(row(entry("fuse/status/500")).met()).isEqualTo(1);
        assertThat(row(entry("fuse/status/404")).met()).isZero();
    }

    private void retries(long... pauses) {
        met("same", BACK_OFF);
        for (long pause : pauses) {
            now = now.plusMillis(pause);
            met("same", BACK_OFF);
        }
    }

    private List<String> findings() {
        return exam.report().findings().stream()
                .map(finding -> finding.fault().id() + " " + finding.entry())
                .toList();
    }

    private ExamRow row(Entry entry) {
        return exam.report().rows().stream()
                .filter(row -> row.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private void met(String body, Entry entry) {
        send(entry.api().id().equals("fuse") ? "getEntity" : "getBalance", request(body, "token"), reply(entry));
    }

    private void succeeds(String operation, String body) {
        send(operation, request(body, "token"), success());
    }

    private void undocumented(String body, Undocumented changed, Entry from) {
        var reply =
                new MockReply(Optional.empty(), Evidence.INFERRED, reply(from).response());
        send("getBalance", request(body, "token"), new Answered(reply, changed, from, null, 0, "", ""));
    }

    private void send(String operation, Request request, MockReply reply) {
        send(operation, request, answered(reply));
    }

    private void send(String operation, Request request, Answered answered) {
        exam.answered(new MatchedRequest(operation(operation), request, new HashMap<>()), answered, true);
    }

    private static Answered answered(MockReply reply) {
        return new Answered(reply, null, null, null, 0, "", "");
    }

    private static MockReply success() {
        return new MockReply(Optional.empty(), Evidence.INFERRED, new Response(200, Headers.NONE, Body.EMPTY));
    }

    private static MockReply reply(Entry entry) {
        boolean limited = entry.equals(LIMIT);
        return new MockReply(
                Optional.of(entry),
                Evidence.DOCUMENTED,
                new Response(
                        limited ? 429 : 400,
                        limited ? Headers.of(Map.of("Retry-After", "5")) : Headers.NONE,
                        Body.EMPTY));
    }

    private static Request request(String body, @Nullable String token) {
        return new Request("GET", "http://x/a", Headers.of(Map.of("Authorization", "Bearer " + token)), Body.of(body));
    }

    private static Operation operation(String id) {
        return CATALOG.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(String id) {
        return CATALOG.entry(id).orElseThrow();
    }
}
