package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.judge.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Each input has its audit.json beside it, with the same stem; {@code -Dlinkfault.golden=write} writes them anew, to be read. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/linkfault/audit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traffic.ndjson",
                "broken.ndjson",
                "access-log.ndjson",
                "widget.txt",
                "browser.har",
                "empty.ndjson"
            })
    void the_summary_is_the_golden_one_and_conforms_to_its_schema(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        Path golden = FOLDER.resolve(name.replaceAll("\\..*", ".audit.json"));
        FieldMapping mapping = name.startsWith("access-log")
                ? new FieldMapping(Map.of(
                        Field.TIME, "ts",
                        Field.METHOD, "verb",
                        Field.URL, "path",
                        Field.STATUS, "res.code",
                        Field.BODY, "res.body"))
                : FieldMapping.PUBLISHED;
        Input input = new Input(name, -1, file, null);
        String summary = Summaries.json(Audits.of(Audits.AUDITOR, mapping, null, List.of(input), 2));
        if ("write".equals(System.getProperty("linkfault.golden"))) {
            Files.writeString(golden, summary);
        }
        assertThat(summary).isEqualTo(Files.readString(golden));
        assertThat(JsonSchema.bundled("linkfault/audit")
                        .faults(JsonMapper.shared().readTree(summary)))
                .isEmpty();
    }
}
