package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A catalog from its snapshot is the catalog from the features. */
class SnapshotTest {

    @Test
    void it_is_the_same_catalog() {
        Catalog expected = Catalog.ofFeatures();

        assertThat(again(expected))
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.pattern().equals(other.pattern()), Pattern.class)
                .ignoringFields("files")
                .isEqualTo(expected);
    }

    @Test
    void it_has_the_same_sources() {
        Catalog expected = Catalog.ofFeatures();
        Place place = expected.entries().get(0).place();

        assertThat(again(expected).uri(place)).isEqualTo(expected.uri(place));
        assertThat(again(expected).source(place)).isEqualTo(expected.source(place));
    }

    /** The features have not each kind of JSON today. */
    @Test
    void it_keeps_every_kind_of_json() {
        JsonNode json = JsonMapper.shared()
                .readTree(
                        "{\"text\": \"ü\", \"int\": -7, \"double\": 100.5, \"yes\": true, \"no\": false, \"none\": null,"
                                + " \"list\": [[], {}]}");
        Api api = Catalog.bundled().apis().get(0);
        var condition = new Condition("it is so", api, "how", null, null, json);
        var catalog = new Catalog(
                CatalogFiles.BUNDLED,
                List.of(api),
                List.of(),
                List.of(),
                List.of(),
                List.of(condition),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(again(catalog).conditions().get(0).change()).isEqualTo(json);
    }

    @Test
    void it_keeps_an_answer_without_a_body() {
        Api api = Catalog.bundled().apis().get(0);
        var operation = new Operation(
                "stop",
                api,
                "Stop",
                "DELETE",
                "/",
                Evidence.DOCUMENTED,
                Evidence.DOCUMENTED,
                null,
                null,
                JsonMapper.shared().createObjectNode(),
                204,
                MissingNode.getInstance());
        var catalog = new Catalog(
                CatalogFiles.BUNDLED,
                List.of(api),
                List.of(),
                List.of(),
                List.of(operation),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(again(catalog).operations().get(0).successBody().isMissingNode())
                .isTrue();
    }

    private static Catalog again(Catalog catalog) {
        byte[] snapshot = SnapshotWriter.of(catalog, new SourceFiles(CatalogFiles.BUNDLED::feature));
        return new SnapshotReader(snapshot).read(CatalogFiles.BUNDLED);
    }
}
