package io.github.linkfault.report;

import io.github.linkfault.history.HistoryMarkdown;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as {@code summary.md}, short enough for a CI job's summary page. */
final class MarkdownReport {

    private static final int MOST_ROWS = 100;

    private MarkdownReport() {}

    static void write(Report report, AuditedTraffic traffic, Writer out) throws IOException {
        var text = new StringBuilder();
        text.append("## Linkfault: ")
                .append(cell(report.target()))
                .append(' ')
                .append(report.conclusion())
                .append("\n\n");
        text.append(TextReport.summary(report)).append("\n");
        traffic.notes().forEach(note -> text.append("\n").append(cell(note)).append('\n'));
        first(traffic, text);
        report.problems()
                .forEach(problem ->
                        text.append("\n- **Problem:** ").append(cell(problem)).append('\n'));
        if (report.past().isKept()) {
            text.append('\n').append(TextReport.pastSummary(report.past())).append('\n');
        }
        section(text, "Failed", "rule | expected | actual", rows(report, Verdict.FAILED));
        report.results().stream()
                .map(result -> LikelyCause.of(report, result))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_ROWS)
                .forEach(cause ->
                        text.append("\n- Likely cause: ").append(cell(cause)).append('\n'));
        section(
                text,
                "Flaky: wrong at first, right at the second look",
                "rule | expected | actual at first",
                rows(report, Verdict.FLAKY));
        section(text, "Accepted deviations", "rule | expected | actual", rows(report, Verdict.ACCEPTED));
        section(text, "Not exercised", "reason | what would exercise it", notExercised(report));
        if (report.past().isKept()) {
            text.append("\n### History\n\n").append(HistoryMarkdown.episodes(report.past()));
        }
        out.append(text);
    }

    private static void first(AuditedTraffic traffic, StringBuilder text) {
        if (traffic.first().isEmpty()) {
            return;
        }
        text.append("\n### What matters first\n\n");
        traffic.first().forEach(one -> text.append("1. **")
                .append(cell(one.kind()))
                .append("** ")
                .append(cell(one.says()))
                .append('\n'));
        if (!traffic.less().isEmpty()) {
            text.append("\n… and ").append(traffic.less()).append(", in report.html.\n");
        }
    }

    /** A row for each; of recorded traffic, which shows few of the errors, one for all that share a reason, and none for what was not seen. */
    private static List<String> notExercised(Report report) {
        Stream<EntryResult> all = report.results().stream().filter(result -> result.reason() != null);
        if (!report.command().equals(Report.AUDIT)) {
            return all.map(result -> "`" + result.entry().id() + "` | " + reason(result))
                    .toList();
        }
        return all
                .filter(result -> result.reason() != Reason.NOT_SEEN)
                .collect(Collectors.groupingBy(MarkdownReport::reason, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(same -> (same.getValue().size() == 1
                                ? "`" + same.getValue().get(0).entry().id() + "`"
                                : same.getValue().size() + " entries")
                        + " | " + same.getKey())
                .toList();
    }

    private static String reason(EntryResult result) {
        return TextReport.reason(result) + " | " + cell(String.valueOf(result.detail()));
    }

    private static List<String> rows(Report report, Verdict verdict) {
        return report.reported().stream()
                .filter(result -> result.verdict() == verdict)
                .sorted(EntryResult.MOST_ANSWERS_FIRST)
                .flatMap(result -> result.findings().stream().map(finding -> row(result, finding)))
                .toList();
    }

    private static String row(EntryResult result, Finding finding) {
        return "`" + result.entry().id() + "` | " + finding.rule().id() + " | " + cell(finding.expected()) + " | "
                + cell(finding.actual());
    }

    private static void section(StringBuilder text, String title, String columns, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("\n### ")
                .append(title)
                .append("\n\n| entry | ")
                .append(columns)
                .append(" |\n|");
        text.append("---|".repeat(columns.split("\\|", -1).length + 1)).append('\n');
        rows.stream()
                .limit(MOST_ROWS)
                .forEach(row -> text.append("| ").append(row).append(" |\n"));
        if (rows.size() > MOST_ROWS) {
            text.append("\n… and ").append(rows.size() - MOST_ROWS).append(" more in report.html.\n");
        }
    }

    /** Text of a server inside a table cell: Markdown and HTML in it must not take effect. */
    private static String cell(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]!#|~])", "\\\\$1")
                .replaceAll("\\s+", " ");
    }
}
