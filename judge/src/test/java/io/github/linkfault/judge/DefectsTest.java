package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.WidgetError;
import io.github.linkfault.defect.Defect;
import io.github.linkfault.defect.WidgetDefect;
import io.github.linkfault.exchange.Answer;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.util.EnumSet;
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
                        Defect.ANSWER_IS_CUT_OFF,
                        manual,
                        "a whole HTTP response before the deadline",
                        "the connection ended in the middle of the answer"),
                finding(Defect.STATUS_IS_TEAPOT, manual, "405", "418"),
                finding(Defect.STATUS_IS_TEAPOT, "aerosync/refreshBalance/AC-102", "400 or 404", "418"),
                finding(Defect.STATUS_IS_TEAPOT, "fuse/invalid_headers", "400, 401, 402, 403, 404 or 429", "418"),
                finding(Defect.CONTENT_TYPE_IS_MISSING, manual, "application/json", "no Content-Type"),
                finding(Defect.CONTENT_TYPE_IS_JSONP, manual, "application/json", "\"application/jsonp\""),
                finding(Defect.CONTENT_TYPE_IS_HTML, manual, "application/json", "\"text/html\""),
                finding(Defect.BODY_IS_EMPTY, manual, "one JSON document in UTF-8", "an empty body"),
                finding(Defect.BODY_IS_CUT_SHORT, manual, "one JSON document in UTF-8", "Unexpected end-of-input"),
                finding(
                        Defect.BODY_HAS_A_BYTE_ORDER_MARK,
                        manual,
                        "one JSON document in UTF-8",
                        "a byte order mark before the document"),
                finding(Defect.BODY_IS_UTF_16, manual, "one JSON document in UTF-8", "\\u0000"),
                finding(Defect.BODY_IS_NOT_UTF_8, manual, "one JSON document in UTF-8", "bytes that are not UTF-8"),
                finding(Defect.BODY_HAS_A_SECOND_DOCUMENT, manual, "one JSON document in UTF-8", "Trailing token"),
                finding(Defect.BODY_HAS_A_COMMENT, manual, "one JSON document in UTF-8", "// end"),
                finding(Defect.BODY_HAS_A_NAME_TWICE, manual, "one JSON document in UTF-8", "Duplicate"),
                finding(Defect.BODY_IS_AN_ARRAY, manual, OPEN_AEROSYNC, "the body: array found, object expected"),
                finding(Defect.CODE_IS_MISSING, manual, OPEN_AEROSYNC, "/error: required property 'code' not found"),
                finding(Defect.CODE_IS_A_NUMBER, manual, OPEN_AEROSYNC, "/error/code: integer found, string expected"),
                finding(Defect.CODE_IS_ANOTHER, manual, "\"AC-105\"", "\"AC-999\""),
                finding(Defect.CODE_IS_ANOTHER, "fuse/webhook_error", "\"webhook_error\"", "\"unheard_of\""),
                finding(Defect.CODE_IS_IN_THE_OTHER_CASE, manual, "\"AC-105\"", "\"ac-105\""),
                finding(Defect.CODE_ENDS_WITH_A_LINE_FEED, manual, "\"AC-105\"", "\"AC-105\\n\""),
                finding(Defect.CODE_HAS_A_CYRILLIC_LETTER, manual, "\"AC-105\"", "\"\\u0410C-105\""),
                finding(Defect.MESSAGE_IS_ANOTHER, manual, MANUAL, "\"Something went wrong.\""),
                finding(Defect.MESSAGE_LACKS_ITS_FULL_STOP, manual, MANUAL, MANUAL.replace(".", "")),
                finding(Defect.MESSAGE_ENDS_WITH_A_SPACE, manual, MANUAL, MANUAL.replace(".\"", ". \"")),
                finding(Defect.SOURCE_IS_INTERNAL, aggregator, "\"aggregator\"", "\"internal\""),
                finding(
                        Defect.DATA_IS_MISSING,
                        aggregator,
                        "data with at least one error of the aggregator",
                        "no data"),
                finding(
                        Defect.DATA_HAS_NO_ERRORS,
                        aggregator,
                        "data with at least one error of the aggregator",
                        "no error in it"),
                finding(
                        Defect.SECRET_IS_REPEATED,
                        manual,
                        "no secret of the request",
                        "the answer repeats ${FUSE_API_KEY}"),
                finding(
                        Defect.MEMBER_IS_UNDOCUMENTED,
                        manual,
                        "a body that conforms to schemas/aerosync/error-body.strict.schema.json",
                        "'hint'"),
                finding(Defect.ALLOW_IS_MISSING, manual, "an Allow header beside 405", "none"),
                finding(
                        Defect.CHALLENGE_IS_MISSING,
                        "aerosync/createToken/AC-101",
                        "a WWW-Authenticate header beside 401",
                        "none"),
                finding(
                        Defect.DETAILS_ARE_A_STACK_TRACE,
                        aggregator,
                        "nothing of the server's inside",
                        "\"at com.fuse.Balances.read(Balances.java:42)\""));
    }

    private static Arguments finding(Defect defect, String entry, String expected, String actual) {
        return Arguments.of(defect, entry, expected, actual);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("findings")
    void a_defect_trips_its_rule_and_only_it(Defect defect, String id, String expected, String actual) {
        Entry entry = CATALOG.entry(id).orElseThrow();
        Answer spoiled = defect.spoil(RightAnswers.of(entry), REQUEST);
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
                .containsExactlyInAnyOrder(Defect.values());
    }

    @ParameterizedTest
    @EnumSource
    void a_defect_of_the_widget_trips_its_rule_and_only_it(WidgetDefect defect) {
        Entry entry = CATALOG.entry("aerosync/widget/AR-100").orElseThrow();
        String right = new WidgetError(
                        "POLLING_TIMEOUT",
                        "AR-100",
                        "No response received from the user within the expected time frame. Please try again later.")
                .format();
        assertThat(JUDGE.judge(entry, right).findings()).isEmpty();
        assertThat(JUDGE.judge(entry, defect.spoil(right)).findings())
                .extracting(Finding::rule)
                .containsExactly(defect.rule());
    }

    @Test
    void every_rule_has_a_defect() {
        Set<Rule> proved = EnumSet.noneOf(Rule.class);
        for (Defect defect : Defect.values()) {
            proved.add(defect.rule());
        }
        for (WidgetDefect defect : WidgetDefect.values()) {
            proved.add(defect.rule());
        }
        assertThat(proved).containsExactlyInAnyOrder(Rule.values());
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
