package io.github.linkfault.report;

import io.github.linkfault.catalog.Place;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.result.Deviation;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Episode;
import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastFinding;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as {@code results.sarif}, in SARIF 2.1.0 of OASIS: a result is a finding, and its place the row of the error table that
 * says what the answer should have been.
 */
final class SarifReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SarifReport() {}

    static void write(Report report, Writer out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeName("runs");
        json.writeStartArray();
        json.writeStartObject();
        json.writeName("tool");
        json.writeTree(tool(report));
        json.writeName("invocations");
        json.writeTree(JSON.createArrayNode().add(invocation(report)));
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeName("results");
        json.writeStartArray();
        for (EntryResult result : report.results()) {
            for (Finding finding : result.findings()) {
                json.writeTree(result(report.past(), result, finding));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private static ObjectNode tool(Report report) {
        ObjectNode tool = JSON.createObjectNode();
        ObjectNode driver = tool.putObject("driver").put("name", "linkfault").put("version", report.version());
        var rules = driver.putArray("rules");
        List<Rule> broken = report.results().stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::rule)
                .distinct()
                .toList();
        for (Rule rule : broken) {
            rules.addObject().put("id", rule.id()).putObject("shortDescription").put("text", rule.sentence());
        }
        return tool;
    }

    private static ObjectNode invocation(Report report) {
        ObjectNode invocation = JSON.createObjectNode();
        invocation.put("executionSuccessful", true);
        invocation.put("exitCode", report.exitCode());
        invocation.put("exitCodeDescription", report.conclusion());
        invocation.put("startTimeUtc", report.startedAt().toString());
        invocation.put("endTimeUtc", report.startedAt().plus(report.duration()).toString());
        return invocation;
    }

    private static ObjectNode result(Past past, EntryResult result, Finding finding) {
        String id = result.entry().id();
        ObjectNode node = JSON.createObjectNode();
        node.put("ruleId", finding.rule().id());
        node.put("level", level(result, finding));
        node.putObject("message")
                .put("text", id + ": expected " + finding.expected() + ", actual " + finding.actual() + ".");
        Place place = result.entry().place();
        ObjectNode physical = node.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", "features/" + place.file());
        physical.putObject("region").put("startLine", place.line());
        // Where a result is a new one for its reader, and where it is the one of last night.
        node.putObject("partialFingerprints")
                .put("linkfaultFinding/v1", id + ":" + finding.rule().id() + ":" + PastFinding.fingerprint(finding));
        Optional<Deviation> accepted = result.accepted().stream()
                .filter(deviation -> deviation.accepts(finding))
                .findFirst();
        accepted.ifPresent(deviation -> node.putArray("suppressions")
                .addObject()
                .put("kind", "external")
                .put(
                        "justification",
                        deviation.reason() + " (" + deviation.owner() + ", until " + deviation.until() + ")"));
        if (past.isKept()) {
            boolean isNew = past.of(id, finding.rule().id())
                    .map(episode -> episode.state() == Episode.State.NEW)
                    .orElse(true);
            node.put("baselineState", isNew ? "new" : "unchanged");
        }
        return node;
    }

    private static String level(EntryResult result, Finding finding) {
        if (result.verdict() == Verdict.FAILED && result.refused().contains(finding)) {
            return "error";
        }
        return finding.severity() == Severity.VIOLATION ? "warning" : "note";
    }
}
