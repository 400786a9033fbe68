package io.github.linkfault.target;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.HeaderField;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.judge.JsonSchema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of the target files that fit a catalog, so that an editor completes sections, fixtures and entry ids and marks a
 * misspelt one. It refuses whatever {@code schemas/linkfault/target.schema.json} refuses, and every name that the catalog does not
 * have.
 */
public final class TargetSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalog catalog;

    private TargetSchema(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The schema as JSON (2020-12); the same text whenever the catalog is the same. Ends with a line feed. */
    public static String render(Catalog catalog) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new TargetSchema(catalog).schema())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private JsonNode schema() {
        var schema = (ObjectNode) JsonSchema.source("linkfault/target").deepCopy();
        schema.remove("$id");
        schema.put("description", "A target of " + catalog.apiNames() + ", as YAML.");
        var properties = (ObjectNode) schema.path("properties");
        catalog.apis().forEach(api -> properties.set(api.id(), section(api)));
        schema.put("additionalProperties", false);
        schema.remove("propertyNames");
        var definitions = (ObjectNode) schema.path("$defs");
        definitions.remove("section");
        definitions.remove("fixture");
        ArrayNode ids = ((ObjectNode) definitions.path("entryId")).putArray("enum");
        catalog.entries().forEach(entry -> ids.add(entry.id()));
        return schema;
    }

    private ObjectNode section(Api api) {
        ObjectNode section = object(api.name(), api.description());
        section.putArray("required").add("baseUrl");
        var properties = (ObjectNode) section.path("properties");
        properties.set("baseUrl", reference("baseUrl", api.name() + "'s URL that every path is added to."));
        api.credentials().values().forEach(name -> properties.set(name, reference("value", "A credential.")));
        properties.set("headers", headers(api));
        properties.set("fixtures", fixtures(api));
        properties.set("paths", paths(api));
        // How it is reached is the same for every API.
        var always = JsonSchema.source("linkfault/target").at("/$defs/section/properties");
        ConnectionMembers.NAMES.forEach(name -> properties.set(name, always.path(name)));
        return section;
    }

    private static ObjectNode headers(Api api) {
        ObjectNode headers = object("Headers", "Header fields of every request; others may be added.");
        var properties = (ObjectNode) headers.path("properties");
        api.credentials().headers().forEach((name, field) -> properties.set(name, reference("value", purpose(field))));
        headers.set("propertyNames", reference("headerName", null));
        headers.set("additionalProperties", reference("value", null));
        return headers;
    }

    private static String purpose(HeaderField field) {
        String purpose = field.purpose() == null ? "A header field of every request." : sentence(field.purpose());
        return field.required() ? "Required. " + purpose : purpose;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private static ObjectNode fixtures(Api api) {
        ObjectNode fixtures = object("Fixtures", "What puts the target into the condition of an error.");
        var properties = (ObjectNode) fixtures.path("properties");
        api.fixtures().forEach((name, needs) -> properties.set(name, fixture(needs)));
        return fixtures;
    }

    /** Null where it is not given, as in a file that is still to be filled in. */
    private static ObjectNode fixture(FixtureNeeds needs) {
        ObjectNode given = object("Fixture", null);
        var properties = (ObjectNode) given.path("properties");
        needs.values().forEach(value -> properties.set(value, reference("value", null)));
        if (needs.body()) {
            properties.set("body", reference("value", "The raw body of the request."));
        }
        if (!needs.headers().isEmpty()) {
            ObjectNode headers = object("Headers", "Header fields that replace those of the section.");
            var fields = (ObjectNode) headers.path("properties");
            needs.headers().forEach(field -> fields.set(field, reference("value", null)));
            properties.set("headers", headers.put("minProperties", 1));
        }
        given.put("minProperties", 1);
        ObjectNode fixture = JSON.createObjectNode().put("title", "Fixture");
        if (needs.how() != null) {
            fixture.put("description", sentence(needs.how()));
        }
        fixture.putArray("anyOf").add(given).addObject().put("type", "null");
        return fixture;
    }

    private ObjectNode paths(Api api) {
        ObjectNode paths = object("Paths", "Where this deployment's paths differ: an operation and its path template.");
        var properties = (ObjectNode) paths.path("properties");
        catalog.operations(api)
                .forEach(operation -> properties.set(operation.id(), reference("path", operation.title() + ".")));
        return paths;
    }

    private static ObjectNode object(String title, @Nullable String description) {
        ObjectNode object = JSON.createObjectNode().put("title", title);
        if (description != null) {
            object.put("description", description);
        }
        object.put("type", "object").putObject("properties");
        return object.put("additionalProperties", false);
    }

    private static ObjectNode reference(String definition, @Nullable String description) {
        ObjectNode reference = JSON.createObjectNode();
        if (description != null) {
            reference.put("description", description);
        }
        reference.putArray("allOf").addObject().put("$ref", "#/$defs/" + definition);
        return reference;
    }
}
