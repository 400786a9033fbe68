package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Phrases;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a mock's clients have met, as a table, as JSON and as JUnit XML. A case of the XML passes where the error was met, is
 * skipped where it never was, and fails where the client sent the request again against the error's advice.
 *
 * @param requests how many requests came, with the misses
 * @param misses how many of them no operation matched, or asked for an error that there is not
 * @param rows one for each documented error that an API answers with, in the catalog's order
 */
public record CoverageReport(long requests, long misses, List<Row> rows) {

    /**
     * One documented error.
     *
     * @param met how often it was answered
     * @param repeated how often the identical request came again although the error's action says never to retry
     * @param tooSoon how often the identical request came again before the time that Retry-After names
     */
    public record Row(Entry entry, long met, long repeated, long tooSoon) {

        boolean flagged() {
            return repeated + tooSoon > 0;
        }

        private String flags() {
            var flags = new ArrayList<String>();
            if (repeated > 0) {
                flags.add("sent again " + times(repeated) + ", although it says never to retry ("
                        + entry.action().id() + ")");
            }
            if (tooSoon > 0) {
                flags.add("sent again " + times(tooSoon) + " before the time that Retry-After names");
            }
            return String.join("; ", flags);
        }
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Copies the rows. */
    public CoverageReport {
        rows = List.copyOf(rows);
    }

    private static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private long met() {
        return rows.stream().filter(row -> row.met() > 0).count();
    }

    /** The rows by operation: {@code acme readItem}. */
    private Map<String, List<Row>> byOperation() {
        var byOperation = new LinkedHashMap<String, List<Row>>();
        for (Row row : rows) {
            String operation = row.entry().api().id() + " " + row.entry().operationId();
            byOperation.computeIfAbsent(operation, any -> new ArrayList<>()).add(row);
        }
        return byOperation;
    }

    /** For a terminal: a line for each operation with the errors that were never met, then what was repeated wrongly. */
    public String table() {
        var text = new StringBuilder();
        text.append("%-31s %10s %5s  %s%n".formatted("operation", "documented", "met", "never met"));
        byOperation().forEach((operation, errors) -> {
            List<String> never = errors.stream()
                    .filter(row -> row.met() == 0)
                    .map(row -> row.entry().label())
                    .toList();
            String shown = never.isEmpty() ? "·" : never.size() == errors.size() ? "all" : String.join(" ", never);
            text.append(
                    "%-31s %10d %5d  %s%n".formatted(operation, errors.size(), errors.size() - never.size(), shown));
        });
        rows.stream()
                .filter(Row::flagged)
                .forEach(row ->
                        text.append("%nREPEATED  %s   %s".formatted(row.entry().id(), row.flags())));
        if (rows.stream().anyMatch(Row::flagged)) {
            text.append(System.lineSeparator());
        }
        text.append("%n%s, %d of them matched nothing: %d of %s met.%n"
                .formatted(
                        Phrases.counted(requests, "request", "requests"),
                        misses,
                        met(),
                        Phrases.counted(rows.size(), "documented error", "documented errors")));
        return text.toString();
    }

    /** For programs; ends with a line feed. */
    public String json() {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("summary")
                .put("documented", rows.size())
                .put("met", met())
                .put("neverMet", rows.size() - met())
                .put("flagged", rows.stream().filter(Row::flagged).count())
                .put("requests", requests)
                .put("misses", misses);
        ArrayNode operations = root.putArray("operations");
        byOperation().forEach((operation, errors) -> {
            ObjectNode node = operations.addObject();
            node.put("api", errors.get(0).entry().api().id());
            node.put("operation", errors.get(0).entry().operationId());
            ArrayNode entries = node.putArray("entries");
            for (Row row : errors) {
                entries.addObject()
                        .put("id", row.entry().id())
                        .put("met", row.met())
                        .put("repeatedDespiteNever", row.repeated())
                        .put("soonerThanRetryAfter", row.tooSoon());
            }
        });
        return JSON.writeValueAsString(root) + "\n";
    }

    /** For CI servers. */
    public String junitXml() {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "linkfault mock: errors that the client met");
            for (Map.Entry<String, List<Row>> operation : byOperation().entrySet()) {
                suite(xml, "linkfault." + operation.getKey().replace(' ', '.'), operation.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String name, List<Row> errors) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(errors.size()));
        xml.writeAttribute(
                "failures", String.valueOf(errors.stream().filter(Row::flagged).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped",
                String.valueOf(errors.stream().filter(row -> row.met() == 0).count()));
        for (Row row : errors) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", name);
            xml.writeAttribute("name", row.entry().id());
            if (row.flagged()) {
                xml.writeEmptyElement("failure");
                xml.writeAttribute("message", row.flags());
            } else if (row.met() == 0) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", "the client never met it");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
