package io.github.linkfault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.audit.input.FieldMapping;
import io.github.linkfault.audit.input.FieldMapping.Field;
import io.github.linkfault.audit.input.Input;
import io.github.linkfault.audit.input.Preset;
import io.github.linkfault.audit.report.Summaries;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.judge.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each input has its audit.json beside it, with the same stem; {@code -Dlinkfault.golden=write} writes them again, to be read. They
 * leave out what grows with the tables: how many entries there are, and which of them were never seen.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/linkfault/audit");

    /** The coverage with the number of entries and the ids of those that were never seen. */
    private static final Pattern COVERAGE =
            Pattern.compile("\"entries\" : \\d+,\\s+(\"seen\" : \\d+),\\s+\"neverSeen\" : \\[[^]]*]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traffic.ndjson",
                "broken.ndjson",
                "access-log.ndjson",
                "widget.txt",
                "browser.har",
                "mitmproxy.har",
                "traces.jsonl",
                "docker.log",
                "kubernetes.log",
                "nginx.log",
                "apache.log",
                "envoy.log",
                "kong.log",
                "aws-api-gateway.log",
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
                : Preset.of(name.replaceAll("\\..*", "")).map(Preset::mapping).orElse(FieldMapping.PUBLISHED);
        Input input = new Input(name, -1, file, null);
        String summary = Summaries.json(Audits.of(Audits.AUDITOR, mapping, null, List.of(input), 2));
        String withoutTables = COVERAGE.matcher(summary).replaceFirst("$1");
        if ("write".equals(System.getProperty("linkfault.golden"))) {
            Files.writeString(golden, withoutTables);
        }
        assertThat(withoutTables).isEqualTo(Files.readString(golden));
        coversEveryEntry(JsonMapper.shared().readTree(summary));
        assertThat(JsonSchema.bundled("linkfault/audit")
                        .faults(JsonMapper.shared().readTree(summary)))
                .isEmpty();
    }

    private static void coversEveryEntry(JsonNode summary) {
        List<String> entries =
                Catalog.bundled().entries().stream().map(Entry::id).toList();
        List<String> seen = texts(summary.path("entries").valueStream().map(entry -> entry.path("id")));
        assertThat(summary.at("/coverage/entries").asInt()).isEqualTo(entries.size());
        assertThat(summary.at("/coverage/seen").asInt()).isEqualTo(seen.size());
        assertThat(texts(summary.at("/coverage/neverSeen").valueStream()))
                .containsExactlyElementsOf(
                        entries.stream().filter(id -> !seen.contains(id)).toList());
    }

    private static List<String> texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).toList();
    }
}
