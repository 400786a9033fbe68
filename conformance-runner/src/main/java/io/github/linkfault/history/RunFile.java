package io.github.linkfault.history;

import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.SchemaFault;
import io.github.linkfault.result.PastEntry;
import io.github.linkfault.result.PastFinding;
import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Reason;
import io.github.linkfault.result.Verdict;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file of a run; its schema is {@code schemas/linkfault/history.schema.json}. */
final class RunFile {

    /** A file that is none, and why. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RunFile() {}

    /** An entry a line, so that a version control system shows what changed. */
    static String text(RunRecord written) {
        ObjectNode head = head(written);
        var text = new StringBuilder(head.toString());
        text.setLength(text.length() - 1);
        text.append(",\n\"entries\":[");
        String separator = "\n";
        for (var entry : written.run().entries().entrySet()) {
            text.append(separator).append(node(entry.getKey(), entry.getValue()));
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private static ObjectNode head(RunRecord written) {
        ObjectNode head = NODES.objectNode();
        head.putObject("tool").put("name", "linkfault").put("version", written.version());
        head.put("startedAt", written.run().startedAt().toString());
        head.put("exitCode", written.run().exitCode());
        Subject subject = written.subject();
        ObjectNode catalog = head.putObject("catalog").put("name", subject.catalog());
        ArrayNode apis = catalog.putArray("apis");
        subject.apis().forEach(apis::add);
        catalog.put("edition", written.edition());
        head.putObject("target").put("name", subject.target()).put("place", subject.place());
        ObjectNode selection = head.putObject("selection").put("api", subject.api());
        selection.put("tags", subject.tags());
        ArrayNode ids = selection.putArray("entries");
        subject.entries().forEach(ids::add);
        selection.put("strict", subject.strict());
        return head;
    }

    private static ObjectNode node(String id, PastEntry entry) {
        ObjectNode node =
                NODES.objectNode().put("id", id).put("verdict", entry.verdict().id());
        if (entry.reason() != null) {
            node.put("reason", entry.reason().id());
        }
        if (entry.cause() != null) {
            node.put("cause", entry.cause());
        }
        if (!entry.findings().isEmpty()) {
            ArrayNode findings = node.putArray("findings");
            for (PastFinding finding : entry.findings()) {
                ObjectNode one =
                        findings.addObject().put("rule", finding.rule()).put("fingerprint", finding.fingerprint());
                if (finding.actual() != null) {
                    one.put("actual", finding.actual());
                }
            }
        }
        return node;
    }

    /**
     * Reads a file's text.
     *
     * @throws Unusable when it is none
     */
    static RunRecord read(String text) throws Unusable {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            List<SchemaFault> faults = JsonSchema.bundled("linkfault/history").faults(root);
            if (!faults.isEmpty()) {
                throw new Unusable("not a file of a run: " + faults.get(0));
            }
            return record(root);
        } catch (JacksonException notJson) {
            throw new Unusable("not JSON");
        } catch (DateTimeParseException noMoment) {
            throw new Unusable("startedAt is no moment");
        }
    }

    private static RunRecord record(JsonNode root) {
        JsonNode catalog = root.path("catalog");
        JsonNode selection = root.path("selection");
        var subject = new Subject(
                catalog.path("name").asString(),
                texts(catalog.path("apis")),
                root.path("target").path("name").asString(),
                root.path("target").path("place").asString(),
                text(selection.path("api")),
                text(selection.path("tags")),
                texts(selection.path("entries")),
                selection.path("strict").asBoolean());
        var entries = new LinkedHashMap<String, PastEntry>();
        root.path("entries").forEach(entry -> entries.put(entry.path("id").asString(), entry(entry)));
        return new RunRecord(
                root.path("tool").path("version").asString(),
                subject,
                catalog.path("edition").asString(),
                new PastRun(
                        Instant.parse(root.path("startedAt").asString()),
                        root.path("exitCode").asInt(),
                        entries));
    }

    private static PastEntry entry(JsonNode entry) {
        String reason = text(entry.path("reason"));
        return new PastEntry(
                Verdict.valueOf(constant(entry.path("verdict").asString())),
                reason == null ? null : Reason.valueOf(constant(reason)),
                text(entry.path("cause")),
                entry.path("findings")
                        .valueStream()
                        .map(finding -> new PastFinding(
                                finding.path("rule").asString(),
                                finding.path("fingerprint").asString(),
                                text(finding.path("actual"))))
                        .toList());
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
