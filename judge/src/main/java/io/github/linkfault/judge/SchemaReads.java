package io.github.linkfault.judge;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Compiles what a JSON Schema looks at. A keyword that is not known here may look at anything. */
final class SchemaReads {

    /** What has no say in whether a document conforms. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$comment",
            "title",
            "description",
            "default",
            "deprecated",
            "examples",
            "readOnly",
            "writeOnly");
    /** What needs no more than types, names of members and numbers of items. */
    private static final Set<String> OF_OUTLINE =
            Set.of("required", "minItems", "maxItems", "minProperties", "maxProperties", "dependentRequired");

    private static final Set<String> OF_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Set<String> OF_TEXTS = Set.of("pattern", "format", "minLength", "maxLength");

    private final JsonNode root;
    /** The references that are being followed: one inside itself has no end. */
    private final Set<String> following = new HashSet<>();

    private SchemaReads(JsonNode root) {
        this.root = root;
    }

    /** Adds to a value's reads what a schema looks at in it. */
    static void add(JsonNode schema, ValueReads value) {
        new SchemaReads(schema).of(schema, value);
    }

    private void of(JsonNode schema, ValueReads value) {
        if (schema.isBoolean()) {
            return;
        }
        schema.properties().forEach(keyword -> of(keyword.getKey(), keyword.getValue(), value));
    }

    private void of(String keyword, JsonNode says, ValueReads value) {
        switch (keyword) {
            case "type" -> {
                if (says.toString().contains("\"integer\"")) {
                    value.readNumber();
                }
            }
            case "properties" ->
                says.properties().forEach(member -> of(member.getValue(), value.member(member.getKey())));
            case "items" -> of(says, value.item());
            case "allOf", "anyOf", "oneOf" -> says.forEach(schema -> of(schema, value));
            case "not", "if", "then", "else" -> of(says, value);
            case "const" -> literal(says, value);
            case "enum" -> says.forEach(literal -> literal(literal, value));
            case "$ref" -> reference(says.asString(""), value);
            case "additionalProperties" -> {
                if (!says.isBoolean()) {
                    value.readWhole();
                }
            }
            default -> {
                if (OF_TEXTS.contains(keyword)) {
                    text(keyword, says, value);
                } else if (OF_NUMBERS.contains(keyword)) {
                    value.readNumber();
                } else if (!ANNOTATIONS.contains(keyword) && !OF_OUTLINE.contains(keyword)) {
                    value.readWhole();
                }
            }
        }
    }

    private static void literal(JsonNode literal, ValueReads value) {
        if (literal.isString()) {
            value.compare(literal.asString());
        } else if (literal.isNumber()) {
            value.readNumber();
        } else if (literal.isContainer()) {
            value.readWhole();
        }
    }

    /** The keyword alone, as a schema of its own, answers as it does among others. */
    private static void text(String keyword, JsonNode says, ValueReads value) {
        if (keyword.equals("minLength") && says.isInt() && says.asInt() <= 1) {
            return;
        }
        if (keyword.equals("pattern") && says.isString()) {
            value.test(says.toString(), TextPattern.of(says.asString()));
            return;
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.set(keyword, says);
        JsonSchema schema = JsonSchema.of(alone);
        value.test(alone.toString(), text -> schema.faults(StringNode.valueOf(text))
                .isEmpty());
    }

    private void reference(String reference, ValueReads value) {
        JsonNode schema = reference.startsWith("#") ? at(reference.substring(1)) : null;
        if (schema == null || schema.isMissingNode() || !following.add(reference)) {
            value.readWhole();
            return;
        }
        of(schema, value);
        following.remove(reference);
    }

    private JsonNode at(String pointer) {
        try {
            return root.at(JsonPointer.compile(pointer));
        } catch (IllegalArgumentException | JacksonException anchor) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
