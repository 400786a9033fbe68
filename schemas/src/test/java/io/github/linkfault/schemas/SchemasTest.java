package io.github.linkfault.schemas;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;
import static com.networknt.schema.SpecificationVersion.DRAFT_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.schemas.build.PublishedSchemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every schema keeps the promises of {@code README.md}, and is a schema in both drafts. */
class SchemasTest {

    static List<SchemaFile> schemas() {
        return DataFolder.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void passesTheLint(SchemaFile schema) {
        assertThat(SchemaLint.faults(schema.name(), schema.node())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isASchemaOf2020(SchemaFile schema) {
        assertThat(Compiled.metaschema(DRAFT_2020_12).faults(schema.node())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void hasATwinOfDraft7(SchemaFile schema) {
        assertThat(Compiled.metaschema(DRAFT_7).faults(twin(schema))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void judgesTheSameAsDraft7(SchemaFile schema) {
        Compiled now = Compiled.of(schema.node());
        Compiled then = Compiled.asDraft7(twin(schema));

        assertThat(DataFolder.examples())
                .filteredOn(example -> example.subject().equals(schema.subject()))
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(example -> assertThat(then.places(example.node()))
                        .as("places of %s by draft-07", example)
                        .isEqualTo(now.places(example.node())));
    }

    @Test
    void haveTheirOwnIds() {
        assertThat(schemas())
                .extracting(schema -> schema.node().path("$id").asString())
                .doesNotHaveDuplicates();
    }

    private static JsonNode twin(SchemaFile schema) {
        return PublishedSchemas.draft7(schema.name(), schema.node());
    }
}
