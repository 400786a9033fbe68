package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.TextForm.TextError;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.Defects;
import io.github.linkfault.defect.EventDefect;
import io.github.linkfault.defect.TextDefect;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge is proved on wrong answers: each defect trips its rule, only that rule, and in these words. */
class DefectsTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Judge JUDGE = new Judge(CATALOG);
    private static final Secrets SECRETS = Secrets.of(Map.of("mock-key-healthy", "FUSE_API_KEY"));
    private static final String MANUAL = "\"Balance check not available for manually linked users.\"";
    private static final String OPEN_AEROSYNC = "a body that conforms to schemas/aerosync/error-body.open.schema.json";

    private static final Request REQUEST = new Request(
            "GET",
            "https://api.example/v2/accounts/c0ffee/balance",
            Headers.of(Map.of("Fuse-Api-Key", "mock-key-healthy")),
            Body.EMPTY);

    static Stream<Arguments> findings() {
        String manual = "aerosync/getBalance/AC-105";
        String aggregator = "fuse/aggregator_error";
        return Stream.of(
                finding(
                        "answer is cut off",
                        manual,
                        "a whole HTTP response before the deadline",
                        "the connection ended in the middle of the answer"),
                finding("status is teapot", manual, "405", "418"),
                finding("status is teapot", "aerosync/refreshBalance/AC-102", "400 or 404", "418"),
                finding("status is teapot", "fuse/invalid_headers", "400, 401, 402, 403, 404 or 429", "418"),
                finding("content type is missing", manual, "application/json", "no Content-Type"),
                finding("content type is jsonp", manual, "application/json", "\"application/jsonp\""),
                finding("content type is html", manual, "application/json", "\"text/html\""),
                finding("body is empty", manual, "one JSON document in UTF-8", "an empty body"),
                finding("body is cut short", manual, "one JSON document in UTF-8", "Unexpected end-of-input"),
                finding(
                        "body has a byte order mark",
                        manual,
                        "one JSON document in UTF-8",
                        "a byte order mark before the document"),
                finding("body is utf 16", manual, "one JSON document in UTF-8", "\\u0000"),
                finding("body is not utf 8", manual, "one JSON document in UTF-8", "bytes that are not UTF-8"),
                finding("body has a second document", manual, "one JSON document in UTF-8", "Trailing token"),
                finding("body has a comment", manual, "one JSON document in UTF-8", "// end"),
                finding("body has a name twice", manual, "one JSON document in UTF-8", "Duplicate"),
                finding("body is an array", manual, OPEN_AEROSYNC, "the body: array found, object expected"),
                finding("code is missing", manual, OPEN_AEROSYNC, "/error: required property 'code' not found"),
                finding("code is a number", manual, OPEN_AEROSYNC, "/error/code: integer found, string expected"),
                finding("code is another", manual, "\"AC-105\"", "\"AC-999\""),
                finding("code is another", "fuse/webhook_error", "\"webhook_error\"", "\"unheard_of\""),
                finding("code is in the other case", manual, "\"AC-105\"", "\"ac-105\""),
                finding("code ends with a line feed", manual, "\"AC-105\"", "\"AC-105\\n\""),
                finding("code has a cyrillic letter", manual, "\"AC-105\"", "\"\\u0410C-105\""),
                finding("message is another", manual, MANUAL, "\"Something went wrong.\""),
                finding(
                        "message lacks its full stop",
                        "aerosync/createToken/AC-101",
                        "\"Invalid API key and secret.\"",
                        "\"Invalid API key and secret\""),
                finding("message ends with a space", manual, MANUAL, MANUAL.replace(".\"", ". \"")),
                finding("source is internal", aggregator, "\"aggregator\"", "\"internal\""),
                finding("data is missing", aggregator, "data with at least one error of the aggregator", "no data"),
                finding(
                        "data has no errors",
                        aggregator,
                        "data with at least one error of the aggregator",
                        "no error in it"),
                finding("secret is repeated", manual, "no secret of the request", "the answer repeats ${FUSE_API_KEY}"),
                finding(
                        "member is undocumented",
                        manual,
                        "a body that conforms to schemas/aerosync/error-body.strict.schema.json",
                        "'hint'"),
                finding("allow is missing", manual, "an Allow header beside 405", "none"),
                finding(
                        "challenge is missing",
                        "aerosync/createToken/AC-101",
                        "a WWW-Authenticate header beside 401",
                        "none"),
                finding(
                        "details are a stack trace",
                        aggregator,
                        "nothing of the server's inside",
                        "\"at com.example.Service.read(Service.java:42)\""));
    }

    private static Arguments finding(String defect, String entry, String expected, String actual) {
        return Arguments.of(Defects.named(defect, CATALOG), entry, expected, actual);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("findings")
    void a_defect_trips_its_rule_and_only_it(Defect defect, String id, String expected, String actual) {
        Entry entry = CATALOG.entry(id).orElseThrow();
        Answer spoiled = defect.spoil(entry, RightAnswers.of(entry), REQUEST);
        List<Finding> findings = JUDGE.judge(entry, new Exchange(REQUEST, spoiled), Map.of(), SECRETS)
                .findings();
        assertThat(findings).extracting(Finding::rule).containsExactly(defect.rule());
        assertThat(findings.get(0).severity()).isEqualTo(defect.rule().severity());
        assertThat(findings.get(0).expected()).isEqualTo(expected);
        assertThat(findings.get(0).actual()).contains(actual);
    }

    @Test
    void every_defect_is_tried() {
        assertThat(findings().map(arguments -> (Defect) arguments.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Defects.of(CATALOG));
    }

    @ParameterizedTest
    @EnumSource
    void a_defect_of_a_text_trips_its_rule_and_only_it(TextDefect defect) {
        Entry entry = CATALOG.entry("aerosync/widget/AR-100").orElseThrow();
        var error = new TextError(
                "POLLING_TIMEOUT",
                "AR-100",
                "No response received from the user within the expected time frame. Please try again later.");
        String right = "POLLING_TIMEOUT | Code: AR-100 | Message: " + error.message();
        assertThat(JUDGE.judge(entry, right).findings()).isEmpty();
        assertThat(JUDGE.judge(entry, defect.spoil(entry.surface(), error)).findings())
                .extracting(Finding::rule)
                .containsExactly(defect.rule(entry.surface()));
    }

    static Stream<Arguments> events() {
        return CATALOG.furtherEntries().stream()
                .filter(entry -> entry.surface().event() != null)
                .flatMap(entry -> Stream.of(EventDefect.values())
                        .filter(defect -> defect.rule(entry.surface()) != null)
                        .filter(defect -> defect != EventDefect.STATUS_IS_ANOTHER || entry.type() != null)
                        .map(defect -> Arguments.of(defect, entry.id())));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("events")
    void a_defect_of_an_event_trips_its_rule_and_only_it(EventDefect defect, String id) {
        Entry entry = CATALOG.entry(id).orElseThrow();
        Request right = RightEvents.of(entry);
        assertThat(JUDGE.judge(entry, right).findings()).isEmpty();
        assertThat(JUDGE.judge(entry, defect.spoil(entry.surface(), right)).findings())
                .extracting(Finding::rule)
                .containsExactly(defect.rule(entry.surface()));
    }

    @Test
    void an_event_without_header_fields_is_judged_by_its_body_alone() {
        Entry entry = CATALOG.entry("aerosync/webhook/job.balance").orElseThrow();
        Request right = RightEvents.of(entry);
        var bare = new Request("POST", right.url(), Headers.NONE, right.body());
        assertThat(JUDGE.judge(entry, bare).findings()).isEmpty();
        assertThat(JUDGE.judge(entry, EventDefect.EVENT_IS_ANOTHER.spoil(entry.surface(), bare))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.CODE);
    }

    @Test
    void every_rule_has_a_defect() {
        Set<Rule> proved = new HashSet<>();
        for (Defect defect : Defects.of(CATALOG)) {
            proved.add(defect.rule());
        }
        for (TextDefect defect : TextDefect.values()) {
            CATALOG.apis().forEach(api -> api.surfaces().forEach(surface -> proved.add(defect.rule(surface))));
        }
        for (EventDefect defect : EventDefect.values()) {
            CATALOG.apis().forEach(api -> api.furtherSurfaces().stream()
                    .filter(surface -> surface.event() != null)
                    .flatMap(surface -> Stream.ofNullable(defect.rule(surface)))
                    .forEach(proved::add));
        }
        assertThat(proved).containsExactlyInAnyOrderElementsOf(Rules.of(CATALOG).all());
    }

    @Test
    void the_right_answers_have_no_finding() {
        for (String id :
                List.of("aerosync/getBalance/AC-105", "aerosync/createToken/AC-101", "fuse/aggregator_error")) {
            Entry entry = CATALOG.entry(id).orElseThrow();
            Response right = RightAnswers.of(entry);
            assertThat(JUDGE.judge(entry, new Exchange(REQUEST, right), Map.of(), SECRETS)
                            .findings())
                    .isEmpty();
        }
    }
}
