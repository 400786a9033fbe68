package io.github.linkfault.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a JSON Schema (2020-12) that stands alone out of schemas of an OpenAPI document: what they refer to becomes a definition, so
 * that a schema may refer to itself.
 */
final class SchemaConversion {

    /** What the schema is for. */
    enum Profile {
        /** As the document has it. */
        PLAIN,
        /** What a client can rely on: more members and other words are taken. */
        OPEN,
        /** The same, without members that the document does not have. */
        STRICT
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is no part of JSON Schema, or says nothing about a value. */
    private static final Set<String> DROPPED = Set.of(
            "$ref",
            "$schema",
            "$id",
            "$anchor",
            "$comment",
            "example",
            "examples",
            "xml",
            "discriminator",
            "externalDocs",
            "nullable",
            "default",
            "readOnly",
            "writeOnly",
            "deprecated");

    /** Keywords with one schema of another value than the schema's own. */
    private static final Set<String> PART =
            Set.of("items", "additionalProperties", "contains", "propertyNames", "unevaluatedItems", "additionalItems");
    /** Keywords with schemas of other values, by name. */
    private static final Set<String> PARTS_BY_NAME = Set.of("properties", "patternProperties");
    /** Keywords with schemas of the same value. */
    private static final Set<String> ALTERNATIVES = Set.of("allOf", "anyOf", "oneOf");
    /** What a client cannot rely on. */
    private static final Set<String> NOT_OPEN =
            Set.of("enum", "const", "not", "if", "then", "else", "unevaluatedProperties");

    private final OpenApiDocument document;
    private final Profile profile;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Names unique = new Names();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean combined;

    private SchemaConversion(OpenApiDocument document, Profile profile) {
        this.document = document;
        this.profile = profile;
    }

    /**
     * A schema for values that conform to one of these.
     *
     * @param schemas not empty
     */
    static ObjectNode of(OpenApiDocument document, Profile profile, List<JsonNode> schemas) {
        return new SchemaConversion(document, profile).of(schemas);
    }

    private ObjectNode of(List<JsonNode> schemas) {
        combined = schemas.stream().anyMatch(schema -> combines(schema, new HashSet<>()));
        ObjectNode root = JSON.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        if (schemas.size() == 1) {
            root.setAll(closed(schemas.get(0)));
        } else {
            ArrayNode any = root.putArray("anyOf");
            schemas.forEach(schema -> any.add(closed(schema)));
        }
        ObjectNode definitions = JSON.objectNode();
        while (!open.isEmpty()) {
            String reference = open.removeFirst();
            definitions.set(name(reference), same(document.target(reference)));
        }
        if (!definitions.isEmpty()) {
            root.set("$defs", definitions);
        }
        return root;
    }

    private String name(String reference) {
        return names.computeIfAbsent(reference, any -> {
            open.add(reference);
            String last = reference.substring(reference.lastIndexOf('/') + 1);
            return unique.unique(last.replaceAll("[^A-Za-z0-9._-]", "_"));
        });
    }

    /** Whether a schema puts schemas together, which may each say something of the same member. */
    private boolean combines(JsonNode schema, Set<String> seen) {
        if (schema.has("allOf")) {
            return true;
        }
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty() && seen.add(reference) && combines(document.target(reference), seen)) {
            return true;
        }
        return schema.valueStream().anyMatch(part -> part.isContainer() && combines(part, seen));
    }

    /** The schema of a part of a value. Where schemas are put together, another one may add members to it. */
    private ObjectNode value(JsonNode schema) {
        return combined ? same(schema) : closed(schema);
    }

    /** The schema of a whole value, to which no other schema adds members. */
    private ObjectNode closed(JsonNode schema) {
        ObjectNode converted = same(schema);
        boolean closes = profile == Profile.STRICT
                && !converted.has("additionalProperties")
                && !converted.has("unevaluatedProperties")
                && Schemas.declaresMembers(document, schema);
        return closes ? converted.put("unevaluatedProperties", false) : converted;
    }

