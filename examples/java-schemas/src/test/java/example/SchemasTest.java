package example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    private static final Path EXAMPLES = Path.of("../../schemas");

    @Test
    void aBodyConformsOrNot() {
        Schema schema = new Schemas(SpecificationVersion.DRAFT_2020_12)
                .get("urn:linkfault:schema:aerosync:error-body:open:0.1.0");

        assertTrue(schema.validate(json("{'error': {'code': 'AC-105', 'message': 'No.'}}")).isEmpty());
        assertFalse(schema.validate(json("{'error': {'code': 105, 'message': 'No.'}}")).isEmpty());
    }

    /** Validates each example of the repository by each profile; {@code examples/verify} compares the list with others'. */
    @ParameterizedTest
    @CsvSource({"2020-12, DRAFT_2020_12", "draft-07, DRAFT_7"})
    void writesTheVerdicts(String draft, SpecificationVersion version) throws IOException {
        var schemas = new Schemas(version);
        List<String> verdicts = new ArrayList<>();
        for (JsonNode item : Schemas.index().path("schemas")) {
            String profile = item.path("profile").asString("");
            if (item.path("draft").asString().equals(draft) && !profile.isEmpty()) {
                Schema schema = schemas.get(item.path("id").asString());
                assertEquals(item.path("id"), schema.getSchemaNode().path("$id"));
                for (String example : examples(item.path("name").asString())) {
                    boolean accepted = schema.validate(
                                    JsonMapper.shared().readTree(Files.readString(EXAMPLES.resolve(example))))
                            .isEmpty();
                    verdicts.add(example + " " + profile + " " + (accepted ? "accepted" : "refused"));
                }
            }
        }
        assertTrue(verdicts.size() > 400, verdicts.size() + " verdicts");
        Files.write(Path.of("target/networknt-" + draft + ".txt"), verdicts.stream().sorted().toList(), UTF_8);
    }

    private static List<String> examples(String name) throws IOException {
        String[] parts = name.split("/");
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve(parts[0]).resolve("examples").resolve(parts[1]))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> EXAMPLES.relativize(file).toString())
                    .toList();
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
