package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Phrases;
import java.util.List;

/** An exam's report as text, for a terminal or as Markdown. */
final class ExamText {

    private ExamText() {}

    static String table(ExamReport report) {
        var text = new StringBuilder();
        text.append("%-31s %10s %5s  %s%n".formatted("operation", "documented", "met", "never met"));
        report.byOperation().forEach((operation, errors) -> {
            List<String> never = errors.stream()
                    .filter(row -> row.met() == 0)
                    .map(row -> row.entry().label())
                    .toList();
            String shown = never.isEmpty() ? "·" : never.size() == errors.size() ? "all" : String.join(" ", never);
            text.append(
                    "%-31s %10d %5d  %s%n".formatted(operation, errors.size(), errors.size() - never.size(), shown));
        });
        if (!report.findings().isEmpty()) {
            text.append('\n');
        }
        report.findings()
                .forEach(finding -> text.append("%-21s %s%n"
                        .formatted(
                                finding.fault().id() + (finding.fault().isWarning() ? " (warning)" : ""),
                                finding.sentence())));
        text.append('\n').append(totals(report)).append('\n');
        text.append("Grade: ").append(grade(report)).append('\n');
        return text.toString();
    }

    private static String totals(ExamReport report) {
        return "%s, %d of them matched nothing: %d of %s met."
                .formatted(
                        Phrases.counted(report.requests(), "request", "requests"),
                        report.misses(),
                        report.met(),
                        Phrases.counted(report.rows().size(), "documented error", "documented errors"));
    }

    /** The grade in a sentence: {@code failed, 2 findings; ...}. */
    static String grade(ExamReport report) {
        ExamReport.Coverage coverage = report.coverage();
        long warnings = report.findings().stream()
                .filter(finding -> finding.fault().isWarning())
                .count();
        String counted = Phrases.counted(report.findings().size() - warnings, "finding", "findings")
                + (warnings == 0 ? "" : " and " + Phrases.counted(warnings, "warning", "warnings"));
        String of = coverage.documented() == 0
                ? "no operation was called"
                : "%s of the %s of the %s that were called"
                        .formatted(
                                ExamRequirements.percent(coverage.percent()),
                                Phrases.counted(coverage.documented(), "error", "errors"),
                                Phrases.counted(coverage.operations(), "operation", "operations"));
        return switch (report.grade()) {
            case PASSED -> "passed, " + counted + "; met " + of + ".";
            case FAILED -> "failed, " + counted + "; met " + of + ".";
            case INCOMPLETE -> "incomplete: no documented error was met, so there is nothing to grade.";
        };
    }

    static String markdown(ExamReport report) {
        var text = new StringBuilder("## Linkfault exam: " + report.grade().id() + "\n\n");
        text.append(totals(report))
                .append(' ')
                .append("Grade: ")
                .append(grade(report))
                .append('\n');
        if (!report.findings().isEmpty()) {
            text.append("\n| finding | error | what the client did |\n|---|---|---|\n");
            report.findings()
                    .forEach(finding -> text.append("| `%s`%s | %s | %s |%n"
                            .formatted(
                                    finding.fault().id(),
                                    finding.fault().isWarning() ? " (warning)" : "",
                                    finding.entry() == null ? "several" : "`" + finding.entry() + "`",
                                    cell(finding.sentence()))));
        }
        text.append("\n| operation | documented | met | never met |\n|---|---:|---:|---|\n");
        report.byOperation().forEach((operation, errors) -> {
            List<String> never = errors.stream()
                    .filter(row -> row.met() == 0)
                    .map(row -> "`" + row.entry().label() + "`")
                    .toList();
            text.append("| %s | %d | %d | %s |%n"
                    .formatted(
                            operation,
                            errors.size(),
                            errors.size() - never.size(),
                            never.size() == errors.size() ? "all" : String.join(" ", never)));
        });
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
