package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a mock's clients have met, what they did next, and the grade for it; as a table, as JSON, as JUnit XML, as Markdown and as a
 * page.
 *
 * @param requests how many requests came, with the misses
 * @param misses how many of them no operation matched, or asked for something that there is not
 * @param calls how often each operation was called, in the catalog's order
 * @param rows one for each documented error that an API answers with, in the catalog's order
 * @param undocumented one for each undocumented answer that was given
 * @param findings what the clients did wrong
 */
public record ExamReport(
        long requests,
        long misses,
        Map<Operation, Long> calls,
        List<ExamRow> rows,
        List<ExamRow> undocumented,
        List<ExamFinding> findings) {

    /** What the findings come to. */
    public enum Grade {
        /** Documented errors were met, and nothing was wrong about what came next. */
        PASSED,
        /** There is at least one finding that is more than a warning. */
        FAILED,
        /** No documented error was met, so there is nothing to grade. */
        INCOMPLETE;

        /** As reports have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many of the documented errors of the operations that were called were met. Where codes belong to an API and not to its
     * operations, those are all errors of the API.
     *
     * @param neverMet the ids of the others
     */
    public record Coverage(int operations, int documented, int met, List<String> neverMet) {

        /** The share in per cent; 0 where nothing was called. */
        public double percent() {
            return documented == 0 ? 0 : 100.0 * met / documented;
        }
    }

    /** Copies what it is given. */
    public ExamReport {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
        rows = List.copyOf(rows);
        undocumented = List.copyOf(undocumented);
        findings = List.copyOf(findings);
    }

    /** The grade of all clients together. */
    public Grade grade() {
        if (findings.stream().anyMatch(finding -> !finding.fault().isWarning())) {
            return Grade.FAILED;
        }
        return rows.stream().anyMatch(row -> row.met() > 0) ? Grade.PASSED : Grade.INCOMPLETE;
    }

    /** The errors of the operations that were called. */
    public Coverage coverage() {
        List<Operation> called = calls.entrySet().stream()
                .filter(call -> call.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        List<ExamRow> possible = rows.stream()
                .filter(row -> called.stream().anyMatch(operation -> canAnswer(operation, row.entry())))
                .toList();
        List<String> never = possible.stream()
                .filter(row -> row.met() == 0)
                .map(row -> row.entry().id())
                .toList();
        return new Coverage(called.size(), possible.size(), possible.size() - never.size(), never);
    }

    private static boolean canAnswer(Operation operation, Entry entry) {
        return operation.api().codesBelongToOperations()
                ? operation.equals(entry.operation())
                : operation.api().equals(entry.api());
    }

    long met() {
        return rows.stream().filter(row -> row.met() > 0).count();
    }

    /** The findings about one documented error. */
    List<ExamFinding> about(Entry entry) {
        return findings.stream()
                .filter(finding -> entry.id().equals(finding.entry()))
                .toList();
    }

    /** The rows by operation: {@code acme readItem}. */
    Map<String, List<ExamRow>> byOperation() {
        var byOperation = new LinkedHashMap<String, List<ExamRow>>();
        for (ExamRow row : rows) {
            String operation = row.entry().api().id() + " " + row.entry().operationId();
            byOperation.computeIfAbsent(operation, any -> new ArrayList<>()).add(row);
        }
        return byOperation;
    }

    /** For a terminal: a line for each operation with the errors that were never met, then the findings and the grade. */
    public String table() {
        return ExamText.table(this);
    }

    /** For programs, as {@code schemas/linkfault/exam.schema.json} has it; ends with a line feed. */
    public String json() {
        return ExamJson.of(this, List.of());
    }

    /**
     * The same with what is missing of some requirements.
     *
     * @param missing a sentence each
     */
    public String json(List<String> missing) {
        return ExamJson.of(this, missing);
    }

    /** For CI servers: a case passes where the error was met, is skipped where it never was, and fails where there are findings. */
    public String junitXml() {
        return ExamXml.of(this);
    }

    /** For a pull request or a job's summary. */
    public String markdown() {
        return ExamText.markdown(this);
    }

    /** A page of one file that loads nothing. */
    public String html() {
        return ExamPage.of(this);
    }
}
