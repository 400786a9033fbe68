package io.github.linkfault.schemas.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The twins differ from the schemas in the draft alone, what has no twin stops the build, and the index is true. */
class PublishedSchemasTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "schemas")).toAbsolutePath().normalize();
    private static final String ON_CLASS_PATH = "/io/github/linkfault/schemas/";

    @TempDir
    Path folder;

    @Test
    void aTwinDiffersInTheDraftAlone() {
        JsonNode schema = json("""
                {'$schema': 'https://json-schema.org/draft/2020-12/schema', '$id': 'urn:linkfault:schema:x:y:open:0.1.0',
                 'properties': {'$defs': {'$ref': '#/$defs/z'}}, '$defs': {'z': {'not': {'anyOf': [{'$ref': '#/$defs/z'}]}}}}
                """);

        assertThat(PublishedSchemas.draft7("x/y.open", schema)).isEqualTo(json("""
                {'$schema': 'http://json-schema.org/draft-07/schema#', '$id': 'urn:linkfault:schema:x:y:open:draft-07:0.1.0',
                 'properties': {'$defs': {'$ref': '#/definitions/z'}},
                 'definitions': {'z': {'not': {'anyOf': [{'$ref': '#/definitions/z'}]}}}}
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'prefixItems': []};                              x#/prefixItems",
                "{'typ': 'string'};                                x#/typ",
                "{'format': 'date'};                               x#/format",
                "{'not': {'unevaluatedProperties': false}};        x#/not/unevaluatedProperties",
                "{'properties': {'a': {'dependentRequired': {}}}}; x#/properties/a/dependentRequired",
                "{'$defs': {'a': {'anyOf': [{'$anchor': 'b'}]}}};  x#/$defs/a/anyOf/$anchor",
                "{'items': [{}]};                                  x#/items",
                "{'$ref': '#/$defs/a', 'type': 'string'};          x#/$ref",
                "{'items': {'type': ['object', 'string']}};        x#/items/type",
            })
    void whatDraft7MightTakeOtherwiseStopsTheBuild(String schema, String place) throws IOException {
        assertThatThrownBy(() -> PublishedSchemas.draft7("x", json(schema)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(place + ": ");

        Path api = Files.createDirectory(folder.resolve("api"));
        Files.writeString(api.resolve("x.schema.json"), schema.replace('\'', '"'));
        Path output = folder.resolve("output");
        assertThatThrownBy(() -> PublishedSchemas.write(folder, output)).hasMessageContaining("/x.schema.json#");
        assertThat(output).as("nothing half written").doesNotExist();
    }

    @Test
    void aFolderWithoutSchemasIsRefused() {
        assertThatThrownBy(() -> PublishedSchemas.write(folder, folder)).hasMessageStartingWith("no schema in ");
    }

    @Test
    void theBuildHasWrittenWhatTheProgramWrites() throws IOException {
        PublishedSchemas.write(ROOT, folder);

        Map<String, String> written = new TreeMap<>();
        Map<String, String> packed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                written.put(name, Files.readString(file));
                packed.put(name, new String(onClassPath(name).readAllBytes(), UTF_8));
            }
        }

        assertThat(written).hasSizeGreaterThanOrEqualTo(45);
        assertThat(packed).isEqualTo(written);
    }

    @Test
    void theIndexIsSortedAndTrue() throws IOException, NoSuchAlgorithmException {
        JsonNode items = JsonMapper.shared().readTree(onClassPath("index.json")).path("schemas");

        assertThat(items).hasSizeGreaterThanOrEqualTo(44);
        List<String> files =
                items.valueStream().map(item -> item.path("file").asString()).toList();
        assertThat(files).isSorted().doesNotHaveDuplicates();
        for (JsonNode item : items) {
            String file = item.path("file").asString();
            try (var stream = new DigestInputStream(onClassPath(file), MessageDigest.getInstance("SHA-256"))) {
                JsonNode schema = JsonMapper.shared().readTree(stream.readAllBytes());
                assertThat(HexFormat.of().formatHex(stream.getMessageDigest().digest()))
                        .isEqualTo(item.path("sha256").asString());
                assertThat(item.path("id")).as(file).isEqualTo(schema.path("$id"));
                assertThat(item.path("description")).as(file).isEqualTo(schema.path("description"));
                assertThat(schema.path("$schema").asString())
                        .as(file)
                        .contains(item.path("draft").asString());
            }
            String profile = item.path("profile").asString(null);
            assertThat(file)
                    .endsWith(item.path("name").asString() + (profile == null ? "" : "." + profile) + ".schema.json");
        }
    }

    private static InputStream onClassPath(String file) {
        return Objects.requireNonNull(PublishedSchemasTest.class.getResourceAsStream(ON_CLASS_PATH + file), file);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
