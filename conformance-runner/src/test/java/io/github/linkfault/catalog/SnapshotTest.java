package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalog from a snapshot is the catalog from the files. */
class SnapshotTest {

    private static final Documents FILES = new FeatureFiles(Catalog::onClassPath);

    private final Documents snapshot = new Snapshot(SnapshotWriter.of(FILES));

    @Test
    void it_makes_the_same_catalog() {
        Catalog expected = read(FILES);
        Catalog actual = read(snapshot);

        assertThat(CatalogJson.render(actual, "1.2.3")).isEqualTo(CatalogJson.render(expected, "1.2.3"));
        assertThat(actual.entries()).usingRecursiveComparison().isEqualTo(expected.entries());
        assertThat(actual.operations()).usingRecursiveComparison().isEqualTo(expected.operations());
        assertThat(actual.conditions()).isEqualTo(expected.conditions());
        assertThat(actual.errata()).usingRecursiveComparison().isEqualTo(expected.errata());
    }

    @Test
    void it_keeps_every_kind_of_value() {
        JsonNode yaml = JsonMapper.shared()
                .readTree(
                        "[{\"text\": \"ü\", \"int\": -7, \"double\": 100.5, \"yes\": true, \"no\": false, \"none\": null,"
                                + " \"list\": [[], {}]}]");

        var writer = new SnapshotWriter(with("any.yaml", yaml, FILES));
        writer.yaml("any.yaml");

        assertThat(new Snapshot(writer.bytes()).yaml("any.yaml")).isEqualTo(yaml);
    }

    @Test
    void the_rules_hold_for_it_too() {
        Documents broken = with("aerosync/operations.yaml", JsonMapper.shared().createArrayNode(), snapshot);

        assertThatThrownBy(() -> read(broken)).isInstanceOf(BrokenCatalog.class);
    }

    private static Catalog read(Documents documents) {
        return new CatalogReader("classpath:", file -> new byte[0], documents).read();
    }

    private static Documents with(String name, JsonNode yaml, Documents documents) {
        Map<String, JsonNode> other = Map.of(name, yaml);
        return new Documents() {
            @Override
            public JsonNode yaml(String file) {
                return other.containsKey(file) ? other.get(file) : documents.yaml(file);
            }

            @Override
            public List<Row> rows(String file) {
                return documents.rows(file);
            }
        };
    }
}
