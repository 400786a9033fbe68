package io.github.linkfault.judge;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import io.github.linkfault.catalog.BrokenCatalog;
import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12), ready to validate. Nothing is fetched: every schema stands alone. */
public final class JsonSchema {

    /** Messages must not change with the machine's language. */
    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().locale(Locale.ROOT).build();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(CONFIG));

    private final Schema schema;

    private JsonSchema(JsonNode schema) {
        this.schema = REGISTRY.getSchema(schema);
    }

    /**
     * The published schema with this name.
     *
     * @param name below {@code schemas/}, without ending: {@code acme/error-body.open}
     */
    public static JsonSchema bundled(String name) {
        return new JsonSchema(source(name));
    }

    /** The text of the published schema, as a tree. */
    public static JsonNode source(String name) {
        String resource = Catalog.SCHEMAS + "/" + name + ".schema.json";
        try (InputStream stream = JsonSchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no schema " + resource + " on the class path");
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A schema that is given as a tree. */
    public static JsonSchema of(JsonNode schema) {
        return new JsonSchema(schema);
    }

    /**
     * A schema of a catalog.
     *
     * @param name below its {@code schemas/}, without ending: {@code acme/error-body.open}
     * @throws BrokenCatalog when there is none, or it is no schema
     */
    public static JsonSchema of(Catalog catalog, String name) {
        JsonNode tree = catalog.schema(name);
        try {
            var schema = new JsonSchema(tree);
            if (catalog.folder().isPresent()) {
                // A reference to nowhere would show in the first answer only; what comes with the kit has none.
                schema.schema.initializeValidators();
            }
            return schema;
        } catch (RuntimeException malformed) {
            throw new BrokenCatalog("schemas/" + name + ".schema.json", "is no JSON Schema that can be used");
        }
    }

    /** A regular expression as the keyword {@code pattern} has it. */
    static RegularExpression regularExpression(String pattern) {
        return CONFIG.getRegularExpressionFactory().getRegularExpression(pattern);
    }

    /** What is wrong with the document, in its own order; empty when it conforms. */
    public List<SchemaFault> faults(JsonNode document) {
        List<com.networknt.schema.Error> faults = schema.validate(document);
        if (faults.isEmpty()) {
            return List.of();
        }
        return faults.stream()
                .map(fault -> new SchemaFault(fault.getInstanceLocation().toString(), FaultWords.of(fault)))
                .distinct()
                .toList();
    }

    /** A fault of the validator in a sentence that does not depend on the class path. */
    public static String words(com.networknt.schema.Error fault) {
        return FaultWords.of(fault);
    }
}
