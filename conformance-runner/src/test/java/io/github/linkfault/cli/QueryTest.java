package io.github.linkfault.cli;

import static io.github.linkfault.AcmeCatalog.edit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation whose request has a query, in every command that knows of requests. */
class QueryTest {

    private static final String RIGHT = "order=price&near=100000&filter%5Bname%5D=Tea%20%26%20cake%2F50%25";

    @TempDir
    Path folder;

    private Path acme;

    @BeforeEach
    void acmeWithAQuery() throws IOException {
        acme = AcmeCatalog.withQuery(folder.resolve("acme"));
    }

    @Test
    void a_run_against_the_mock_passes() {
        CommandLineRun run = run("--strict");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("acme findItems", "9 entries: 9 passed. The target conforms.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_target_that_ignores_the_query_fails() throws IOException {
        Path ignorant = AcmeCatalog.withQuery(folder.resolve("ignorant"));
        edit(ignorant.resolve("features/acme/api.yaml"), "mock:", "mock:\n  order: [headers, path, body]");
        try (var mock = MockServer.start(catalog(ignorant))) {
            Path target = Files.writeString(folder.resolve("target.yaml"), mock.targetFile());

            CommandLineRun run = run("--target", target.toString());

            assertThat(run.out())
                    .contains("9 entries: 4 passed, 5 failed.")
                    .contains(
                            "GET /v3/items?order=by%20moon&near=100000&filter%5Bname%5D=Tea%20%26%20cake%2F50%25 -> 200");
            assertThat(Files.readString(folder.resolve("report/report.json")))
                    .contains("curl -sS -i '" + mock.url() + "/v3/items?near=100000&filter%5Bname%5D=");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        RIGHT + ", 200, ''",
        "near=100000, 422, E420",
        "order=&near=100000, 200, ''",
        "order=by+moon&near=100000, 422, E421",
        "near=990000&order=price, 404, E422",
        "order=price, 404, E422",
        "order=price&near=1, 404, E422",
        RIGHT + "&limit=1000, 400, E423",
        RIGHT + "&limit=10, 200, ''",
        "order=price&near=400000, 409, E424",
        "%GG=%&&=&order=price&near=100000, 200, ''",
    })
    void the_mock_looks_at_each_parameter(String query, int status, String code) {
        try (var mock = MockServer.start(catalog(acme))) {
            Response response = (Response) mock.answer(new Request(
                    "GET",
                    mock.url() + "/v3/items?" + query,
                    Headers.of(Map.of("Acme-Key", "mock-acme-key")),
                    Body.EMPTY));

            assertThat(response.status()).isEqualTo(status);
            JsonNode body = JsonMapper.shared().readTree(response.body().bytes());
            assertThat(body.at("/errors/0/id").asString("")).isEqualTo(code);
        }
    }

    @Test
    void the_mock_looks_at_the_query_when_its_script_says_so() throws IOException {
        edit(acme.resolve("features/acme/api.yaml"), "mock:", "mock:\n  order: [query, headers]");
        try (var mock = MockServer.start(catalog(acme))) {
            Response response = (Response)
                    mock.answer(new Request("GET", mock.url() + "/v3/items?near=100000", Headers.NONE, Body.EMPTY));

            assertThat(response.body().text()).contains("E420");
        }
    }

    @Test
    void the_index_of_the_mock_shows_it() {
        try (var mock = MockServer.start(catalog(acme))) {
            Response index =
                    (Response) mock.answer(new Request("GET", mock.url() + "/index.json", Headers.NONE, Body.EMPTY));

            assertThat(index.body().text())
                    .contains("curl -sS -i '" + mock.url() + "/v3/items?" + RIGHT + "'")
                    .contains("/v3/items?" + RIGHT + "&limit=1000'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/items, /items?" + RIGHT,
        "/find?, /find?" + RIGHT,
        "/find?order=name, /find?order=name&near=100000&filter%5Bname%5D=Tea%20%26%20cake%2F50%25",
        "/find?_state=a%3D%3D&near=, /find?_state=a%3D%3D&near=&order=price&filter%5Bname%5D=Tea%20%26%20cake%2F50%25",
    })
    void the_query_of_a_targets_own_path_stays_and_wins(String path, String sent) {
        assertThat(planned("100000", path).request().url()).isEqualTo("https://acme.example" + sent);
    }

    @Test
    void values_are_encoded_and_a_token_is_filled_in() throws IOException {
        edit(acme.resolve("features/acme/operations.yaml"), "order: price", "order: 'by {token}'");
        edit(
                acme.resolve("features/acme/api.yaml"),
                "credentials:",
                "credentials:\n  token: {operation: readItem, value: /item/number, seconds: /item/number}");

        Plan.Ready plan = planned("ä +&=#?/%", "/items");

        assertThat(plan.with(() -> "t+k/n").url())
                .isEqualTo("https://acme.example/items?order=by%20t%2Bk%2Fn&near=%C3%A4%20%2B%26%3D%23%3F%2F%25"
                        + "&filter%5Bname%5D=Tea%20%26%20cake%2F50%25");
    }

    private Plan.Ready planned(String item, String path) {
        Catalog catalog = catalog(acme);
        var target = new ApiTarget(
                "https://acme.example",
                Map.of(),
                Map.of(),
                Map.of("healthy", new Fixture(Map.of("itemId", item), null, Map.of())),
                Map.of("findItems", path));
        return (Plan.Ready) new Planner(target, Headers.NONE)
                .plan(catalog.operation(catalog.apis().get(0), "findItems").orElseThrow());
    }

    @Test
    void an_audit_finds_the_operation_whatever_the_query() throws IOException {
        Path traffic = folder.resolve("traffic.ndjson");
        Files.writeString(
                traffic,
                line("/v3/items?near=1", "422", "E420", "No order.")
                        + line("/v3/items?order=a/b", "422", "E421", "Unknown order.")
                        + line("/v3/items/990000?x=/cart", "404", "E404", "No item 990000."));
        CommandLineRun run = audit(traffic);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(totals().path("conforming").asInt()).isEqualTo(3);
    }

    /** So does one in a path of the target. */
    @Test
    void an_audit_goes_by_the_path_of_a_targets_path_with_a_query() throws IOException {
        Path traffic = Files.writeString(
                folder.resolve("traffic.ndjson"), line("/v3/find?order=name&near=1", "422", "E420", "No order."));
        Path target = Files.writeString(folder.resolve("target.yaml"), """
                acme:
                  baseUrl: https://api.acme.example/v3
                  headers: {Acme-Key: some-key-of-mine}
                  paths: {findItems: '/find?order=name'}
                """);
        CommandLineRun run = audit(traffic, "--target", target.toString());

        assertThat(run.err()).isEmpty();
        assertThat(totals().path("conforming").asInt()).isEqualTo(1);
    }

    @Test
    void openapi_has_its_parameters() {
        CommandLineRun run = CommandLineRun.of("export", "--catalog", acme.toString(), "--format", "openapi");

        JsonNode parameters = JsonMapper.shared().readTree(run.out()).at("/paths/~1items/get/parameters");
        assertThat(parameters.valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"name\":\"order\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"string\"},\"example\":\"price\"}",
                        "{\"name\":\"near\",\"in\":\"query\",\"schema\":{\"type\":\"string\"},\"example\":\"100000\"}",
                        "{\"name\":\"filter[name]\",\"in\":\"query\",\"schema\":{\"type\":\"string\"},\"example\":\"Tea & cake/50%\"}",
                        "{\"name\":\"limit\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "/items?near={near}, 'a query in its path \"/items?near={near}\"; move it to request.query, where each parameter has a value'",
        "/items#first, 'a fragment in its path \"/items#first\"; no request carries one, remove it'",
        "/items.{itemId}, 'the segment \"items.{itemId}\" in its path; expected one without braces,'",
        "/{a}-{b}, 'the segment \"{a}-{b}\" in its path; expected one without braces, or {name} alone'",
        "/{a}/{a}, 'the parameter {a} twice in its path'",
    })
    void a_path_is_made_of_segments(String path, String fault) throws IOException {
        edit(acme.resolve("features/acme/operations.yaml"), "path: /items\n", "path: " + path + "\n");

        CommandLineRun run = run();

        assertThat(run.err())
                .startsWith("--catalog " + acme
                        + ": features/acme/operations.yaml, item 3 (findItems): the operation findItems has " + fault);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private CommandLineRun run(String... more) {
        return command("run", more);
    }

    private CommandLineRun audit(Path traffic, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add(traffic.toString());
        return command("audit", arguments.toArray(String[]::new));
    }

    private CommandLineRun command(String name, String... more) {
        var arguments = new ArrayList<>(List.of(
                name,
                "--catalog",
                acme.toString(),
                "--report",
                folder.resolve("report").toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private JsonNode totals() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("report/audit.json")))
                .path("totals");
    }

    private static Catalog catalog(Path of) {
        return Catalog.ofFolder(of, null);
    }

    private static String line(String url, String status, String code, String message) {
        return "{\"request\": {\"method\": \"GET\", \"url\": \"https://api.acme.example%s\"}, \"response\": {\"status\": %s,"
                        .formatted(url, status)
                + " \"headers\": [{\"name\": \"Content-Type\", \"value\": \"application/json\"}],"
                + " \"body\": \"{\\\"errors\\\":[{\\\"id\\\":\\\"%s\\\",\\\"text\\\":\\\"%s\\\"}]}\"}}\n"
                        .formatted(code, message);
    }
}
