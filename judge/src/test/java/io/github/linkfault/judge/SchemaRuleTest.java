package io.github.linkfault.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule {@code body-schema} says of every example body what the schema says; of a code that is a string, the rule {@code code} does. */
class SchemaRuleTest {

    private final Catalog catalog = Catalog.bundled();
    private final Judge judge = new Judge(catalog);

    @Test
    void agreesWithTheSchemaOfAerosync() throws IOException {
        assertThat(judged("aerosync", "/error/code")).isGreaterThan(45);
    }

    @Test
    void agreesWithTheSchemaOfFuse() throws IOException {
        assertThat(judged("fuse", "/code")).isGreaterThan(75);
    }

    private int judged(String api, String code) throws IOException {
        JsonSchema schema = JsonSchema.bundled(api + "/error-body.open");
        Entry entry = catalog.entries().stream()
                .filter(each -> each.api().id().equals(api) && each.surface().isApi() && each.isFailure())
                .findFirst()
                .orElseThrow();
        List<Path> examples;
        try (Stream<Path> files = Files.walk(Path.of("../schemas", api, "examples/error-body"))) {
            examples = files.filter(Files::isRegularFile).toList();
        }
        for (Path example : examples) {
            JsonNode body = JsonMapper.shared().readTree(Files.readString(example));
            boolean refused = schema.faults(body).stream()
                    .anyMatch(fault ->
                            !(fault.pointer().equals(code) && body.at(code).isString()));

            assertThat(findings(entry, body).stream()
                            .anyMatch(finding -> finding.rule().equals(Rule.BODY_SCHEMA)))
                    .as(example.toString())
                    .isEqualTo(refused);
        }
        return examples.size();
    }

    private List<Finding> findings(Entry entry, JsonNode body) {
        var request = new Request("GET", "https://example.test/", Headers.of(Map.of()), Body.EMPTY);
        var response =
                new Response(400, Headers.of(Map.of("Content-Type", "application/json")), Body.of(body.toString()));
        return judge.judge(entry, new Exchange(request, response), Map.of(), Secrets.NONE)
                .findings();
    }
}
