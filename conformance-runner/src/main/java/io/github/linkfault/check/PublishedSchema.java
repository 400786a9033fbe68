package io.github.linkfault.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.judge.JsonSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A published schema of the files of a catalog, whose titles and descriptions tell an author what is expected. */
final class PublishedSchema {

    private static final String TYPE = "type";

    /** Messages do not change with the machine's language. */
    static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ROOT).build()));

    private final JsonNode source;
    private final Schema schema;

    private PublishedSchema(String name) {
        source = JsonSchema.source(name);
        schema = REGISTRY.getSchema(source);
    }

    /** @param name below {@code schemas/}, without ending: {@code linkfault/api} */
    static PublishedSchema of(String name) {
        return new PublishedSchema(name);
    }

    /** Notes where a document does not conform. */
    void check(Document document, Problems problems) {
        List<Error> errors = schema.validate(document.root());
        Set<String> ofWrongType = errors.stream()
                .filter(error -> error.getKeyword().equals(TYPE))
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
        Set<String> meant = new HashSet<>();
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                Similarity.nearest(error.getProperty(), words(error))
                        .ifPresent(word -> meant.add(error.getInstanceLocation() + "/" + word));
            }
        }
        for (Error error : errors) {
            // A member that is only misspelt is not missing as well.
            if (error.getKeyword().equals("required")
                    && meant.contains(error.getInstanceLocation() + "/" + error.getProperty())) {
                continue;
            }
            // Whatever else is wrong with a value of the wrong type follows from that.
            if (error.getKeyword().equals(TYPE)
                    || !ofWrongType.contains(error.getInstanceLocation().toString())) {
                note(error, document, problems);
            }
        }
    }

    private void note(Error error, Document document, Problems problems) {
        String pointer = error.getInstanceLocation().toString();
        var item = new Item(document, pointer, document.root().at(pointer));
        String location = String.valueOf(error.getSchemaLocation().getFragment());
        int alternatives = location.indexOf("/anyOf/");
        // What a branch of alternatives wants is told as what all of them want together.
        JsonNode stated = alternatives < 0 ? parent(location) : source.at(location.substring(0, alternatives));
        String keyword = alternatives < 0 ? error.getKeyword() : "anyOf";
        String property = String.valueOf(error.getProperty());
        switch (keyword) {
            case "additionalProperties" ->
                problems.faultOfName(
                        item.at(property),
                        "unknown word \"" + property + "\"" + NearestWord.hint(property, words(error)));
            case "required" ->
                problems.fault(
                        item,
                        "the member \"" + property + "\" is missing"
                                + expected(stated.path("properties").path(property)));
            case "enum" -> problems.fault(item, shown(item.node()) + " is not known here" + known(item.node(), stated));
            case "propertyNames" ->
                problems.faultOfName(
                        item.at(property),
                        "the name \"" + property + "\" does not fit" + expected(source.at(location)));
            case "pattern", "not", "anyOf" ->
                problems.fault(item, shown(item.node()) + " does not fit" + expected(stated));
            default -> problems.fault(item, JsonSchema.words(error) + expected(stated));
        }
    }

    /** The members that are known where one is unknown. */
    private List<String> words(Error error) {
        String location = String.valueOf(error.getSchemaLocation().getFragment());
        return List.copyOf(parent(location).path("properties").propertyNames());
    }

    /** The schema that states a keyword. */
    private JsonNode parent(String location) {
        return source.at(JsonPointer.compile(location).head());
    }

    private static String known(JsonNode value, JsonNode stated) {
        return NearestWord.hint(
                value.asString(""),
                stated.path("enum").valueStream().map(JsonNode::asString).toList());
    }

    private static String shown(JsonNode value) {
        return value.isContainer()
                ? "this value"
                : value.isString() ? "\"" + value.asString() + "\"" : value.toString();
    }

    /** What the schema says of a value. */
    private String expected(JsonNode stated) {
        String reference = stated.path("$ref").asString("");
        JsonNode described = reference.isEmpty() ? stated : source.at(reference.substring(1));
        String description = described.path("description").asString("");
        return description.isEmpty() ? "" : "; expected: " + description;
    }
}
