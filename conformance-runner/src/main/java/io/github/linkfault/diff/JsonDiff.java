package io.github.linkfault.diff;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The differences for machines. */
public final class JsonDiff {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonDiff() {}

    /** One JSON document; ends with a line feed. */
    public static String render(CatalogDiff diff) {
        ObjectNode root = JSON.createObjectNode();
        root.put("old", diff.old());
        root.put("new", diff.now());
        root.put("nextVersion", diff.nextVersion().orElse(null));
        ObjectNode summary = root.putObject("summary");
        for (Impact impact : Impact.values()) {
            summary.put(impact.id(), diff.count(impact));
        }
        ArrayNode changes = root.putArray("changes");
        for (Change change : diff.changes()) {
            ObjectNode node = changes.addObject();
            node.put("class", change.impact().id());
            node.put("kind", change.kind());
            node.put("id", change.id());
            node.put("change", change.what());
            node.put("member", change.member());
            node.set("old", change.old());
            node.set("new", change.now());
        }
        return JSON.writeValueAsString(root) + "\n";
    }
}
