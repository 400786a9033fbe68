package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.report.AuditReport;
import io.github.linkfault.audit.report.Baseline;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is new or has grown is what an audit says first. */
class GrowthTest {

    private static final String SUCCESS = line("{}", 200);
    private static final String KNOWN = error("AC-105", 405);
    private static final String NEW = error("AC-777", 405);

    private static final List<String> OPERATIONS = List.of("", "/balance", "/identity", "/transactions");

    private static String line(String body, int status) {
        return line("/balance", body, status);
    }

    private static String line(String operation, String body, int status) {
        return "{\"time\":\"2026-11-%02dT10:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x"
                + operation + "\"},\"response\":{\"status\":" + status
                + ",\"headers\":{\"Content-Type\":\"application/json\",\"Allow\":\"POST\"},\"body\":" + body + "}}\n";
    }

    private static String error(String code, int status) {
        return line(
                "{\"error\":{\"code\":\"" + code
                        + "\",\"message\":\"Balance check not available for manually linked users.\"}}",
                status);
    }

    /** A week; each row says how often the known error occurs on a day, and the new one. */
    private static Summary week(int... counts) {
        var text = new StringBuilder();
        for (int day = 0; day < counts.length / 2; day++) {
            text.append(SUCCESS.repeat(200).formatted(all(200, 22 + day)));
            text.append(KNOWN.repeat(counts[2 * day]).formatted(all(counts[2 * day], 22 + day)));
            text.append(NEW.repeat(counts[2 * day + 1]).formatted(all(counts[2 * day + 1], 22 + day)));
        }
        return Audits.ofText(text.toString());
    }

    private static Object[] all(int number, int day) {
        Object[] days = new Object[number];
        Arrays.fill(days, day);
        return days;
    }

    @Test
    void an_error_that_doubled_on_the_third_day_is_said_first() {
        Summary summary = week(40, 0, 40, 0, 80, 0, 40, 0);
        assertThat(Summaries.text(summary))
                .startsWith("GROWN         aerosync getBalance AC-105 doubled on Tuesday 2026-11-24: 80, where the"
                        + " days before suggest 40\n");
        assertThat(new AuditReport(summary, false).traffic().first().get(0).kind())
                .isEqualTo("grown");
    }

    @Test
    void a_code_that_is_new_since_tuesday_is_said_first() {
        Summary summary = week(40, 0, 40, 0, 40, 10, 40, 10);
        assertThat(Summaries.text(summary))
                .startsWith("NEW           aerosync getBalance 405 AC-777, which is undocumented, is new: 20 since"
                        + " Tuesday 2026-11-24\n");
    }

    /** Two days in several operations: on each day 100 successes of each, and an error as often as that operation's number says. */
    private static Summary days(List<String> operations, String error, int[] first, int[] second) {
        var text = new StringBuilder();
        for (int at = 0; at < operations.size(); at++) {
            for (int day = 22; day < 24; day++) {
                int count = (day == 22 ? first : second)[at];
                text.append(line(operations.get(at), "{}", 200).repeat(100).formatted(all(100, day)));
                text.append(line(operations.get(at), error, 400).repeat(count).formatted(all(count, day)));
            }
        }
        return Audits.ofText(text.toString());
    }

