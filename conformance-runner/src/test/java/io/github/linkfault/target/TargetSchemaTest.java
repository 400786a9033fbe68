package io.github.linkfault.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.MockServer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema of a catalog's target files takes what fits, and marks every name that the catalog does not have. */
class TargetSchemaTest {

    static Stream<Catalog> catalogs() {
        return Stream.of(Catalog.bundled(), Catalog.ofFolder(Path.of(AcmeCatalog.FOLDER), null));
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void takes_the_mocks_own_file_and_the_example(Catalog catalog) {
        JsonSchema schema = schema(catalog);
        try (var mock = MockServer.start(catalog)) {
            assertThat(schema.faults(tree(mock.targetFile()))).isEmpty();
        }
        assertThat(schema.faults(tree(TargetExample.render(catalog)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "itemId: '100000' | itemid: '100000' | additional properties",
                "soldOut: | soldout: | additional properties",
                "acme: | acne: | additional properties",
                "itemId: '100000' | itemId: 100000 | string",
                "acme/putItem/E409: none | acme/putItem/E499: none | has a name that the schema does not allow",
                "readItem: /i/{itemId} | readItm: /i/{itemId} | additional properties",
                "baseUrl: https://acme.example/v3 | baseUrl: acme.example | pattern",
            })
    void marks_what_does_not_fit(String right, String wrong, String fault) {
        JsonSchema schema = schema(Catalog.ofFolder(Path.of(AcmeCatalog.FOLDER), null));
        String target = """
                acme:
                  baseUrl: https://acme.example/v3
                  headers: {Acme-Key: a, X-Gateway: b}
                  fixtures:
                    healthy: {itemId: '100000'}
                    soldOut:
                  paths: {readItem: /i/{itemId}}
                declared:
                  acme/putItem/E409: none
                """.replace("/i/{itemId}}", "'/i/{itemId}'}");
        assertThat(schema.faults(tree(target))).isEmpty();
        String edited = target.replace("'/i/{itemId}'", "/i/{itemId}")
                .replace(right, wrong)
                .replace("/i/{itemId}", "'/i/{itemId}'");

        assertThat(edited).isNotEqualTo(target);
        assertThat(schema.faults(tree(edited)).toString()).contains(fault);
    }

    @Test
    void says_what_each_fixture_and_header_is() {
        JsonNode acme = JsonMapper.shared()
                .readTree(TargetSchema.render(Catalog.ofFolder(Path.of(AcmeCatalog.FOLDER), null)))
                .at("/properties/acme/properties");

        assertThat(acme.at("/headers/properties/Acme-Key/description").asString())
                .isEqualTo("Required. The key of the account.");
        assertThat(acme.at("/fixtures/properties/soldOut/description").asString())
                .isEqualTo("An item of which nothing is left.");
    }

    private static JsonSchema schema(Catalog catalog) {
        return JsonSchema.of(JsonMapper.shared().readTree(TargetSchema.render(catalog)));
    }

    private static JsonNode tree(String yaml) {
        return YAMLMapper.shared().readTree(yaml);
    }
}
