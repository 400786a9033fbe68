package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command on an API that the kit does not bring. */
class CatalogOptionTest {

    @TempDir
    Path folder;

    @Test
    void a_run_against_the_embedded_mock_passes() {
        CommandLineRun run =
                CommandLineRun.of("run", "--catalog", AcmeCatalog.FOLDER, "--report", folder.toString(), "--strict");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("acme readItem", "4 entries: 4 passed. The target conforms.");
        assertThat(run.exitCode()).isZero();
    }

    /** An API may need nothing of a target. */
    @Test
    void a_catalog_without_fixtures_runs_on_the_embedded_mock() throws IOException, InterruptedException {
        Path catalog = folder.resolve("catalog");
        Process script = new ProcessBuilder(
                        "sh", "../examples/growing-catalog/catalog.sh", "2023-10-17", catalog.toString())
                .inheritIO()
                .start();
        assertThat(script.waitFor()).isZero();

        CommandLineRun run = CommandLineRun.of("run", "--catalog", catalog.toString(), "--report", folder.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("68 entries: 68 passed. The target conforms.");
    }

    @Test
    void a_run_against_a_target_finds_a_wrong_row_and_says_how_to_ask_again() throws IOException {
        Path wrong = AcmeCatalog.copyTo(folder.resolve("wrong"));
        edit(wrong.resolve("features/acme/putItem.feature"), "| E409 | 409 ", "| E409 | 410 ");
        try (var mock = MockServer.start(Catalog.ofFolder(Path.of(AcmeCatalog.FOLDER), null))) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());
            CommandLineRun run = CommandLineRun.of(
                    "run",
                    "--catalog",
                    wrong.toString(),
                    "--target",
                    target.toString(),
                    "--report",
                    folder.resolve("report").toString());

            String rerun = "linkfault run --catalog " + wrong + " --target " + target + " --entry acme/putItem/E409";
            assertThat(run.out())
                    .contains("FAILED  acme/putItem/E409   status")
                    .contains("rerun     " + rerun)
                    .contains("4 entries: 3 passed, 1 failed.");
            assertThat(Files.readString(folder.resolve("report/report.html"))).contains(rerun);
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void an_audit_judges_its_traffic() throws IOException {
        Path traffic = folder.resolve("traffic.ndjson");
        String right = line("404", "E404", "No item 990000.");
        Files.writeString(traffic, right + line("404", "E404", "Gone.") + line("418", "E418", "Tea."));
        CommandLineRun run = CommandLineRun.of(
                "audit", "--catalog", AcmeCatalog.FOLDER, "--report", folder.toString(), traffic.toString());

        assertThat(run.out()).contains("acme/readItem/E404", "UNDOCUMENTED  acme readItem answers 418 E418");
        JsonNode audit = JsonMapper.shared().readTree(Files.readString(folder.resolve("audit.json")));
        assertThat(audit.at("/totals/conforming").asInt()).isEqualTo(1);
        assertThat(audit.at("/totals/deviating").asInt()).isEqualTo(1);
        assertThat(audit.at("/totals/undocumented").asInt()).isEqualTo(1);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static String line(String status, String code, String message) {
        return "{\"request\": {\"method\": \"GET\", \"url\": \"https://api.acme.example/v3/items/990000\"},"
                + " \"response\": {\"status\": %s, \"headers\": [{\"name\": \"Content-Type\", \"value\": \"application/json\"}],"
                        .formatted(status)
                + " \"body\": \"{\\\"errors\\\":[{\\\"id\\\":\\\"%s\\\",\\\"text\\\":\\\"%s\\\"}]}\"}}\n"
                        .formatted(code, message);
    }

    @Test
    void one_is_not_counted_as_several() throws IOException {
        String report = folder.toString();
        assertThat(CommandLineRun.of(
                                "run",
                                "--catalog",
                                AcmeCatalog.FOLDER,
                                "--report",
                                report,
                                "--entry",
                                "acme/readItem/E404")
                        .out())
                .contains("\n1 entry: 1 passed. The target conforms.\n");
        Path traffic = Files.writeString(folder.resolve("traffic.ndjson"), line("404", "E404", "No item 990000."));
        assertThat(CommandLineRun.of("audit", "--catalog", AcmeCatalog.FOLDER, "--report", report, traffic.toString())
                        .out())
                .contains("\n1 line: 1 conforming.\nNot recorded: the time of 1 answer.\n1 of 4 entries were seen.\n");
        Path target = Files.writeString(folder.resolve("target.yaml"), """
                acme:
                  baseUrl: http://127.0.0.1:1/v3
                  headers: {Acme-Key: some-key-of-mine}
                """);
        assertThat(CommandLineRun.of(
                                "run",
                                "--catalog",
                                AcmeCatalog.FOLDER,
                                "--target",
                                target.toString(),
                                "--dry-run",
                                "--entry",
                                "acme/putItem/E409")
                        .out())
                .contains("0 of 1 entry can be asked for; 1 lacks something in the target file.");
    }

    @Test
    void an_operation_may_answer_without_a_body() throws IOException {
        Path copy = AcmeCatalog.copyTo(folder.resolve("copy"));
        edit(
                copy.resolve("features/acme/operations.yaml"),
                "success: {status: 201, body: [{count: 1}]}",
                "success: {status: 202}");
        CommandLineRun run =
                CommandLineRun.of("run", "--catalog", copy.toString(), "--report", folder.toString(), "--strict");
        assertThat(run.out()).contains("4 entries: 4 passed. The target conforms.");

        var catalog = Catalog.ofFolder(copy, null);
        try (var mock = MockServer.start(catalog)) {
            Request request = new Request(
                    "POST",
                    mock.url() + "/v3/cart",
                    Headers.of(Map.of("Acme-Key", "mock-acme-key", "Content-Type", "application/json")),
                    Body.of("{\"item\": \"100000\", \"count\": 1}"));
            Response answer = (Response) mock.answer(request);
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body().isEmpty()).isTrue();
            assertThat(answer.headers().first("Content-Type")).isEmpty();
        }
        JsonNode document = JsonMapper.shared()
                .readTree(CommandLineRun.of("export", "--catalog", copy.toString(), "--format", "openapi")
                        .out());
        assertThat(document.at("/paths/~1cart/post/responses/202").has("description"))
                .isTrue();
        assertThat(document.at("/paths/~1cart/post/responses/202").has("content"))
                .isFalse();
    }

    @Test
    void explain_knows_its_codes_and_bodies() throws IOException {
        assertThat(CommandLineRun.of("explain", "--catalog", AcmeCatalog.FOLDER, "E409")
                        .out())
                .contains("Sold out.", "POST /cart");
        Path body = Files.writeString(folder.resolve("body.json"), "{\"errors\": [{\"id\": \"E404\"}]}");
        assertThat(CommandLineRun.of("explain", "--catalog", AcmeCatalog.FOLDER, body.toString())
                        .out())
                .contains(
                        "An error body of Acme with the code E404.",
                        "It does not conform to schemas/acme/error-body.open");
    }

    @ParameterizedTest
    @CsvSource({"json", "openapi", "csv", "target", "target-schema"})
    void export_writes_it_in_every_format(String format) {
        CommandLineRun run = CommandLineRun.of("export", "--catalog", AcmeCatalog.FOLDER, "--format", format);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("acme").doesNotContainIgnoringCase("fuse");
        if (format.equals("json")) {
            assertThat(JsonSchema.bundled("linkfault/catalog")
                            .faults(JsonMapper.shared().readTree(run.out())))
                    .isEmpty();
        }
    }

    @Test
    void diff_compares_two_folders_or_one_with_the_chosen() throws IOException {
        Path changed = AcmeCatalog.copyTo(folder.resolve("changed"));
        edit(changed.resolve("features/acme/putItem.feature"), "| E409 | 409 ", "| E409 | 410 ");

        CommandLineRun folders = CommandLineRun.of("diff", AcmeCatalog.FOLDER, changed.toString());
        assertThat(folders.out()).contains("acme/putItem/E409", "breaking");
        CommandLineRun chosen = CommandLineRun.of(
                "diff", "--catalog", changed.toString(), AcmeCatalog.FOLDER, "this-build", "--fail-on", "breaking");
        assertThat(chosen.out()).contains("acme/putItem/E409");
        assertThat(chosen.exitCode()).isEqualTo(1);
    }

    @Test
    void a_folder_that_is_none_of_a_catalog_is_named_with_what_is_missing() {
        CommandLineRun run = CommandLineRun.of("run", "--catalog", folder.toString());

        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "--catalog " + folder + ": features/contents.yaml is missing. Expected a folder"
                                + " with features/ and schemas/, laid out as in the repository of linkfault.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "features/acme/readItem.feature | the key is wrong       | it rains               |"
                        + " features/acme/readItem.feature:13: conditions.yaml does not say",
                "features/acme/api.yaml | codesBelongTo: operation | codesBelongTo: nobody |"
                        + " features/acme/api.yaml: codesBelongTo is \"nobody\"; expected operation or api",
                "features/acme/operations.yaml | success: {status: 201, body: [{count: 1}]} | success: {status: &a 201, body: [*a]} |"
                        + " features/acme/operations.yaml:17: an alias of YAML is not read here (* and a name);"
                        + " write out the value that it stands for",
                "features/acme/api.yaml | make: mock-acme-key | mak: mock-acme-key |"
                        + " features/acme/api.yaml, mock, headers, Acme-Key: the member \"make\" is missing",
                "schemas/acme/error-body.open.schema.json | \"required\": [\"errors\"], | \"required\": |"
                        + " schemas/acme/error-body.open.schema.json: not JSON",
                "schemas/acme/error-body.strict.schema.json | {\"type\": \"string\"} | {\"$ref\": \"#/$defs/nowhere\"} |"
                        + " schemas/acme/error-body.strict.schema.json: is no JSON Schema that can be used",
            })
    void a_fault_in_its_files_is_one_message(String file, String right, String wrong, String fault) throws IOException {
        Path copy = AcmeCatalog.copyTo(folder.resolve("catalog"));
        edit(copy.resolve(file), right, wrong);

        CommandLineRun run = CommandLineRun.of(
                "run",
                "--catalog",
                copy.toString(),
                "--report",
                folder.resolve("report").toString());

        assertThat(run.err()).startsWith("--catalog " + copy + ": " + fault);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("report")).doesNotExist();
    }

    private static void edit(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }
}
