package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.count.Category;
import io.github.linkfault.audit.report.AuditReport;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.audit.report.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same undocumented error in several operations is told once where one row of a table is enough for it. */
class SameErrorTest {

    private static final List<String> FUSE =
            List.of("session", "link/token", "financial_connections/asset_report/create");
    private static final List<String> AEROSYNC = List.of("balance", "identity");

    private static String line(String method, String url, int status, String body) {
        return "{\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"},\"response\":{\"status\":" + status
                + ",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":" + body + "}}\n";
    }

    private static Summary fuse(String body) {
        var text = new StringBuilder();
        for (int at = 0; at < FUSE.size(); at++) {
            text.append(line("POST", "https://api.letsfuse.com/v1/" + FUSE.get(at), 404, body)
                    .repeat(at + 1));
        }
        return Audits.ofText(text.toString());
    }

    private static Summary aerosync(String body) {
        var text = new StringBuilder();
        AEROSYNC.forEach(path -> text.append(line("GET", "https://api.aerosync.com/v2/accounts/x/" + path, 404, body)));
        return Audits.ofText(text.toString());
    }

    @Test
    void a_code_of_an_api_whose_codes_belong_to_no_operation_is_one_draft_and_one_problem() {
        Summary summary =
                fuse("{\"code\":\"not_here\",\"title\":\"a\",\"details\":\"b\",\"type\":\"c\",\"source\":\"d\","
                        + "\"request_id\":\"e\"}");
        assertThat(Summaries.drafts(summary))
                .contains(
                        "## fuse createAssetReport, createLinkToken and createSession answer 404 not_here: the code is in no"
                                + " table\n\nSeen 6 times, first at in:1, in:2, in:3.\n")
                .contains("| not_here | createAssetReport | 404 |")
                .doesNotContain("| not_here | createLinkToken |");
        assertThat(new AuditReport(summary, false).problems())
                .containsExactly("Undocumented: fuse createAssetReport, createLinkToken and createSession answer 404"
                        + " not_here: the code is in no table; 6 times, first at in:1. See drafts.md.");
        // The counts stay apart for a program.
        assertThat(Summaries.json(summary)).contains("\"operation\" : \"createSession\"");
        assertThat(summary.total(Category.UNDOCUMENTED)).isEqualTo(6);
    }

    @Test
    void a_code_of_an_api_with_a_table_for_each_operation_needs_a_row_in_each() {
        Summary summary = aerosync("{\"error\":{\"code\":\"AC-777\",\"message\":\"m\"}}");
        assertThat(Summaries.drafts(summary))
                .contains("## aerosync getBalance answers 404 AC-777", "## aerosync getIdentity answers 404 AC-777");
        assertThat(new AuditReport(summary, false).problems()).hasSize(2);
    }

    @Test
    void what_has_no_code_needs_no_row() {
        Summary summary = aerosync("\"<html>\"");
        assertThat(new AuditReport(summary, false).problems())
                .containsExactly(
                        "Undocumented: aerosync getBalance and getIdentity answer 404 not JSON: the body matches no"
                                + " documented error format; 2 times, first at in:1. See drafts.md.");
    }
}
