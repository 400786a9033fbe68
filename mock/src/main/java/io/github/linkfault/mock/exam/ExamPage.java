package io.github.linkfault.mock.exam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An exam's report as a page, drawn from a template. */
final class ExamPage {

    private ExamPage() {}

    static String of(ExamReport report) {
        var page = new StringWriter();
        InputStream template = Objects.requireNonNull(ExamPage.class.getResourceAsStream("exam.mustache"));
        Mustache.compiler()
                .nullValue("")
                .emptyStringIsFalse(true)
                .compile(new InputStreamReader(template, UTF_8))
                .execute(model(report), page);
        return page.toString();
    }

    private static Map<String, Object> model(ExamReport report) {
        return Map.of(
                "grade",
                report.grade().id(),
                "sentence",
                ExamText.grade(report),
                "requests",
                report.requests(),
                "misses",
                report.misses(),
                "findings",
                report.findings().stream().map(ExamPage::finding).toList(),
                "clean",
                report.findings().isEmpty(),
                "operations",
                report.byOperation().entrySet().stream()
                        .map(operation -> Map.of(
                                "name", operation.getKey(),
                                "rows",
                                        operation.getValue().stream()
                                                .map(ExamPage::row)
                                                .toList()))
                        .toList(),
                "undocumented",
                report.undocumented().stream().map(ExamPage::row).toList());
    }

    private static Map<String, Object> finding(ExamFinding finding) {
        return Map.of(
                "id", finding.fault().id(),
                "warning", finding.fault().isWarning(),
                "sentence", finding.sentence());
    }

    private static Map<String, Object> row(ExamRow row) {
        String pauses = row.longestPause() < 0
                ? ""
                : row.shortestPause() == row.longestPause()
                        ? row.longestPause() + " ms"
                        : row.shortestPause() + " to " + row.longestPause() + " ms";
        return Map.of(
                "id",
                (row.undocumented() == null ? "" : row.undocumented() + ", made from ")
                        + row.entry().id(),
                "action",
                row.entry().action().id(),
                "retry",
                row.entry().action().retry(),
                "met",
                row.met() == 0 ? "never" : String.valueOf(row.met()),
                "next",
                List.of(row.again(), row.againWithOtherCredentials(), row.other(), row.met() == 0 ? 0 : row.nothing()),
                "pauses",
                pauses,
                "conditions",
                row.met() == 0
                        ? List.of()
                        : row.conditions().entrySet().stream()
                                .map(each -> each.getKey().sentence() + ": " + each.getValue())
                                .toList());
    }
}
