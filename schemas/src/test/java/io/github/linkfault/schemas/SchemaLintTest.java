package io.github.linkfault.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each rule of the lint trips over the schema that breaks it, and no other does. A broken schema lies in {@code broken/}, named
 * by what is wrong: {@code profile} is whose rules apply, {@code change} a patch over {@link #SOUND}, {@code fault} what the lint says.
 */
class SchemaLintTest {

    private static final String SOUND = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:linkfault:schema:x:y:%s:0.1.0",
              "title": "Y", "description": "A y.", "type": "object",
              "properties": {"z": {"title": "Z", "description": "A z.", "allOf": [{"$ref": "#/$defs/z"}]}},
              "additionalProperties": %s,
              "$defs": {"z": {"title": "Z", "description": "A z.", "type": "string", "pattern": "^z(z|y)?$"}}
            }
            """;

    static List<Path> broken() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(SchemaLintTest.class.getResource("broken"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void tripsOverABrokenSchema(Path file) {
        JsonNode broken = DataFolder.read(file);
        String profile = broken.path("profile").asString("strict");
        ObjectNode schema = sound(profile);
        merge(schema, broken.path("change"));

        assertThat(SchemaLint.faults("x/y." + profile, schema))
                .containsExactly(broken.path("fault").asString());
    }

    @Test
    void leavesASoundSchemaAlone() {
        assertThat(SchemaLint.faults("x/y.strict", sound("strict"))).isEmpty();
        assertThat(SchemaLint.faults("x/y.open", sound("open"))).isEmpty();
    }

    @Test
    void hasABrokenSchemaForEveryRule() throws IOException, URISyntaxException {
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(33);
    }

    private static ObjectNode sound(String profile) {
        return (ObjectNode) JsonMapper.shared().readTree(SOUND.formatted(profile, profile.equals("open")));
    }

    /** A JSON Merge Patch (RFC 7396). */
    private static void merge(ObjectNode into, JsonNode patch) {
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                into.remove(member.getKey());
            } else if (member.getValue().isObject() && into.get(member.getKey()) instanceof ObjectNode below) {
                merge(below, member.getValue());
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
