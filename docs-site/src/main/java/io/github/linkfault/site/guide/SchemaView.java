package io.github.linkfault.site.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.BrokenSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The objects that a schema of Linkfault's own describes, with the members of each, for the template.
 *
 * @param objects the whole first, then its parts in the order of {@code $defs}
 */
record SchemaView(List<Described> objects) {

    /**
     * One object.
     *
     * @param anchor unique on a page: {@code report-entry}
     */
    record Described(String anchor, String title, String description, List<Member> members) {}

    /**
     * One member of an object.
     *
     * @param values the values that it may have, where the schema lists them; else empty
     * @param part the anchor of the object that it holds, or empty
     * @param partTitle what that object is called
     */
    record Member(String name, boolean required, String description, String values, String part, String partTitle) {}

    private static final String DEFINITION = "#/$defs/";

    /** The schema {@code linkfault/NAME}. */
    static SchemaView of(String name) {
        JsonNode schema = read(name);
        var objects = new ArrayList<Described>();
        if (schema.path("properties").isObject()) {
            objects.add(described(name, schema, schema, name));
        }
        for (var definition : schema.path("$defs").properties()) {
            if (!definition.getValue().path("properties").isEmpty()) {
                objects.add(described(name, schema, definition.getValue(), name + "-" + definition.getKey()));
            }
        }
        return new SchemaView(objects);
    }

    private static Described described(String name, JsonNode schema, JsonNode object, String anchor) {
        List<String> required =
                object.path("required").valueStream().map(JsonNode::asString).toList();
        List<Member> members = object.path("properties").properties().stream()
                .map(member -> member(name, schema, member.getKey(), member.getValue(), required))
                .toList();
        return new Described(
                anchor,
                object.path("title").asString(),
                object.path("description").asString(),
                members);
    }

    private static Member member(String name, JsonNode schema, String key, JsonNode value, List<String> required) {
        JsonNode held = value.has("items")
                ? value.path("items")
                : value.path("additionalProperties").isObject() ? value.path("additionalProperties") : value;
        String reference = held.has("$ref")
                ? held.path("$ref").asString()
                : held.at("/allOf/0/$ref").asString("");
        JsonNode part = reference.startsWith(DEFINITION)
                ? schema.path("$defs").path(reference.substring(DEFINITION.length()))
                : JsonMapper.shared().missingNode();
        boolean object = !part.path("properties").isEmpty();
        String values = (value.has("enum") ? value : part)
                .path("enum")
                .valueStream()
                .map(JsonNode::toString)
                .collect(Collectors.joining(", "));
        return new Member(
                key,
                required.contains(key),
                value.path("description").asString(""),
                values,
                object ? name + "-" + reference.substring(DEFINITION.length()) : "",
                object ? part.path("title").asString() : "");
    }

    private static JsonNode read(String name) {
        String file = Catalog.SCHEMAS + "/linkfault/" + name + ".schema.json";
        try (InputStream stream = SchemaView.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new BrokenSite(file + " is not on the class path");
            }
            return JsonMapper.shared().readTree(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
