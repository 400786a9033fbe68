package io.github.linkfault.judge;

import io.github.linkfault.catalog.Reading;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Finds the header fields that the schema of a reading looks at. Such a schema is one over {@code {status, headers, body}}; one
 * that could look at header fields without naming them is refused.
 */
final class HeaderNames {

    /** What combines schemas. */
    private static final Set<String> COMBINING = Set.of("not", "allOf", "anyOf", "oneOf", "if", "then", "else");
    /** What reaches members of an object without naming them. */
    private static final Set<String> NAMELESS = Set.of(
            "$ref",
            "$dynamicRef",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "dependentSchemas",
            "const",
            "enum");

    private static final Set<String> ANNOTATIONS = Set.of("type", "title", "description", "$comment");

    private final Reading reading;
    private final Set<String> names = new TreeSet<>();

    private HeaderNames(Reading reading) {
        this.reading = reading;
    }

    /** The names, in lower case; empty where the schema looks at no header field. */
    static Set<String> of(Reading reading, JsonNode schema) {
        var names = new HeaderNames(reading);
        names.ofAnswer(schema);
        return names.names;
    }

    private void ofAnswer(JsonNode schema) {
        schema.properties().forEach(keyword -> {
            if (NAMELESS.contains(keyword.getKey())) {
                throw refused(keyword.getKey());
            } else if (keyword.getKey().equals("properties")) {
                ofHeaders(keyword.getValue().path("headers"));
            } else if (COMBINING.contains(keyword.getKey())) {
                each(keyword.getValue(), this::ofAnswer);
            }
        });
    }

    private void ofHeaders(JsonNode schema) {
        schema.properties().forEach(keyword -> {
            switch (keyword.getKey()) {
                case "properties" -> keyword.getValue().propertyNames().forEach(this::add);
                case "required" -> keyword.getValue().forEach(name -> add(name.asString()));
                default -> {
                    if (COMBINING.contains(keyword.getKey())) {
                        each(keyword.getValue(), this::ofHeaders);
                    } else if (!ANNOTATIONS.contains(keyword.getKey())) {
                        throw refused(keyword.getKey());
                    }
                }
            }
        });
    }

    private static void each(JsonNode schemas, Consumer<JsonNode> action) {
        if (schemas.isArray()) {
            schemas.forEach(action);
        } else {
            action.accept(schemas);
        }
    }

    private void add(String name) {
        if (!name.matches("[a-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new IllegalArgumentException(at() + "\"" + name + "\" is no name of a header field in lower case");
        }
        names.add(name);
    }

    private IllegalArgumentException refused(String keyword) {
        return new IllegalArgumentException(
                at() + "\"" + keyword + "\" may look at any header field; expected only properties and required");
    }

    private String at() {
        return "the schema of the reading \"" + reading.says() + "\": ";
    }
}
