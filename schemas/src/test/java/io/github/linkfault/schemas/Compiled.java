package io.github.linkfault.schemas;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema, ready to validate, as 2020-12 or as draft-07. */
record Compiled(Schema schema) {

    static Compiled of(JsonNode schema) {
        return new Compiled(registry(SpecificationVersion.DRAFT_2020_12).getSchema(schema));
    }

    /** The schema with its {@code $schema} replaced and nothing else. */
    static Compiled asDraft7(JsonNode schema) {
        ObjectNode swapped = ((ObjectNode) schema).deepCopy();
        swapped.put("$schema", SpecificationVersion.DRAFT_7.getDialectId());
        return new Compiled(registry(SpecificationVersion.DRAFT_7).getSchema(swapped));
    }

    /** The schema of schemas; it comes with the validator, nothing is fetched. */
    static Compiled metaschema(SpecificationVersion version) {
        return new Compiled(registry(version).getSchema(SchemaLocation.of(version.getDialectId())));
    }

    /** One line a fault, each with its place. */
    List<String> faults(JsonNode document) {
        return schema.validate(document).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
                .distinct()
                .toList();
    }

    /** The places that are faulty, as JSON Pointers. */
    SortedSet<String> places(JsonNode document) {
        var places = new TreeSet<String>();
        schema.validate(document)
                .forEach(fault -> places.add(fault.getInstanceLocation().toString()));
        return places;
    }

    /** Whether all places lie on the way to one of them: an {@code anyOf} reports itself and the branch that fits best. */
    static boolean onePlace(SortedSet<String> places) {
        return !places.isEmpty() && places.stream().allMatch(place -> (places.last() + "/").startsWith(place + "/"));
    }

    private static SchemaRegistry registry(SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(
                version,
                registry -> registry.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ROOT).build()));
    }
}
