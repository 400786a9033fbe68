package io.github.linkfault.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Infers from values what they have in common: their members, those that all of them have, and the types. */
final class SchemaInference {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    /** A name that a member has by design; others, such as ids, are data. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_.-]{0,39}");

    private SchemaInference() {}

    /** A schema that all these values conform to. */
    static ObjectNode of(Collection<JsonNode> values) {
        return of(values, 0);
    }

    private static ObjectNode of(Collection<JsonNode> values, int depth) {
        ObjectNode schema = JSON.objectNode();
        var types = new LinkedHashSet<String>();
        values.forEach(value -> types.add(type(value)));
        if (types.contains("number")) {
            types.remove("integer");
        }
        if (types.size() == 1) {
            schema.put("type", types.iterator().next());
        } else {
            types.forEach(schema.putArray("type")::add);
        }
        if (depth < DEEPEST) {
            members(values.stream().filter(JsonNode::isObject).toList(), schema, depth);
            List<JsonNode> items = values.stream()
                    .filter(JsonNode::isArray)
                    .flatMap(JsonNode::valueStream)
                    .toList();
            if (!items.isEmpty()) {
                schema.set("items", of(items, depth + 1));
            }
        }
        return schema;
    }

    private static void members(List<JsonNode> objects, ObjectNode schema, int depth) {
        Map<String, Set<JsonNode>> members = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        boolean data = false;
        for (JsonNode object : objects) {
            for (var member : object.properties()) {
                if (NAME.matcher(member.getKey()).matches()) {
                    members.computeIfAbsent(member.getKey(), any -> new LinkedHashSet<>())
                            .add(member.getValue());
                    counts.merge(member.getKey(), 1, Integer::sum);
                } else {
                    data = true;
                }
            }
        }
        if (!members.isEmpty()) {
            ObjectNode properties = schema.putObject("properties");
            members.forEach((name, values) -> properties.set(name, of(values, depth + 1)));
            List<String> always = members.keySet().stream()
                    .filter(name -> counts.getOrDefault(name, 0) == objects.size())
                    .toList();
            if (!always.isEmpty()) {
                always.forEach(schema.putArray("required")::add);
            }
        }
        if (data) {
            schema.put("additionalProperties", true);
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }

    /** A value with the same members and nothing of the values: what a request or an answer looks like. */
    static JsonNode skeleton(JsonNode value) {
        return skeleton(value, 0);
    }

    private static JsonNode skeleton(JsonNode value, int depth) {
        if (value.isObject()) {
            ObjectNode object = JSON.objectNode();
            value.properties().forEach(member -> {
                if (depth < DEEPEST && NAME.matcher(member.getKey()).matches()) {
                    object.set(member.getKey(), skeleton(member.getValue(), depth + 1));
                }
            });
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JSON.arrayNode();
            if (!value.isEmpty() && depth < DEEPEST) {
                array.add(skeleton(value.path(0), depth + 1));
            }
            return array;
        }
        if (value.isNumber()) {
            return JSON.numberNode(1);
        }
        return value.isBoolean() ? JSON.booleanNode(true) : value.isNull() ? value : JSON.stringNode("example");
    }
}
