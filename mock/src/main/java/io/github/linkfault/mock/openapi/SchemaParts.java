package io.github.linkfault.mock.openapi;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published schema, cut into its definitions, each with a name of its own: {@code AcmeErrorBody}, {@code AcmeCode}. Documents
 * that hold many schemas refer to them by these names.
 */
public final class SchemaParts {

    private static final String DEFINITIONS = "#/$defs/";

    private final String prefix;
    private final String place;

    private SchemaParts(String prefix, String place) {
        this.prefix = prefix;
        this.place = place;
    }

    /**
     * The parts of a schema by their names.
     *
     * @param schema the schema as a tree
     * @param whole the name of the schema itself
     * @param prefix what the name of each definition begins with
     * @param place what a reference to a part begins with: {@code #/components/schemas/}
     */
    public static Map<String, JsonNode> of(JsonNode schema, String whole, String prefix, String place) {
        var cut = new SchemaParts(prefix, place);
        var root = (ObjectNode) schema.deepCopy();
        var parts = new TreeMap<String, JsonNode>();
        root.path("$defs").properties().forEach(each -> parts.put(cut.name(each.getKey()), cut.moved(each.getValue())));
        root.remove("$defs");
        root.remove("$schema");
        JsonNode id = root.remove("$id");
        ObjectNode moved = (ObjectNode) cut.moved(root);
        moved.set("x-linkfault-schema", id);
        parts.put(whole, moved);
        return parts;
    }

    private String name(String definition) {
        return prefix + Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
    }

    /** A copy whose references lead to the parts. */
    private JsonNode moved(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = JsonMapper.shared().createArrayNode();
            node.values().forEach(each -> copy.add(moved(each)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonMapper.shared().createObjectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean reference =
                    member.getKey().equals("$ref") && member.getValue().isString();
            copy.set(
                    member.getKey(),
                    reference
                            ? JsonMapper.shared()
                                    .valueToTree(place
                                            + name(member.getValue().asString().substring(DEFINITIONS.length())))
                            : moved(member.getValue()));
        }
        return copy;
    }
}