    /** A schema that may be one of several of the same value. */
    private ObjectNode same(JsonNode schema) {
        ObjectNode converted = JSON.objectNode();
        if (!schema.isObject()) {
            // true and false are schemas, too; nothing else is.
            return schema.isBoolean() && !schema.asBoolean() ? converted.set("not", JSON.objectNode()) : converted;
        }
        if (schema.path("$ref").asString("").startsWith("#/")) {
            converted.put("$ref", "#/$defs/" + name(schema.path("$ref").asString()));
            if (!document.isJsonSchema()) {
                return converted;
            }
        }
        schema.properties().forEach(member -> keyword(member.getKey(), member.getValue(), converted));
        if (!document.isJsonSchema()) {
            exclusive(schema, converted, "minimum", "exclusiveMinimum");
            exclusive(schema, converted, "maximum", "exclusiveMaximum");
        }
        if (profile == Profile.OPEN
                && !converted.has("type")
                && schema.path("enum").isArray()) {
            types(schema.path("enum"), converted);
        }
        return schema.path("nullable").asBoolean(false) ? nullable(converted) : converted;
    }

    private void keyword(String name, JsonNode value, ObjectNode converted) {
        if (DROPPED.contains(name) || name.startsWith("x-") || (profile == Profile.OPEN && NOT_OPEN.contains(name))) {
            return;
        }
        if (name.equals("additionalProperties") && value.isBoolean()) {
            if (profile != Profile.OPEN) {
                converted.set(name, value);
            }
        } else if (PART.contains(name)) {
            converted.set(name, value(value));
        } else if (PARTS_BY_NAME.contains(name) && value.isObject()) {
            ObjectNode parts = converted.putObject(name);
            value.properties().forEach(part -> parts.set(part.getKey(), value(part.getValue())));
        } else if (ALTERNATIVES.contains(name) && value.isArray()) {
            // Without their words, two alternatives may be alike.
            ArrayNode all = converted.putArray(profile == Profile.OPEN && name.equals("oneOf") ? "anyOf" : name);
            value.forEach(each -> all.add(same(each)));
        } else if (value.isObject()) {
            converted.set(name, same(value));
        } else if (name.equals("pattern")) {
            pattern(value, converted);
        } else if (!name.startsWith("exclusiveM") || value.isNumber()) {
            converted.set(name, value);
        }
    }

    /** A pattern that Java does not understand is left out: the judge could not use the schema. */
    private static void pattern(JsonNode value, ObjectNode converted) {
        try {
            Pattern.compile(value.asString(""));
            converted.set("pattern", value);
        } catch (PatternSyntaxException ofAnotherLanguage) {
            // What it says is lost; the rest of the schema stays.
        }
    }

    private static void exclusive(JsonNode schema, ObjectNode converted, String bound, String exclusive) {
        if (schema.path(exclusive).asBoolean(false) && schema.path(bound).isNumber()) {
            converted.remove(bound);
            converted.set(exclusive, schema.path(bound));
        }
    }

    private static void types(JsonNode words, ObjectNode converted) {
        boolean texts = words.valueStream().allMatch(JsonNode::isString);
        if (texts) {
            converted.put("type", "string");
        }
    }

    private static ObjectNode nullable(ObjectNode converted) {
        JsonNode type = converted.path("type");
        if (type.isString()) {
            converted.putArray("type").add(type.asString()).add("null");
            if (converted.path("enum") instanceof ArrayNode words
                    && words.valueStream().noneMatch(JsonNode::isNull)) {
                converted.set("enum", words.deepCopy().addNull());
            }
            return converted;
        }
        if (type.isArray() || converted.isEmpty()) {
            return converted;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(converted).add(JSON.objectNode().put("type", "null"));
        return either;
    }
}
