package io.github.linkfault.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema of OpenAPI 3.1 in the dialect of OpenAPI 3.0, which knows neither several types nor {@code const}. What 3.0 has no words for
 * is left out, so that the schema allows more and never less.
 */
final class Schema30 {

    /** The keywords that mean the same in both. */
    private static final Set<String> SAME = Set.of(
            "title",
            "description",
            "default",
            "deprecated",
            "enum",
            "example",
            "externalDocs",
            "format",
            "maximum",
            "maxItems",
            "maxLength",
            "maxProperties",
            "minimum",
            "minItems",
            "minLength",
            "minProperties",
            "multipleOf",
            "pattern",
            "readOnly",
            "required",
            "uniqueItems",
            "writeOnly");

    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final String NULL = "null";

    private Schema30() {}

    static JsonNode of(JsonNode schema) {
        if (schema.isBoolean()) {
            ObjectNode any = object();
            if (!schema.asBoolean()) {
                any.putObject("not");
            }
            return any;
        }
        ObjectNode copy = object();
        if (schema.has("$ref")) {
            // Nothing may stand beside a reference.
            return copy.set("$ref", schema.path("$ref"));
        }
        schema.properties().forEach(member -> keyword(member.getKey(), member.getValue(), copy));
        if (copy.path("type").asString("").equals("array") && !copy.has("items")) {
            copy.putObject("items");
        }
        return copy;
    }

    private static void keyword(String name, JsonNode value, ObjectNode copy) {
        if (SAME.contains(name) || name.startsWith("x-")) {
            copy.set(name, value);
        } else if (LISTS.contains(name)) {
            alternatives(name, value, copy);
        } else {
            switch (name) {
                case "type" -> types(value, copy);
                case "const" -> copy.putArray("enum").add(value);
                case "properties" -> members(value, copy.putObject(name));
                case "items", "not" -> copy.set(name, of(value));
                case "additionalProperties" -> copy.set(name, value.isBoolean() ? value : of(value));
                case "exclusiveMinimum" -> copy.put(name, true).set("minimum", value);
                case "exclusiveMaximum" -> copy.put(name, true).set("maximum", value);
                default -> {
                    // 3.0 has no word for it.
                }
            }
        }
    }

    private static void types(JsonNode value, ObjectNode copy) {
        List<String> types = new ArrayList<>(
                value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString()));
        if (types.remove(NULL)) {
            copy.put("nullable", true);
        }
        if (types.size() == 1) {
            copy.put("type", types.get(0));
        } else if (types.size() > 1) {
            ArrayNode any = copy.withArray("anyOf");
            types.forEach(type -> any.add(of(object().put("type", type))));
        }
    }

    /** A branch that is null becomes {@code nullable}, unless the value has to be all of them. */
    private static void alternatives(String name, JsonNode branches, ObjectNode copy) {
        ArrayNode list = copy.withArray(name);
        for (JsonNode branch : branches) {
            if (branch.path("type").asString("").equals(NULL) && !name.equals("allOf")) {
                copy.put("nullable", true);
            } else {
                list.add(of(branch));
            }
        }
    }

    private static void members(JsonNode properties, ObjectNode copy) {
        for (Map.Entry<String, JsonNode> member : properties.properties()) {
            copy.set(member.getKey(), of(member.getValue()));
        }
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
