package io.github.linkfault.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every bundled YAML file conforms to the schema of its name, so that an editor finds nothing wrong with it. */
class BundledDataTest {

    private static final Path FEATURES = DataFolder.ROOT.resolveSibling("features");
    private static final String ENDING = ".yaml";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !below("released", file) && !below("target", file))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void conformsToItsSchema(Path file) {
        assertThat(schemaOf(file)).as("the schema of %s", file).exists();
        assertThat(faults(file, DataFolder.read(file))).as(file.toString()).isEmpty();
    }

    @Test
    void noneIsLost() throws IOException {
        assertThat(files())
                .hasSizeGreaterThanOrEqualTo(13)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "actions.yaml",
                        "api.yaml",
                        "conditions.yaml",
                        "contents.yaml",
                        "errata.yaml",
                        "lookalikes.yaml",
                        "operations.yaml",
                        "sources.yaml");
    }

    /** A name with a space too many, of the first member in the file. */
    @ParameterizedTest
    @MethodSource("files")
    void aMisspeltMemberIsFound(Path file) {
        JsonNode document = DataFolder.read(file);
        ObjectNode first = (ObjectNode) (document.isArray() ? document.get(0) : document);
        String name = first.propertyNames().stream().findFirst().orElseThrow();
        first.set(name + " ", first.remove(name));

        assertThat(faults(file, document).stream().collect(Collectors.joining("\n")))
                .as(file.toString())
                .contains("'" + name + " '");
    }

    private static boolean below(String folder, Path file) {
        return FEATURES.relativize(file).startsWith(folder);
    }

    private static List<String> faults(Path file, JsonNode document) {
        return Compiled.of(DataFolder.read(schemaOf(file))).faults(document);
    }

    /** {@code conditions.schema.json} of {@code acme/conditions.yaml}. */
    private static Path schemaOf(Path file) {
        String name = file.getFileName().toString();
        return DataFolder.ROOT
                .resolve("linkfault")
                .resolve(name.substring(0, name.length() - ENDING.length()) + SchemaFile.ENDING);
    }
}
