package io.github.linkfault.report;

import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;

/** A report as workflow commands of GitHub Actions: an error for each failed entry and each problem of the run, a
 * warning for each entry that was wrong and does not count. */
public final class GithubAnnotations {

    private GithubAnnotations() {}

    /** A line for each; empty when nothing failed. */
    public static String render(Report report) {
        var text = new StringBuilder();
        for (EntryResult result : report.reported()) {
            if (result.verdict() == Verdict.FAILED || result.verdict() == Verdict.FLAKY) {
                text.append(report.fails(result) ? "::error title=" : "::warning title=")
                        .append(property("Linkfault: " + result.entry().id()))
                        .append("::")
                        .append(data(TextReport.failure(report, result).strip()))
                        .append('\n');
            }
        }
        report.problems().forEach(problem -> text.append("::error title=Linkfault::")
                .append(data(problem))
                .append('\n'));
        return text.toString();
    }

    private static String data(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }
}
