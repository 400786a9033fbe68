package io.github.linkfault.mock.openapi;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a published schema as generators of clients can use them. A client must go on where the API has a value that no
 * document lists yet, and a generated enum does not: so a text with listed values becomes any text, and {@code x-extensible-enum}
 * lists them. Of several alternatives that are not all objects, such as an object or an array, generators make classes that do
 * not compile: such a value may be anything. What no part refers to any more is left out.
 */
final class ClientSchemas {

    private static final String KNOWN_VALUES = "x-extensible-enum";
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
    /** What says which texts are allowed. */
    private static final List<String> OF_TEXTS =
            List.of("enum", "const", "pattern", "not", "anyOf", "oneOf", "minLength", "maxLength", "format");
    /** What says which values of several types are allowed. */
    private static final List<String> OF_ALTERNATIVES = List.of("anyOf", "oneOf", "type", "enum", "const", "not");

    private final Map<String, JsonNode> parts;

    private ClientSchemas(Map<String, JsonNode> parts) {
        this.parts = parts;
    }

    /**
     * The parts that a client needs.
     *
     * @param parts by name, with references below {@link OpenApi#SCHEMAS}
     * @param root the name of the part that all others are of
     */
    static Map<String, JsonNode> of(Map<String, JsonNode> parts, String root) {
        var client = new ClientSchemas(parts);
        var simple = new TreeMap<String, JsonNode>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!simple.containsKey(name)) {
                JsonNode part = client.simple(Objects.requireNonNull(parts.get(name), name));
                simple.put(name, part);
                for (JsonNode reference : part.findValues("$ref")) {
                    open.add(name(reference));
                }
            }
        }
        return simple;
    }

    private static String name(JsonNode reference) {
        return reference.asString().substring(OpenApi.SCHEMAS.length());
    }

    private JsonNode simple(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = JsonMapper.shared().createArrayNode();
            node.values().forEach(each -> copy.add(simple(each)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonMapper.shared().createObjectNode();
        if (isText(node)) {
            node.properties().stream()
                    .filter(member -> !OF_TEXTS.contains(member.getKey()))
                    .forEach(member -> copy.set(member.getKey(), member.getValue()));
            ArrayNode known = JsonMapper.shared().createArrayNode();
            values(node).forEach(known::add);
            copy.set(KNOWN_VALUES, known);
            return copy;
        }
        boolean anything = ALTERNATIVES.stream().anyMatch(node::has) && !isObject(node);
        node.properties().stream()
                .filter(member -> !anything || !OF_ALTERNATIVES.contains(member.getKey()))
                .forEach(member -> copy.set(
                        member.getKey(),
                        member.getKey().equals("properties") ? members(member.getValue()) : simple(member.getValue())));
        return copy;
    }

    /** The members of an object by their names, which may be any, also those of keywords. */
    private JsonNode members(JsonNode properties) {
        ObjectNode copy = JsonMapper.shared().createObjectNode();
        properties.properties().forEach(member -> copy.set(member.getKey(), simple(member.getValue())));
        return copy;
    }

    /** Whether it is a text of which some values are listed. */
    private static boolean isText(JsonNode schema) {
        return schema.path("type").asString("").equals("string")
                && !values(schema).isEmpty();
    }

    /** The listed values of a text: its own, and those of its alternatives. */
    private static Set<String> values(JsonNode schema) {
        var values = new LinkedHashSet<String>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        if (schema.has("const")) {
            values.add(schema.path("const").asString());
        }
        for (String alternatives : ALTERNATIVES) {
            schema.path(alternatives).forEach(each -> values.addAll(values(each)));
        }
        return values;
    }

    private boolean isObject(JsonNode schema) {
        if (schema.has("$ref")) {
            return isObject(parts.getOrDefault(
                    name(schema.path("$ref")), JsonMapper.shared().missingNode()));
        }
        for (String alternatives : ALTERNATIVES) {
            if (schema.has(alternatives)) {
                return schema.path(alternatives).valueStream().allMatch(this::isObject);
            }
        }
        return schema.path("type").asString("").equals("object");
    }
}
