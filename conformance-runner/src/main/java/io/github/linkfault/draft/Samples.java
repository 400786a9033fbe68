package io.github.linkfault.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a value that conforms to a schema: its example where it has one, otherwise no more than it has to have. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final int LONGEST = 1000;

    private final OpenApiDocument document;
    private final boolean whole;

    /** @param whole whether members that need not be there are made, too */
    Samples(OpenApiDocument document, boolean whole) {
        this.document = document;
        this.whole = whole;
    }

    /** A value of this schema. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        List<JsonNode> parts = Schemas.together(document, schema);
        for (JsonNode part : parts) {
            JsonNode given = given(part);
            if (!given.isMissingNode()) {
                return given;
            }
        }
        Set<String> types = Schemas.types(document, schema);
        if (types.contains("object")) {
            return object(schema, depth);
        }
        if (types.contains("array")) {
            ArrayNode array = JSON.arrayNode();
            parts.stream()
                    .map(part -> part.path("items"))
                    .filter(JsonNode::isObject)
                    .findFirst()
                    .ifPresent(items -> array.add(of(items, depth + 1)));
            return array;
        }
        if (types.contains("string") || types.isEmpty()) {
            return JSON.stringNode(text(parts));
        }
        if (types.contains("boolean")) {
            return JSON.booleanNode(true);
        }
        return number(parts, types.contains("integer"));
    }

    private static JsonNode given(JsonNode schema) {
        if (schema.has("example") && !schema.path("example").isNull()) {
            return schema.path("example");
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        JsonNode first = schema.path("examples").path(0);
        return first.isMissingNode() ? schema.path("enum").path(0) : first;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        members(schema, object, required(schema), depth);
        return object;
    }

    /** Of several alternatives the first; of what is put together everything. */
    private void members(JsonNode schema, ObjectNode object, Set<String> around, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        var required = new HashSet<>(around);
        required.addAll(required(schema));
        schema.path("allOf").forEach(part -> required.addAll(required(document.resolved(part))));
        if (schema.path("$ref").isString()) {
            members(document.target(schema.path("$ref").asString()), object, required, depth + 1);
        }
        schema.path("allOf").forEach(part -> members(part, object, required, depth + 1));
        for (String word : List.of("oneOf", "anyOf")) {
            JsonNode first = schema.path(word).path(0);
            if (first.isObject()) {
                members(first, object, required, depth + 1);
            }
        }
        schema.path("properties").properties().forEach(member -> {
            boolean needed = required.contains(member.getKey());
            if (needed || (whole && depth < 3)) {
                object.set(member.getKey(), of(member.getValue(), depth + 1));
            }
        });
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .collect(Collectors.toSet());
    }

    private static String text(List<JsonNode> parts) {
        String text = "example";
        for (JsonNode part : parts) {
            text = switch (part.path("format").asString("")) {
                case "date-time" -> "2026-01-02T03:04:05Z";
                case "date" -> "2026-01-02";
                case "time" -> "03:04:05Z";
                case "uuid" -> "00000000-0000-4000-8000-000000000001";
                case "email" -> "someone@example.com";
                case "uri", "url", "uri-reference" -> "https://example.com/";
                case "hostname" -> "example.com";
                case "ipv4" -> "192.0.2.1";
                case "ipv6" -> "2001:db8::1";
                case "byte" -> "ZXhhbXBsZQ==";
                default -> text;
            };
        }
        for (JsonNode part : parts) {
            int shortest = part.path("minLength").asInt(0);
            int longest = part.path("maxLength").asInt(LONGEST);
            if (text.length() < shortest && shortest <= LONGEST) {
                text = text + "x".repeat(shortest - text.length());
            }
            if (text.length() > longest) {
                text = text.substring(0, Math.max(0, longest));
            }
        }
        return text;
    }

    private static JsonNode number(List<JsonNode> parts, boolean integer) {
        for (JsonNode part : parts) {
            JsonNode least = part.path("minimum");
            if (least.isNumber()) {
                long above = (long) Math.floor(least.asDouble()) + 1;
                boolean excluded = part.path("exclusiveMinimum").asBoolean(false);
                return excluded
                        ? JSON.numberNode(above)
                        : integer ? JSON.numberNode((long) Math.ceil(least.asDouble())) : least;
            }
            JsonNode above = part.path("exclusiveMinimum");
            if (above.isNumber()) {
                return JSON.numberNode((long) Math.floor(above.asDouble()) + 1);
            }
        }
        return JSON.numberNode(1);
    }
}