    private static String body(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    @Test
    void one_error_of_several_operations_is_one_thing() {
        String unknown = body("AC-777", "What else");
        assertThat(Summaries.text(days(OPERATIONS, unknown, new int[] {3, 9, 4, 1}, new int[] {2, 8, 5, 2})))
                .startsWith("UNDOCUMENTED  aerosync 400 AC-777 in getBalance, getIdentity and 2 more operations:"
                        + " 34 (42.5 per 1,000 successes)\n\n");
        assertThat(Summaries.text(days(OPERATIONS, unknown, new int[4], new int[] {20, 40, 30, 10})))
                .startsWith("NEW           aerosync 400 AC-777 in getBalance, getIdentity and 2 more operations, which"
                        + " is undocumented, is new: 100 since Monday 2026-11-23\n\n");
        String wrong = body("AC-104", "What else");
        assertThat(Summaries.text(days(OPERATIONS.subList(0, 3), wrong, new int[] {30, 20, 0}, new int[] {60, 45, 0})))
                .startsWith("GROWN         aerosync AC-104 in getAccount and getBalance doubled on Monday 2026-11-23:"
                        + " 105, where the days before suggest 50\nDEVIATING     aerosync AC-104 in"
                        + " getAccount and getBalance breaks the rule message: 155 answers\n\n");
        assertThat(Summaries.text(days(OPERATIONS.subList(0, 3), wrong, new int[] {1, 3, 2}, new int[3])))
                .startsWith("DEVIATING     aerosync AC-104 in getBalance, getIdentity and getAccount breaks the rule"
                        + " message: 6 answers\n\n");
    }

    @Test
    void one_error_of_several_operations_is_one_thing_beside_a_baseline_too() {
        String known = body("AC-104", "What else");
        int[] fewer = {10, 20, 10, 10};
        String old = Summaries.json(days(OPERATIONS, known, fewer, fewer));
        int[] more = {20, 80, 30, 10};
        var told = new AuditReport(
                days(OPERATIONS, known, more, more), false, Baseline.parse("old.json", old, 1, false, "0.1.0"));
        assertThat(told.text())
                .startsWith("GROWN         aerosync AC-104 in getBalance, getIdentity and getAccount: 260 (433.33 per"
                        + " 1,000 successes), in the baseline 80 (133.33 per 1,000 successes)\n")
                .contains("Against old.json: 0 new, 3 more, 0 fewer, 0 gone");
    }

    @Test
    void an_error_in_many_operations_comes_before_one_that_is_more_frequent_in_one() {
        var text = new StringBuilder(error("AC-778", 400).repeat(8).formatted(all(8, 22)));
        for (String operation : OPERATIONS) {
            text.append(
                    line(operation, body("AC-777", "What else"), 400).repeat(3).formatted(all(3, 22)));
        }
        assertThat(Summaries.text(Audits.ofText(text.toString())))
                .startsWith("UNDOCUMENTED  aerosync 400 AC-777 in getAccount, getBalance and 2 more operations:"
                        + " 12\nUNDOCUMENTED  aerosync getBalance 400 AC-778: 8\n\n");
    }

    /** On each day as many of the known error as a number says, and 100 successes; the days are those from the 1st on. */
    private static Summary course(int... counts) {
        var text = new StringBuilder();
        for (int day = 1; day <= counts.length; day++) {
            text.append(SUCCESS.repeat(100).formatted(all(100, day)));
            text.append(KNOWN.repeat(counts[day - 1]).formatted(all(counts[day - 1], day)));
        }
        return Audits.ofText(text.toString());
    }

    private static String first(Summary summary) {
        return Summaries.text(summary).lines().findFirst().orElse("");
    }

    @Test
    void the_greatest_growth_is_said_and_not_the_first() {
        assertThat(first(course(5, 5, 5, 20, 5, 5, 5, 5, 5, 900)))
                .isEqualTo("GROWN         aerosync getBalance AC-105 grew 135-fold on Tuesday 2026-11-10: 900, where"
                        + " the days before suggest 6.7");
    }

    @Test
    void an_error_that_did_not_occur_on_the_first_day_can_grow_on_the_last() {
        assertThat(first(course(0, 1, 1, 1, 1, 1, 1, 1, 1, 20)))
                .isEqualTo("GROWN         aerosync getBalance AC-105 jumped on Tuesday 2026-11-10: 20, where the days"
                        + " before suggest 0.9");
    }

    @Test
    void a_new_error_can_grow_too() {
        assertThat(Summaries.text(course(0, 0, 0, 10, 10, 10, 10, 250)))
                .startsWith("NEW           aerosync getBalance AC-105 is new: 290 since Wednesday 2026-11-04\nGROWN"
                        + "         aerosync getBalance AC-105 grew 25-fold on Sunday 2026-11-08: 250, where the"
                        + " days before suggest 10\n");
    }

    /** A single one on some day before is not the beginning of it. */
    @Test
    void what_breaks_out_later_has_not_begun_with_the_first() {
        assertThat(Summaries.text(course(0, 1, 1, 1, 1, 1, 1, 60)))
                .startsWith("GROWN         aerosync getBalance AC-105 jumped on Sunday 2026-11-08: 60, where the"
                        + " days before suggest 0.9\n\n");
        // It began late on its first day.
        assertThat(Summaries.text(course(0, 0, 2, 60, 60, 60)))
                .startsWith("NEW           aerosync getBalance AC-105 is new: 182 since Tuesday 2026-11-03\n");
    }

    @Test
    void what_is_over_is_not_told_as_going_on() {
        assertThat(first(course(0, 0, 0, 90, 0, 0)))
                .isEqualTo("NEW           aerosync getBalance AC-105 is new: 90 on Wednesday 2026-11-04");
        assertThat(first(course(0, 0, 0, 90, 80, 0)))
                .isEqualTo("NEW           aerosync getBalance AC-105 is new: 170 from Wednesday 2026-11-04 to Thursday"
                        + " 2026-11-05");
    }

    /** An operation that did not change is not told beside the one in which an error is new. */
    @Test
    void an_error_that_is_new_in_one_operation_has_not_grown_in_their_sum() {
        String known = body("AC-104", "What else");
        assertThat(Summaries.text(days(OPERATIONS, known, new int[] {1, 0, 1, 1}, new int[] {1, 80, 1, 1})))
                .startsWith("NEW           aerosync getBalance AC-104 is new: 80 since Monday 2026-11-23\nDEVIATING");
    }

    @Test
    void an_error_of_the_baseline_is_not_new() {
        var old = Baseline.parse("old.json", Summaries.json(course(5, 5)), 1, false, "0.1.0");
        assertThat(first(course(0, 0, 0, 40))).startsWith("NEW  ");
        assertThat(new AuditReport(course(0, 0, 0, 40), false, old).text()).doesNotContain("NEW  ");
    }

    @Test
    void what_has_not_changed_is_no_growth_even_of_nothing() {
        var old = Baseline.parse("old.json", Summaries.json(course(40, 40)), 0, true, "0.1.0");
        assertThat(new AuditReport(course(40, 40), false, old).text())
                .contains("Against old.json: 0 new, 0 more, 0 fewer, 0 gone.");
    }

    @Test
    void half_as_much_again_is_growth_where_chance_does_not_explain_it() {
        assertThat(first(course(300, 300, 300, 300, 480)))
                .contains("AC-105 grew by 60 % on Thursday 2026-11-05: 480, where the days before suggest 300");
        assertThat(first(course(300, 300, 300, 300, 420))).doesNotContain("GROWN");
        // Two days that differ somewhat are no reason to overlook what doubled on the third.
        assertThat(first(course(32, 48, 80)))
                .contains("AC-105 doubled on Tuesday 2026-11-03: 80, where the days before suggest 40");
        // The same growth of an error that comes in clusters is as before.
        assertThat(first(course(300, 120, 310, 130, 400))).doesNotContain("GROWN");
    }

    @Test
    void a_few_that_did_not_come_on_the_first_day_are_not_new() {
        assertThat(Summaries.text(course(0, 3, 2, 4))).doesNotContain("NEW  ");
        assertThat(Summaries.text(course(0, 0, 0, 4, 3, 5))).contains("NEW  ");
    }

    @Test
    void within_one_day_the_hours_are_compared() {
        var text = new StringBuilder();
        for (int hour = 10; hour < 16; hour++) {
            String known = KNOWN.replace("T10:", "T" + hour + ":");
            text.append(SUCCESS.replace("T10:", "T" + hour + ":").repeat(50).formatted(all(50, 24)));
            text.append(known.repeat(hour == 15 ? 60 : 2).formatted(all(hour == 15 ? 60 : 2, 24)));
        }
        assertThat(first(Audits.ofText(text.toString())))
                .isEqualTo("GROWN         aerosync getBalance AC-105 grew 30-fold at 15:00 on Tuesday 2026-11-24: 60,"
                        + " where the hours before suggest 2.0");
    }

    @Test
    void an_error_that_grows_in_several_operations_is_seen_in_their_sum() {
        String known = body("AC-104", "What else");
        assertThat(Summaries.text(days(OPERATIONS, known, new int[] {2, 2, 2, 2}, new int[] {8, 8, 8, 8})))
                .startsWith("GROWN         aerosync AC-104 in getAccount, getBalance and 2 more operations grew 4-fold"
                        + " on Monday 2026-11-23: 32, where the days before suggest 8.0");
        // One of many is told by its name.
        assertThat(Summaries.text(days(OPERATIONS, known, new int[] {20, 20, 20, 20}, new int[] {20, 20, 20, 90})))
                .startsWith("GROWN         aerosync getTransactions AC-104 grew 5-fold on Monday 2026-11-23: 90, where"
                        + " the days before suggest 20");
    }

    @Test
    void requests_without_an_answer_are_an_error_that_can_be_new() {
        String unanswered =
                "{\"time\":\"2026-11-%02dT10:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"/v2/accounts/x/balance\"},\"response\":null}\n";
        String text = SUCCESS.repeat(100).formatted(all(100, 23))
                + unanswered.repeat(40).formatted(all(40, 24));
        assertThat(first(Audits.ofText(text)))
                .isEqualTo("NEW           aerosync getBalance no answer is new: 40 since Tuesday 2026-11-24");
        // Nor are they overlooked where it was so from the first on.
        assertThat(first(Audits.ofText((SUCCESS.repeat(100) + unanswered.repeat(300)).formatted(all(400, 24)))))
                .isEqualTo("UNANSWERED    aerosync getBalance no answer: 300 (3000.0 per 1,000 successes)");
    }

    @Test
    void answers_that_break_a_rule_since_a_day_come_first() {
        String right = body("AC-105", "Balance check not available for manually linked users.");
        String text = line("/balance", right, 405).repeat(20).formatted(all(20, 22))
                + line("/balance", right, 503).repeat(20).formatted(all(20, 23))
                + line("/identity", body("AC-104", "m"), 400).repeat(2).formatted(22, 22)
                + line("/identity", body("AC-104", "m"), 400).repeat(900).formatted(all(900, 23))
                + line("/balance", body("AC-777", "m"), 400).formatted(23);
        assertThat(Summaries.text(Audits.ofText(text)))
                .startsWith("NEW           aerosync getBalance AC-105 breaks the rule status since Monday 2026-11-23:"
                        + " 20 answers\nGROWN  ");
    }

    @Test
    void a_baseline_fails_on_what_chance_does_not_explain() {
        var old = Baseline.parse("old.json", Summaries.json(course(2, 2)), 1, true, "0.1.0");
        assertThat(new AuditReport(course(3, 5), false, old).problems()).isEmpty();
        assertThat(new AuditReport(course(12, 15), false, old).problems())
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("Grown: "));
    }

