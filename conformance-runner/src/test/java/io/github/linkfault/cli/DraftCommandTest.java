package io.github.linkfault.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code linkfault draft}: what it prints, and that it writes all or nothing. */
class DraftCommandTest {

    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";
    private static final String PATHS = "paths: {/a: {get: {responses: {'400': {description: d}}}}}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> unusable() {
        return Stream.of(
                document(
                        "{\"swagger\": \"2.0\", \"paths\": {}}",
                        "line 1, swagger: this is OpenAPI 2.0; expected 3.0 or 3.1."),
                document("name: x", "line 1: not OpenAPI: expected the member openapi with a version such as 3.0.3"),
                document("openapi: 4.0.0\npaths: {}", "line 1, openapi: the version is 4.0.0; expected 3.0 or 3.1"),
                document("openapi: 3.0.0\ninfo: {}", "line 1: the document has no paths"),
                document("openapi: 3.0.0\npaths:\n  /a: [", "line 3: not YAML:"),
                document("{\"openapi\": \"3.0.0\",\n\"paths\": }", "line 2: not JSON:"),
                document("openapi: 3.0.0\nopenapi: 3.0.0", "line 2: the member \"openapi\" occurs twice"),
                document("", "line 1: there is nothing in it"),
                document(
                        HEAD + "paths: {/a: {$ref: 'other.yaml#/a'}}",
                        "line 3, paths./a: the reference other.yaml#/a leads to another file; nothing else is read."),
                document(
                        HEAD + "paths: {/a: {$ref: 'https://host.example/a.yaml'}}",
                        "line 3, paths./a: the reference https://host.example/a.yaml leads to another file"),
                document(
                        HEAD + "paths: {/a: {get: {responses: {'400': {$ref: '#/components/responses/No'}}}}}",
                        "line 3, paths./a.get.responses.400: the reference #/components/responses/No leads nowhere"),
                document(
                        HEAD + PATHS + "components: {schemas: {A: {$ref: '#/components/schemas/B'},\n"
                                + " B: {allOf: [{$ref: '#/components/schemas/A'}]}}}",
                        "line 4, components.schemas.A: the references /components/schemas/A, /components/schemas/B lead in"
                                + " a circle"),
                document(
                        HEAD + PATHS + "components: {responses: {R: {$ref: '#/components/responses/R'}}}",
                        "line 4, components.responses.R: the references /components/responses/R lead in a circle"));
    }

    private static Arguments document(String text, String message) {
        return Arguments.of(text, message);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void a_document_that_cannot_be_used_is_told_by_line_and_nothing_is_written(String text, String message)
            throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), text);
        CommandLineRun run = draft(file);
        assertThat(run.err()).startsWith("OpenAPI document " + file + " is not valid:\n  " + message);
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--openapi orchard-3.0.yaml", "--openapi ferry-3.1.json", "--traffic shop.ndjson"})
    void check_finds_no_fault_in_a_draft(String source) {
        String[] option = source.split(" ", 2);
        String output = folder.resolve("out").toString();
        String file = Path.of("src/test/resources/io/github/linkfault/draft", option[1])
                .toString();
        assertThat(CommandLineRun.of("draft", option[0], file, "--output", output)
                        .exitCode())
                .isZero();

        CommandLineRun run = CommandLineRun.of("check", "--catalog", output);

        assertThat(run.out()).contains(" rows: no faults, ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_api_of_bare_statuses_needs_no_code_in_its_error_body() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + """
                paths:
                  /a:
                    get:
                      responses:
                        '404':
                          description: d
                          content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}
                """);
        String output = folder.resolve("out").toString();
        assertThat(draft(file).exitCode()).isZero();

        assertThat(CommandLineRun.of("check", "--catalog", output).out()).contains(": no faults, ");
    }

    @Test
    void a_recursion_inside_a_value_is_no_circle() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + PATHS + """
                components:
                  schemas:
                    Error: {type: object, properties: {code: {type: string}, within: {$ref: '#/components/schemas/Error'}}}
                """);
        assertThat(draft(file).exitCode()).isZero();
    }

    @Test
    void a_document_may_be_large() throws IOException {
        Path file = Files.writeString(
                folder.resolve("api.yaml"),
                HEAD + PATHS + "x-more: |\n" + ("  " + "y".repeat(998) + "\n").repeat(3500));
        CommandLineRun run = draft(file);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_document_without_errors_is_told_what_it_lacks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("api.yaml"), HEAD + "paths: {/a: {get: {responses: {'200': {description: d}}}}}");
        CommandLineRun run = draft(file);
        assertThat(run.err()).startsWith("OpenAPI document " + file + " describes no error: no operation has an error");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void the_codes_of_an_error_schema_that_no_operation_has_become_rows() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + """
                paths: {/a: {get: {operationId: readA, responses: {'200': {description: d}}}}}
                components:
                  schemas:
                    ApiError: {type: object, properties: {code: {type: string, enum: [one, two]}, message: {type: string}}}
                """);
        Path output = folder.resolve("out");
        CommandLineRun run = draft(file);
        assertThat(run.out())
                .contains("4 entries of 1 operations of t: " + output, "#/components/schemas/ApiError")
                .contains("Say which operation answers with which code and status: the document does not (1)");
        assertThat(CommandLineRun.of("export", "--format", "csv", "--catalog", output.toString())
                        .out())
                .contains("t/one", "t/two", "t/status/400", "t/status/500");
    }

    @Test
    void what_would_contradict_itself_in_a_catalog_is_settled() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + """
                paths:
                  /a/{x}: {get: {responses: {default: {$ref: '#/components/responses/E'}}}}
                  /a/{y}: {get: {operationId: twin, responses: {'400': {description: d}}}}
                  /a/{x}#more: {get: {operationId: fragment, responses: {'400': {description: d}}}}
                  /b: {get: {responses: {'400': {description: d, content: {application/json: {schema: {type: string}}}}}}}
                components:
                  responses:
                    E:
                      description: d
                      content:
                        application/json:
                          schema: {type: object, properties: {code: {type: string, enum: [one, 'two words', two]}}}
                """);
        Path output = folder.resolve("out");
        CommandLineRun run = draft(file);
        assertThat(run.out()).contains("GET /a/{y}", "GET /a/{x}#more", "      two words", "3 entries of 2 operations");
        assertTheMockConforms(output);
    }

    @Test
    void a_long_list_of_codes_for_each_operation_has_each_code_once() throws IOException {
        var paths = new StringBuilder(HEAD + "paths:\n");
        for (int path = 0; path < 12; path++) {
            paths.append("  /p" + path + ": {get: {operationId: read" + (char) ('A' + path)
                    + ", responses: {'404': {$ref: '#/components/responses/E'}}}}\n");
        }
        Path file = Files.writeString(folder.resolve("api.yaml"), paths + """
                components:
                  responses:
                    E:
                      description: d
                      content:
                        application/json:
                          schema: {type: object, properties: {code: {type: string, enum: [one, two, three, four]}}}
                """);
        Path output = folder.resolve("out");
        CommandLineRun run = draft(file);
        assertThat(run.out())
                .contains("4 codes have one row each, which would be 48 rows: one, two, three, four")
                .contains("16 entries of 12 operations");
        assertTheMockConforms(output);
    }

    @Test
    void an_empty_folder_is_filled_and_a_full_one_is_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + PATHS);
        Path output = Files.createDirectory(folder.resolve("out"));
        String[] arguments = {"draft", "--openapi", file.toString(), "--output", output.toString(), "--api", "acme-bank"
        };
        CommandLineRun first = CommandLineRun.of(arguments);
        assertThat(first.exitCode()).isZero();
        assertThat(output.resolve("features/acme-bank/api.yaml")).exists();
        assertThat(output.resolve("TODO.md")).exists();
        Files.writeString(output.resolve("TODO.md"), "mine");
        assertThat(CommandLineRun.of(arguments).exitCode()).isEqualTo(2);
        assertThat(output.resolve("TODO.md")).hasContent("mine");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("no work folder").containsExactlyInAnyOrder(file, output);
        }
    }

    private void assertTheMockConforms(Path catalog) {
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--catalog",
                catalog.toString(),
                "--report",
                folder.resolve("r").toString());
        assertThat(run.out()).contains("The target conforms.");
    }

    /** Drafts into the folder {@code out}. */
    private CommandLineRun draft(Path file) {
        return CommandLineRun.of(
                "draft",
                "--openapi",
                file.toString(),
                "--output",
                folder.resolve("out").toString());
    }
}
