package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the schemas of a document say of the parts of a value. */
final class Schemas {

    private static final int DEEPEST = 20;

    private Schemas() {}

    /** The schemas that speak of the same value as this one: itself, and what it is put together from. */
    static List<JsonNode> together(OpenApiDocument document, JsonNode schema) {
        var all = new ArrayList<JsonNode>();
        collect(document, schema, all, 0);
        return all;
    }

    private static void collect(OpenApiDocument document, JsonNode schema, List<JsonNode> all, int depth) {
        if (depth > DEEPEST || !schema.isObject()) {
            return;
        }
        if (schema.path("$ref").isString()) {
            collect(document, document.target(schema.path("$ref").asString()), all, depth + 1);
        }
        all.add(schema);
        for (String word : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(word).forEach(part -> collect(document, part, all, depth + 1));
        }
    }

    /** Whether a schema names members of an object. */
    static boolean declaresMembers(OpenApiDocument document, JsonNode schema) {
        return together(document, schema).stream()
                .anyMatch(part -> !part.path("properties").isEmpty());
    }

    /** The types that a schema allows, without null. */
    static Set<String> types(OpenApiDocument document, JsonNode schema) {
        var types = new LinkedHashSet<String>();
        for (JsonNode part : together(document, schema)) {
            JsonNode type = part.path("type");
            Stream.concat(Stream.of(type), type.valueStream())
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(name -> !name.equals("null"))
                    .forEach(types::add);
            if (type.isMissingNode() && part.has("properties")) {
                types.add("object");
            }
            if (type.isMissingNode() && part.has("items")) {
                types.add("array");
            }
        }
        return types;
    }

    /** The texts that a schema lists as the only ones. */
    static Set<String> words(OpenApiDocument document, JsonNode schema) {
        var words = new LinkedHashSet<String>();
        for (JsonNode part : together(document, schema)) {
            Stream.concat(part.path("enum").valueStream(), Stream.of(part.path("const")))
                    .filter(StringNode.class::isInstance)
                    .map(JsonNode::asString)
                    .forEach(words::add);
        }
        return words;
    }

    /** The schemas of what a JSON Pointer leads to in a value; empty where the schema does not speak of it. */
    static List<JsonNode> at(OpenApiDocument document, JsonNode schema, String pointer) {
        List<JsonNode> found = List.of(schema);
        for (String step : pointer.substring(1).split("/", -1)) {
            var next = new ArrayList<JsonNode>();
            for (JsonNode one : found) {
                for (JsonNode part : together(document, one)) {
                    JsonNode member = step.equals("0") && part.has("items")
                            ? part.path("items")
                            : part.path("properties").path(step);
                    if (member.isObject()) {
                        next.add(member);
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
