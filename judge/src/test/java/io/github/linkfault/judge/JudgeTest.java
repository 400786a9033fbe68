package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the judge holds an answer to beyond its defects: readings, placeholders, severities, the nearest entry. */
class JudgeTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final Judge JUDGE = new Judge(CATALOG);
    private static final Request REQUEST = new Request("GET", "https://api.example/v2/x", Headers.NONE, Body.EMPTY);

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void where_tables_disagree_on_a_status_both_are_accepted(int status) {
        Entry entry = entry("aerosync/refreshBalance/AC-102");
        assertThat(judge(entry, withMessage(entry, "User abc not found.").withStatus(status))
                        .findings())
                .isEmpty();
    }

    @Test
    void the_other_tables_status_stays_as_it_is() {
        Entry entry = entry("aerosync/getAccount/AC-102");
        assertThat(judge(entry, withMessage(entry, "User abc not found.").withStatus(400))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.STATUS);
    }

    @Test
    void the_report_learns_which_reading_an_answer_follows() {
        Entry entry = entry("aerosync/refreshBalance/AC-102");
        Judgement judgement =
                judge(entry, withMessage(entry, "User abc not found.").withStatus(404));
        assertThat(judgement.readings())
                .filteredOn(followed -> followed.erratum().id().equals("aerosync-balance-refresh-404-or-400"))
                .extracting(followed -> followed.reading().says())
                .containsExactly("AC-102 with 404.");
    }

    @ParameterizedTest
    @CsvSource({
        "User abc not found., true",
        "User <connectionId> not found., false",
        "User other not found., false",
        "User abc not found, false",
        "user abc not found., false"
    })
    void a_message_must_name_the_id_that_was_sent(String message, boolean right) {
        Entry entry = entry("aerosync/getAccount/AC-102");
        assertThat(judge(entry, withMessage(entry, message)).findings().isEmpty())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aerosync/getAccount/AC-102 | User abc not found. | ",
                "aerosync/getAccount/AC-102 | User abc not found | WARNING",
                "aerosync/getAccount/AC-102 | \"User abc not found\" | WARNING",
                "aerosync/getAccount/AC-102 | User other not found | VIOLATION",
                "aerosync/getAccount/AC-102 | \"User abc not found.\" | VIOLATION",
                "aerosync/getIdentity/AC-102 | User abc not found | VIOLATION",
                "aerosync/getBalance/AC-100 | Missing required request parameters: [connectionId]. | ",
                "aerosync/getBalance/AC-100 | Missing required request parameters: [user_id] | WARNING",
                "aerosync/getBalance/AC-105 | Balance check not available for manually linked users | WARNING",
                "aerosync/getBalance/AC-105 | The FI failed to send account number, routing number, or balance | VIOLATION",
            })
    void the_message_of_an_older_page_is_a_warning(String id, String message, @Nullable Severity severity) {
        Entry entry = entry(id);
        String body = JsonMapper.shared().writeValueAsString(Map.of("code", entry.label(), "message", message));
        Response answer = RightAnswers.of(entry).withBody(Body.of("{\"error\": " + body + "}"));

        assertThat(judge(entry, answer).findings())
                .filteredOn(finding -> finding.rule().equals(Rule.MESSAGE))
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource({"support@aeropay.com, true", "help@bank.example, true", "[email protected], false", "support, false"})
    void any_address_may_stand_where_the_documents_have_one(String address, boolean right) {
        Entry entry = entry("aerosync/getAccount/AC-104");
        String message = "We are having issues connecting to your bank. Reconnect your bank or reach out to " + address
                + " to resolve the issue.";
        assertThat(judge(entry, withMessage(entry, message)).findings().isEmpty())
                .isEqualTo(right);
    }

    @Test
    void an_unlisted_code_under_a_bare_status_is_a_warning() {
        Entry entry = entry("fuse/status/404");
        Response right = RightAnswers.of(entry);
        Response unlisted = right.withBody(Body.of(right.body().text().replace("invalid_headers", "entity_not_found")));
        assertThat(judge(entry, unlisted).findings())
                .containsExactly(
                        new Finding(Rule.CODE, Severity.WARNING, "a code that the page lists", "\"entity_not_found\""));
    }

    @Test
    void the_code_that_the_mock_makes_up_beside_a_bare_status_passes_there_alone() {
        Entry entry = entry("fuse/status/404");
        Response right = RightAnswers.of(entry);
        Response own = right.withBody(Body.of(right.body().text().replace("invalid_headers", "mock_not_found")));
        assertThat(judge(entry, own).findings()).isEmpty();
        Response other = right.withBody(Body.of(right.body().text().replace("invalid_headers", "mock_forbidden")));
        assertThat(judge(entry, other).findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"server_error, true", "SERVER_ERROR, true", "Server_Error, false"})
    void fuse_types_may_be_in_either_case_but_not_in_a_mixture(String type, boolean right) {
        Entry entry = entry("fuse/aggregator_error");
        Response answer = RightAnswers.of(entry);
        Response changed =
                answer.withBody(Body.of(answer.body().text().replace("\"server_error\"", "\"" + type + "\"")));
        assertThat(judge(entry, changed).findings().isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON;charset=utf-8", "application/json ; charset=UTF-8"})
    void parameters_and_case_of_the_media_type_do_not_matter(String type) {
        Entry entry = entry("aerosync/getBalance/AC-105");
        Response answer = RightAnswers.of(entry);
        assertThat(judge(entry, answer.withHeaders(answer.headers().with("Content-Type", type)))
                        .findings())
                .isEmpty();
    }

    @Test
    void the_nearest_entry_explains_an_answer_that_is_anothers() {
        Entry asked = entry("aerosync/getBalance/AC-105");
        Response given = RightAnswers.of(entry("aerosync/createTransactionsJob/AC-114"));
        assertThat(JUDGE.nearest(asked, new Exchange(REQUEST, given), Map.of()).map(Entry::id))
                .contains("aerosync/createTransactionsJob/AC-114");
        assertThat(JUDGE.nearest(asked, new Exchange(REQUEST, given.withStatus(500)), Map.of()))
                .isEmpty();
        assertThat(JUDGE.nearest(asked, new Exchange(REQUEST, RightAnswers.of(asked)), Map.of()))
                .isEmpty();
    }

    /** What a finding quotes is cut: of a secret that stands at the cut, its beginning would be left. */
    @Test
    void a_finding_quotes_no_part_of_a_secret() {
        Entry entry = entry("aerosync/getBalance/AC-105");
        Secrets secrets = Secrets.of(Map.of("hidden/ü🔑-abcdefghijklmnop", "KEY"));
        for (int before = 270; before < 305; before++) {
            String said = " ".repeat(before) + "hidden\\/ü🔑-abcdefghijklmnop";
            for (Response response : List.of(
                    withMessage(entry, said),
                    RightAnswers.of(entry).withBody(Body.of(said)),
                    RightAnswers.of(entry).withBody(Body.of("{\"" + said + "\":0}")))) {
                Judgement judgement = JUDGE.judge(entry, new Exchange(REQUEST, response), Map.of(), secrets);
                assertThat(judgement.findings().toString()).doesNotContain("hidden", "abcd");
                assertThat(judgement.findings()).extracting(Finding::rule).contains(Rule.SECRET);
            }
        }
    }

    private static Entry entry(String id) {
        return CATALOG.entry(id).orElseThrow();
    }

    private static Response withMessage(Entry entry, String message) {
        return RightAnswers.of(entry)
                .withBody(Body.of("{\"error\":{\"code\":\"" + entry.code() + "\",\"message\":\"" + message + "\"}}"));
    }

    private static Judgement judge(Entry entry, Response response) {
        return JUDGE.judge(entry, new Exchange(REQUEST, response), Map.of("connectionId", "abc"), Secrets.NONE);
    }
}
