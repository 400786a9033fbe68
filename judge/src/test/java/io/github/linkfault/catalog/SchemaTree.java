package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the published schemas. */
final class SchemaTree {

    private SchemaTree() {}

    /** The text, or the texts of the list, that the schema has at a JSON Pointer. */
    static Set<String> values(String schema, String pointer) {
        JsonNode found = at(schema, pointer);
        var values = new TreeSet<String>();
        for (JsonNode value : found.isArray() ? found.values() : Set.of(found)) {
            values.add(value.isNull() ? "null" : value.asString());
        }
        return values;
    }

    private static JsonNode at(String schema, String pointer) {
        String resource = Catalog.SCHEMAS + "/" + schema + ".schema.json";
        InputStream stream = SchemaTree.class.getClassLoader().getResourceAsStream(resource);
        assertThat(stream).as(resource).isNotNull();
        JsonNode found = JsonMapper.shared().readTree(stream).at(pointer);
        assertThat(found.isMissingNode())
                .as("nothing at %s#%s", schema, pointer)
                .isFalse();
        return found;
    }
}
