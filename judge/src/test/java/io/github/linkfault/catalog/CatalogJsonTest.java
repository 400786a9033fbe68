package io.github.linkfault.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.judge.JsonSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code catalog.json} is what its schema says, and the same bytes every time. */
class CatalogJsonTest {

    private final String json = CatalogJson.render(Catalog.bundled(), "1.2.3");

    @Test
    void conformsToItsSchema() {
        assertThat(JsonSchema.bundled("linkfault/catalog").faults(tree())).isEmpty();
    }

    @Test
    void isTheSameBytesTwice() {
        assertThat(CatalogJson.render(Catalog.bundled(), "1.2.3")).isEqualTo(json);
        assertThat(CatalogJson.render(Catalog.of(Repository.FEATURES), "1.2.3")).isEqualTo(json);
    }

    @Test
    void isText() {
        assertThat(json).endsWith("}\n").doesNotContain("\r").doesNotContain("\t");
    }

    @Test
    void leavesNothingOut() {
        Catalog catalog = Catalog.bundled();

        assertThat(tree().path("version").asString()).isEqualTo("1.2.3");
        assertThat(tree().path("actions")).hasSameSizeAs(catalog.actions());
        assertThat(tree().path("operations")).hasSameSizeAs(catalog.operations());
        assertThat(tree().path("conditions")).hasSameSizeAs(catalog.conditions());
        assertThat(tree().path("entries")).hasSameSizeAs(catalog.allEntries());
        assertThat(tree().path("errata")).hasSameSizeAs(catalog.errata());
        assertThat(tree().path("lookalikes"))
                .hasSameSizeAs(catalog.lookalikes())
                .isNotEmpty();
        assertThat(tree().path("handleFirst"))
                .hasSameSizeAs(catalog.handleFirst())
                .isNotEmpty();
        assertThat(tree().path("unlistedCodes"))
                .hasSize(catalog.apis().stream()
                        .mapToInt(api -> api.unlistedCodes().size())
                        .sum())
                .isNotEmpty();
        assertThat(tree().path("nestedErrors"))
                .hasSize(catalog.providers().stream()
                        .mapToInt(provider -> provider.errors().size())
                        .sum())
                .isNotEmpty();
    }

    private JsonNode tree() {
        return JsonMapper.shared().readTree(json);
    }
}
