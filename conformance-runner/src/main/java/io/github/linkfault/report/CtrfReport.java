package io.github.linkfault.report;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as {@code ctrf.json}, in the Common Test Report Format: a test is an entry. */
final class CtrfReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CtrfReport() {}

    static void write(Report report, Writer out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("reportFormat", "CTRF");
        json.writeStringProperty("specVersion", "0.0.0");
        json.writeName("results");
        json.writeStartObject();
        json.writeName("tool");
        json.writeTree(JSON.createObjectNode().put("name", "linkfault").put("version", report.version()));
        json.writeName("summary");
        json.writeTree(summary(report));
        json.writeName("tests");
        json.writeStartArray();
        report.results().forEach(result -> json.writeTree(test(report, result)));
        report.problems().forEach(problem -> json.writeTree(problem(report, problem)));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private static ObjectNode summary(Report report) {
        int problems = report.problems().size();
        ObjectNode summary = JSON.createObjectNode();
        summary.put("tests", report.results().size() + problems);
        for (String status : new String[] {"passed", "failed", "skipped", "pending", "other"}) {
            long count = report.results().stream()
                    .filter(result -> status(report, result).equals(status))
                    .count();
            summary.put(status, count + (status.equals("failed") ? problems : 0));
        }
        summary.put("flaky", report.count(Verdict.FLAKY));
        summary.put("start", report.startedAt().toEpochMilli());
        summary.put("stop", report.startedAt().plus(report.duration()).toEpochMilli());
        return summary;
    }

    private static String status(Report report, EntryResult result) {
        return switch (result.verdict()) {
            case PASSED -> "passed";
            case FAILED -> report.fails(result) ? "failed" : "other";
            case FLAKY -> report.fails(result) ? "failed" : "passed";
            case ACCEPTED, NOT_EXERCISED -> "skipped";
        };
    }

    private static ObjectNode test(Report report, EntryResult result) {
        ObjectNode test = JSON.createObjectNode();
        test.put("name", result.entry().id());
        test.put("status", status(report, result));
        // The time of one request says little, and is not kept.
        test.put("duration", 0);
        test.putArray("suite").add(result.entry().api().id()).add(result.entry().operationId());
        test.put("rawStatus", result.verdict().id());
        test.put("filePath", "features/" + result.entry().place().file());
        test.put("line", result.entry().place().line());
        String message = result.findings().isEmpty() ? result.detail() : message(result);
        if (message != null) {
            test.put("message", message);
        }
        if (result.verdict() == Verdict.FAILED || result.verdict() == Verdict.FLAKY) {
            test.put("trace", TextReport.failure(report, result));
        }
        if (result.second() != null) {
            test.put("retries", 1).put("flaky", result.verdict() == Verdict.FLAKY);
            ArrayNode attempts = test.putArray("retryAttempts");
            attempts.addObject().put("attempt", 1).put("status", "failed");
            attempts.addObject()
                    .put("attempt", 2)
                    .put("status", result.verdict() == Verdict.FLAKY ? "passed" : "failed");
        }
        return test;
    }

    private static String message(EntryResult result) {
        return result.findings().stream()
                .map((Finding finding) ->
                        finding.rule().id() + ": expected " + finding.expected() + ", actual " + finding.actual())
                .collect(Collectors.joining("; "));
    }

    private static ObjectNode problem(Report report, String problem) {
        ObjectNode test = JSON.createObjectNode().put("name", TextReport.name(report, problem));
        test.put("status", "failed")
                .put("duration", 0)
                .put("message", problem)
                .putArray("suite")
                .add("linkfault");
        return test;
    }
}
