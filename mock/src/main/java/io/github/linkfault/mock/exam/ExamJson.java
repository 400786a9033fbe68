package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An exam's report as JSON. */
final class ExamJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExamJson() {}

    static String of(ExamReport report, List<String> missing) {
        ObjectNode root = JSON.createObjectNode();
        root.put("passed", missing.isEmpty()).put("grade", report.grade().id());
        missing.forEach(root.putArray("missing")::add);
        summary(report, root.putObject("summary"));
        ExamReport.Coverage coverage = report.coverage();
        root.putObject("coverage")
                .put("operationsCalled", coverage.operations())
                .put("documented", coverage.documented())
                .put("met", coverage.met())
                .put("percent", Math.round(coverage.percent() * 10) / 10.0);
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> put(finding, findings.addObject()));
        ArrayNode operations = root.putArray("operations");
        report.byOperation().forEach((name, errors) -> {
            ObjectNode node = operations.addObject();
            node.put("api", errors.get(0).entry().api().id());
            node.put("operation", errors.get(0).entry().operationId());
            node.put("calls", calls(report.calls(), errors.get(0).entry().operation()));
            ArrayNode entries = node.putArray("entries");
            errors.forEach(row -> put(row, entries.addObject()));
        });
        ArrayNode undocumented = root.putArray("undocumented");
        report.undocumented().forEach(row -> put(row, undocumented.addObject().put("error", row.undocumented())));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void summary(ExamReport report, ObjectNode node) {
        long flagged = report.rows().stream()
                .filter(row -> !report.about(row.entry()).isEmpty())
                .count();
        node.put("documented", report.rows().size())
                .put("met", report.met())
                .put("neverMet", report.rows().size() - report.met())
                .put("flagged", flagged)
                .put("requests", report.requests())
                .put("misses", report.misses());
    }

    private static long calls(Map<Operation, Long> calls, @Nullable Operation operation) {
        return operation == null ? 0 : calls.getOrDefault(operation, 0L);
    }

    private static void put(ExamFinding finding, ObjectNode node) {
        node.put("id", finding.fault().id())
                .put("severity", finding.fault().isWarning() ? "warning" : "violation")
                .put("entry", finding.entry())
                .put("operation", finding.operation())
                .put("count", finding.count())
                .put("sentence", finding.sentence());
    }

    private static void put(ExamRow row, ObjectNode node) {
        node.put("id", row.entry().id())
                .put("met", row.met())
                .put("repeatedDespiteNever", row.repeated())
                .put("soonerThanRetryAfter", row.tooSoon());
        if (!row.conditions().isEmpty()) {
            ArrayNode conditions = node.putArray("conditions");
            row.conditions().forEach((condition, met) -> conditions
                    .addObject()
                    .put("condition", condition.sentence())
                    .put("met", met));
        }
        ObjectNode next = node.putObject("next")
                .put("sameRequest", row.again())
                .put("sameRequestWithOtherCredentials", row.againWithOtherCredentials())
                .put("otherRequest", row.other())
                .put("nothing", row.nothing())
                .put("newToken", row.remedied());
        if (row.longestPause() >= 0) {
            next.put("shortestPauseMillis", row.shortestPause()).put("longestPauseMillis", row.longestPause());
        } else {
            next.putNull("shortestPauseMillis").putNull("longestPauseMillis");
        }
    }
}
