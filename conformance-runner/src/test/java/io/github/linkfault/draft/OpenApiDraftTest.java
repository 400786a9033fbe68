package io.github.linkfault.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.judge.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Drafts of two made-up documents: one of OpenAPI 3.0 with one of each thing that is not plain, one of 3.1. */
class OpenApiDraftTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/io/github/linkfault/draft");

    @TempDir
    Path folder;

    private Path orchard;
    private Path ferry;

    @BeforeEach
    void draft() throws IOException {
        orchard = folder.resolve("orchard");
        ferry = folder.resolve("ferry");
        Drafts.ofOpenApi(DOCUMENTS.resolve("orchard-3.0.yaml"), null).write(orchard);
        Drafts.ofOpenApi(DOCUMENTS.resolve("ferry-3.1.json"), null).write(ferry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchard", "ferry"})
    void every_file_conforms_to_its_published_schema(String name) throws IOException {
        Path features = folder.resolve(name).resolve("features");
        Path api = name.equals("orchard") ? features.resolve("orchard-sons") : features.resolve("ferry");
        for (String file : List.of("contents", "actions", "sources")) {
            assertThat(faults(features, file)).as(file).isEmpty();
        }
        for (String file : List.of("api", "operations", "conditions", "errata", "lookalikes")) {
            assertThat(faults(api, file)).as(file).isEmpty();
        }
        Files.writeString(api.resolve("api.yaml"), Files.readString(api.resolve("api.yaml")) + "\nnonsense: 1\n");
        assertThat(faults(api, "api")).as("a file that does not").isNotEmpty();
    }

    private static List<?> faults(Path folder, String file) throws IOException {
        JsonNode tree = new YAMLMapper().readTree(Files.readString(folder.resolve(file + ".yaml")));
        return JsonSchema.bundled("linkfault/" + file).faults(tree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchard", "ferry"})
    void the_mock_plays_it_and_a_run_against_the_mock_conforms(String name) {
        Path catalog = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--catalog",
                catalog.toString(),
                "--report",
                folder.resolve("report").toString());
        assertThat(run.out()).contains("The target conforms.");
        assertThat(run.exitCode()).isZero();
        for (String format : List.of("json", "openapi", "csv", "target", "target-schema")) {
            assertThat(CommandLineRun.of("export", "--catalog", catalog.toString(), "--format", format)
                            .exitCode())
                    .as(format)
                    .isZero();
        }
    }

    @Test
    void explain_says_what_is_known_and_what_is_left() {
        CommandLineRun run = CommandLineRun.of("explain", "taken", "--catalog", orchard.toString());
        assertThat(run.out())
                .contains("There is | one already.", "TODO: say why it answers with taken.", "POST /trees", "409");
    }

    @Test
    void each_error_response_is_a_row_or_several() {
        assertThat(statuses(orchard))
                .containsExactly(
                        // 4XX is no number, so 400 is a guess; there is no other number to guess for default than 404.
                        entry("orchard-sons/listTrees/400", "400"),
                        entry("orchard-sons/listTrees/500", "500"),
                        entry("orchard-sons/listTrees2/no_kind", "400"),
                        entry("orchard-sons/listTrees2/bad_age", "400"),
                        entry("orchard-sons/listTrees2/taken", "409"),
                        entry("orchard-sons/listTrees2/reserved", "409"),
                        entry("orchard-sons/listTrees2/422", "422"),
                        entry("orchard-sons/listTrees2/415", "415"),
                        entry("orchard-sons/getTreesByTreeId2/401", "401"),
                        entry("orchard-sons/getTreesByTreeId2/404", "404"),
                        entry("orchard-sons/cutDown/404", "404"),
                        entry("orchard-sons/readFile/404", "404"),
                        entry("orchard-sons/replaceOwner/404", "404"));
    }

    @Test
    void codes_that_several_operations_share_belong_to_the_api() {
        assertThat(statuses(ferry))
                .containsExactly(
                        entry("ferry/unknown_crossing", "400 or 404 or 429"),
                        entry("ferry/full", "400 or 404 or 429"),
                        entry("ferry/too_fast", "400 or 404 or 429"),
                        entry("ferry/storm", "400 or 404 or 429"),
                        entry("ferry/status/404", "404"),
                        entry("ferry/status/429", "429"),
                        entry("ferry/status/400", "400"));
    }

    private static Map<String, String> statuses(Path catalog) {
        var statuses = new LinkedHashMap<String, String>();
        for (Entry entry : Catalog.ofFolder(catalog, null).entries()) {
            statuses.put(
                    entry.id(),
                    String.valueOf(
                            entry.statuses() == null ? "" : entry.statuses().words()));
        }
        return statuses;
    }

    @Test
    void what_the_document_does_not_say_is_inferred() {
        Catalog catalog = Catalog.ofFolder(orchard, null);
        assertThat(catalog.entries())
                .allSatisfy(entry -> assertThat(entry.evidence().remedy()).isEqualTo(Evidence.INFERRED));
        assertThat(catalog.operation("orchard-sons", "replaceOwner")
                        .orElseThrow()
                        .tableEvidence())
                .as("no error is documented")
                .isEqualTo(Evidence.INFERRED);
        assertThat(catalog.operation("orchard-sons", "readFile").orElseThrow().tableEvidence())
                .isEqualTo(Evidence.DOCUMENTED);
    }

    @Test
    void what_a_status_means_is_brought_about_by_a_change() {
        Catalog catalog = Catalog.ofFolder(orchard, null);
        assertThat(change(catalog, "orchard-sons/listTrees2/422")).hasToString("{\"body\":{\"age\":null}}");
        assertThat(change(catalog, "orchard-sons/listTrees2/415"))
                .hasToString("{\"headers\":{\"Content-Type\":\"text/plain\"}}");
        assertThat(change(catalog, "orchard-sons/getTreesByTreeId2/401"))
                .hasToString("{\"headers\":{\"Authorization\":null}}");
        assertThat(change(catalog, "orchard-sons/readFile/404"))
                .hasToString("{\"path\":{\"filesName\":\"no-such-id.pdf\"}}");
        assertThat(catalog.entry("orchard-sons/listTrees2/taken")
                        .orElseThrow()
                        .condition()
                        .fixture())
                .as("nobody knows how")
                .isEqualTo("taken");
    }

    private static JsonNode change(Catalog catalog, String id) {
        JsonNode change = catalog.entry(id).orElseThrow().condition().change();
        return change == null ? JsonMapper.shared().nullNode() : change;
    }

    @Test
    void requests_are_valid_and_names_are_names() {
        Catalog catalog = Catalog.ofFolder(orchard, null);
        Operation plant = catalog.operation("orchard-sons", "listTrees2").orElseThrow();
        assertThat(plant.request())
                .hasToString("{\"headers\":{\"Content-Type\":\"application/json\"},"
                        + "\"body\":{\"kind\":\"apple\",\"age\":1}}");
        Operation read = catalog.operation("orchard-sons", "getTreesByTreeId2").orElseThrow();
        assertThat(read.path()).isEqualTo("/trees/{treeId}");
        assertThat(read.successBody().path("note").asString())
                .as("no placeholder")
                .isEqualTo("see (kind)");
        assertThat(catalog.operation("orchard-sons", "listTrees").orElseThrow().request())
                .hasToString("{\"query\":{\"kind\":\"example\"},\"headers\":{\"X-Season\":\"spring\"}}");
        assertThat(Catalog.ofFolder(ferry, null)
                        .operation("ferry", "book")
                        .orElseThrow()
                        .request()
                        .path("body"))
                .hasToString("{\"crossing\":\"dover\",\"seats\":3}");
    }

    @Test
    void servers_are_https_with_one_path_and_the_safest_comes_first() {
        assertThat(Catalog.ofFolder(orchard, null)
                        .api("orchard-sons")
                        .orElseThrow()
                        .servers())
                .extracting(server -> server.id() + " " + server.url() + " " + server.production())
                .containsExactly(
                        "sandbox https://sandbox.orchard.example/api/v2 false",
                        "production https://eu.orchard.example/api/v2 true");
    }

    @Test
    void credentials_are_header_fields() {
        assertThat(Catalog.ofFolder(orchard, null)
                        .api("orchard-sons")
                        .orElseThrow()
                        .credentials()
                        .headers()
                        .keySet())
                .containsExactly("Orchard-Key", "Authorization", "X-Request-Token");
    }

    @Test
    void the_schemas_know_null_and_recursion_and_what_no_document_has() throws IOException {
        JsonSchema open = schema(orchard, "orchard-sons", "open");
        JsonSchema strict = schema(orchard, "orchard-sons", "strict");
        JsonNode deep = json("{'error': {'code': 'x', 'message': null, 'cause': {'within': {'text': 'a'}}}}");
        JsonNode wrong = json("{'error': {'code': 'x', 'message': null, 'cause': {'within': {'text': 7}}}}");
        JsonNode more = json("{'error': {'code': 'x', 'message': 'm'}, 'extra': 1}");
        assertThat(open.faults(deep)).isEmpty();
        assertThat(strict.faults(deep)).isEmpty();
        assertThat(open.faults(wrong)).isNotEmpty();
        assertThat(open.faults(more)).isEmpty();
        assertThat(strict.faults(more)).isNotEmpty();
        JsonNode newWord = json("{'reason': 'strike', 'failure_code': null}");
        assertThat(schema(ferry, "ferry", "open").faults(newWord)).isEmpty();
        assertThat(schema(ferry, "ferry", "strict").faults(newWord)).isNotEmpty();
        assertThat(schema(ferry, "ferry", "open").faults(json("{'failure_code': null}")))
                .isNotEmpty();
    }

    private static JsonSchema schema(Path catalog, String api, String profile) throws IOException {
        Path file = catalog.resolve("schemas/" + api + "/error-body." + profile + ".schema.json");
        return JsonSchema.of(JsonMapper.shared().readTree(Files.readString(file)));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void what_is_left_is_listed() throws IOException {
        assertThat(Files.readString(orchard.resolve("TODO.md")))
                .contains(
                        "listTrees: the query parameter visit_token",
                        "inQuery: query parameter api_key",
                        "cutDown is 2cut(down), DELETE /trees/{tree-id2}",
                        "listTrees2 is list_trees, POST /trees",
                        "getTreesByTreeId2 is GET /trees/{tree-id2}",
                        "replaceOwner: application/x-www-form-urlencoded",
                        "listTrees 4XX: 400",
                        "https://old.orchard.example/api/v1",
                        "  - TODO: when the API answers with taken",
                        "  - the treeId does not exist",
                        "  - 13 rows")
                .doesNotContain("do not conform");
    }
}
