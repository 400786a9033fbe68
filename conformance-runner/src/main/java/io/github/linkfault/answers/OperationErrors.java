package io.github.linkfault.answers;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Phrases;
import io.github.linkfault.mcp.Answer;
import io.github.linkfault.mock.SampleCommands;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The errors of an operation, each with what brings it about. */
final class OperationErrors {

    /** Where {@code linkfault mock} listens unless it is told otherwise. */
    private static final String URL = "http://127.0.0.1:8105";

    private static final String COMMAND = "linkfault mock";

    private final Catalog catalog;
    private final SampleCommands commands;

    OperationErrors(Catalog catalog) {
        this.catalog = catalog;
        this.commands = new SampleCommands(catalog, URL);
    }

    Answer of(Operation operation) {
        List<Entry> entries = catalog.entries().stream()
                .filter(entry -> entry.isFailure() && operation.equals(entry.operation()))
                .toList();
        var text = new StringBuilder()
                .append(operation.method() + " " + operation.api().basePath() + operation.path() + " (" + operation.id()
                        + " of " + operation.api().name() + ") has "
                        + Phrases.counted(entries.size(), "documented error", "documented errors")
                        + " of its own.\n");
        if (operation.note() != null) {
            text.append(operation.note()).append('\n');
        }
        text.append("The commands are for a mock that `" + COMMAND + "` has started.\n");
        ObjectNode node = EntryJson.object();
        node.putObject("operation")
                .put("id", operation.id())
                .put("api", operation.api().id())
                .put("title", operation.title())
                .put("method", operation.method())
                .put("path", operation.path())
                .put("note", operation.note());
        node.putObject("mock").put("command", COMMAND).put("url", URL);
        ArrayNode errors = node.putArray("errors");
        for (Entry entry : entries) {
            ObjectNode error = of(entry);
            errors.add(error);
            text.append(said(entry, error));
        }
        return new Answer(text.toString(), node);
    }

    private ObjectNode of(Entry entry) {
        ObjectNode node = EntryJson.object();
        node.set("entry", EntryJson.of(entry));
        node.put("prefer", "error=" + entry.label()).put("preferringCurl", commands.preferring(entry));
        ArrayNode ways = node.putArray("ways");
        for (Condition condition : entry.conditions()) {
            ObjectNode way = ways.addObject();
            way.put("condition", condition.sentence())
                    .put("how", condition.how())
                    .put("fixture", condition.fixture())
                    .putNull("change");
            if (condition.change() != null) {
                way.set("change", condition.change());
            }
            way.put("curl", commands.of(entry, condition));
        }
        return node;
    }

    private static String said(Entry entry, ObjectNode error) {
        var text = new StringBuilder();
        text.append("\n" + entry.label()
                + (entry.statuses() == null ? "" : " with " + entry.statuses().words())
                + entry.message()
                        .map(MessageTemplate::text)
                        .map(message -> ": " + message)
                        .orElse("") + "\n");
        for (JsonNode way : error.path("ways")) {
            text.append("  Given that " + way.path("condition").asString() + ".\n");
            text.append("    " + way.path("curl").asString() + "\n");
        }
        text.append("  Or on demand: " + error.path("preferringCurl").asString() + "\n");
        text.append("  Do: " + entry.remedy() + " (" + entry.action().id() + ", retry "
                + entry.action().retry() + ", " + entry.action().actor() + ")\n");
        return text.toString();
    }
}