    @Test
    void what_stays_as_it_was_is_no_change() {
        assertThat(Summaries.text(week(40, 0, 42, 0, 45, 0, 38, 0))).doesNotContain("GROWN", "NEW  ");
        // Twice as many errors with twice the traffic are none more.
        String text = (SUCCESS.repeat(100) + KNOWN.repeat(20)).formatted(all(120, 22))
                + (SUCCESS.repeat(200) + KNOWN.repeat(40)).formatted(all(240, 23));
        assertThat(Summaries.text(Audits.ofText(text))).doesNotContain("GROWN");
    }

    @Test
    void another_audit_tells_what_is_new_gone_more_and_fewer() {
        String old = Summaries.json(week(40, 5, 40, 5));
        Summary now = week(100, 0, 100, 0);
        var told = new AuditReport(now, false, Baseline.parse("old.json", old, 1, false, "0.1.0"));
        assertThat(told.text())
                .startsWith("GROWN         aerosync getBalance AC-105: 200 (500.0 per 1,000 successes), in the"
                        + " baseline 80 (200.0 per 1,000 successes)\n")
                .contains("Against old.json: 0 new, 1 more, 0 fewer, 1 gone.")
                .contains(
                        "GONE          aerosync getBalance 405 AC-777: 0, in the baseline 10 (25.0 per 1,000 successes)");
        assertThat(told.problems()).isEmpty();
        var counting = new AuditReport(now, false, Baseline.parse("old.json", old, 1, true, "0.1.0"));
        assertThat(counting.problems()).hasSize(1).allMatch(problem -> problem.startsWith("Grown: "));
        var tolerant = new AuditReport(now, false, Baseline.parse("old.json", old, 2, true, "0.1.0"));
        assertThat(tolerant.problems()).isEmpty();
    }

    @Test
    void rates_are_told_by_day_and_by_hour() {
        var files = new AuditReport(week(40, 0, 80, 0), false).files("0.1.0");
        assertThat(String.valueOf(files.get("audit.csv")).lines())
                .containsSubsequence(List.of(
                        "span,time,api,operation,error,documented,count,successes,per_thousand_successes",
                        "all,,aerosync,getBalance,aerosync/getBalance/AC-105,true,120,400,300.0",
                        "day,2026-11-22,aerosync,getBalance,aerosync/getBalance/AC-105,true,40,200,200.0",
                        "day,2026-11-23,aerosync,getBalance,aerosync/getBalance/AC-105,true,80,200,400.0",
                        "hour,2026-11-22T10,aerosync,getBalance,aerosync/getBalance/AC-105,true,40,200,200.0"));
    }

    @Test
    void only_the_ten_that_matter_most_are_shown() {
        var text = new StringBuilder();
        for (int code = 200; code < 230; code++) {
            text.append(error("AC-" + code, 405).formatted(22));
        }
        assertThat(Summaries.text(Audits.ofText(text.toString())))
                .contains("… and 20 more that matter less, in report.html\n")
                .contains("… and 20 more in audit.json\n");
    }
}
