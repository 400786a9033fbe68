package io.github.linkfault.audit;

import static io.github.linkfault.AcmeCatalog.edit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.AcmeCatalog;
import io.github.linkfault.audit.route.Base;
import io.github.linkfault.audit.route.Routes;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.SpanningPath;
import io.github.linkfault.cli.CommandLineRun;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.PathSegment;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A parameter of the path that is several segments, since the form of its value takes a slash: in mock, audit and run. */
class SpanningParameterTest {

    /** An operation whose path is a template of numbers and words; it answers with its id and the item. */
    private static final String OPERATION = """
            - id: %s
              title: %1$s
              method: GET
              path: %s
              evidence: {path: documented, table: documented}
              request: {path: %s}
              success: {status: 200, body: {operation: %1$s, item: '{itemId}'}}
            """;

    @TempDir
    Path folder;

    private Path acme;

    @BeforeEach
    void acmeWithItemsInFolders() throws IOException {
        acme = AcmeCatalog.copyTo(folder.resolve("acme"));
        Path api = acme.resolve("features/acme/api.yaml");
        edit(api, "itemId: {form: '[0-9]{6}',", "shelf: {form: '[0-9]+'}\n  itemId: {form: '[0-9]{6}(?:/[0-9a-z]+)*',");
        edit(api, "'(?<mark>[0-9]{2})[0-9]{4}'", "'(?<mark>[0-9]{2})[0-9]{4}(?:/[0-9a-z]+)*'");
        edit(
                acme.resolve("features/acme/operations.yaml"),
                "body: {item: {number: '{itemId}'}}",
                "body: {operation: readItem, item: '{itemId}'}");
        String item = "{itemId: '{itemId}'}";
        String place = "{itemId: '{itemId}', shelf: '{shelf}', place: '7'}";
        Files.writeString(
                acme.resolve("features/acme/operations.yaml"),
                Files.readString(acme.resolve("features/acme/operations.yaml"))
                        + OPERATION.formatted("readStock", "/items/{itemId}/stock", item)
                        + OPERATION.formatted("readPlace", "/items/{itemId}/{shelf}/{place}", place)
                        + OPERATION.formatted("readRoot", "/items/{itemId}/root/", item));
    }

    private Catalog catalog() {
        return Catalog.ofFolder(acme, null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/items/100000, readItem, 100000",
                "/items/100000/07, readItem, 100000/07",
                "/items/100000/07/08/09/10?x=/stock, readItem, 100000/07/08/09/10",
                "/items/100000%2F07, readItem, 100000/07",
                "/items/100000/%30%37, readItem, 100000/07",
                // Each has three segments: the one with more literal ones wins.
                "/items/100000/stock, readStock, 100000",
                "/items/100000/07/stock, readStock, 100000/07",
                "/items/100000/07/08, readPlace, 100000",
                "/items/100000/07/08/stock, readStock, 100000/07/08",
                "/items/100000/a/b/c/d, readItem, 100000/a/b/c/d",
                "/items/100000/07/root/, readRoot, 100000/07",
                "/items/100000/07/08/A, readPlace, 100000/07",
                "/items/100000/07/08/09/, readPlace, 100000/07/08",
                // Here the form does not take what would be the value.
                "/items/100000/07/A/08/09, none, none",
                "/items/100000/07//08/09, none, none",
                "/items/10/07/08/09, none, none",
                "/stock/100000/07, none, none",
            })
    void mock_and_audit_find_the_same(String path, @Nullable String operation, @Nullable String item) {
        assertThat(audited("GET", path)).isEqualTo(operation == null ? null : operation + " " + item);
        try (var mock = MockServer.start(catalog())) {
            Response answer = mocked(mock, "GET", path);
            if (operation == null) {
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.headers().first("Linkfault-Miss")).isPresent();
            } else {
                assertThat(JsonMapper.shared().readTree(answer.body().bytes()))
                        .isEqualTo(JsonMapper.shared()
                                .createObjectNode()
                                .put("operation", operation)
                                .put("item", item));
            }
        }
    }

    @Test
    void another_method_and_paths_without_end_are_of_no_operation() {
        assertThat(audited("POST", "/items/100000/07")).isNull();
        assertThat(audited("GET", "/items/100000" + "/0".repeat(90))).isNotNull();
        assertThat(audited("GET", "/items/100000" + "/0".repeat(100_000))).isNull();
        assertThat(audited("GET", "/items/100000/" + "0".repeat(100_000))).isNull();
    }

    private @Nullable String audited(String method, String path) {
        Catalog catalog = catalog();
        var routes = new Routes(catalog, Base.documented(catalog), Map.of(), new Judge(catalog).reads());
        var match = new Routes.Match();
        String url = "https://api.acme.example/v3" + path;
        boolean found = routes.find(method, url, match);
        assertThat(found).isEqualTo(match.route != null);
        if (match.route == null) {
            return null;
        }
        String raw = (method + url).substring(match.from[0], match.to[0]);
        assertThat(match.parameters).isEqualTo(match.route.parameters().size());
        return match.route.operation().id() + " " + PathSegment.decoded(raw);
    }

    private static Response mocked(MockServer mock, String method, String path) {
        var headers = Headers.of(Map.of("Acme-Key", "mock-acme-key"));
        return (Response) mock.answer(new Request(method, mock.url() + "/v3" + path, headers, Body.EMPTY));
    }

    /** So that the audit of its traffic goes the fast way alone. */
    @Test
    void no_operation_of_the_bundled_catalog_is_matched_by_trial() {
        assertThat(Catalog.bundled().operations())
                .allSatisfy(operation ->
                        assertThat(SpanningPath.of(operation, operation.path())).isEmpty());
        assertThat(catalog().operations().stream()
                        .filter(operation ->
                                SpanningPath.of(operation, operation.path()).isPresent())
                        .map(Operation::id))
                .containsExactly("readItem", "readStock", "readPlace", "readRoot");
    }

    @ParameterizedTest
    @CsvSource({
        "[0-9]+, false",
        "(?:A|B)-[0-9a-f_-]{2}, false",
        "[0-9]+(?:/[a-z]+)?, true",
        "[^ ]+, true",
        ".+, true",
        "[!-~]+, true",
        "\\S+, true",
    })
    void only_forms_that_may_take_a_slash_are_tried(String form, boolean tried) throws IOException {
        edit(acme.resolve("features/acme/api.yaml"), "'[0-9]{6}(?:/[0-9a-z]+)*'", "'" + form + "'");

        assertThat(SpanningPath.of(catalog().operations().get(0), "/items/{itemId}")
                        .isPresent())
                .isEqualTo(tried);
    }

    @Test
    void an_audit_binds_the_whole_value() throws IOException {
        String line = "{\"request\": {\"method\": \"GET\", \"url\": \"https://api.acme.example/v3/items/990000/07\"},"
                + " \"response\": {\"status\": 404, \"headers\": [{\"name\": \"Content-Type\", \"value\": \"application/json\"}],"
                + " \"body\": \"{\\\"errors\\\":[{\\\"id\\\":\\\"E404\\\",\\\"text\\\":\\\"No item %s.\\\"}]}\"}}\n";
        Path traffic = Files.writeString(
                folder.resolve("traffic.ndjson"), line.formatted("990000/07") + line.formatted("990000"));

        CommandLineRun run = CommandLineRun.of(
                "audit", "--catalog", acme.toString(), "--report", folder.toString(), traffic.toString());

        var totals = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("audit.json")))
                .path("totals");
        assertThat(List.of(
                        totals.path("conforming").asInt(),
                        totals.path("deviating").asInt()))
                .as(run.err())
                .containsExactly(1, 1);
    }

    @Test
    void a_run_sends_the_slash_where_the_form_takes_it() {
        assertThat(sent("100000/07")).isEqualTo("https://acme.example/items/100000/07");
        assertThat(sent("100000/A b")).isEqualTo("https://acme.example/items/100000%2FA%20b");
    }

    private String sent(String item) {
        var target = new ApiTarget(
                "https://acme.example",
                Map.of(),
                Map.of(),
                Map.of("healthy", new Fixture(Map.of("itemId", item), null, Map.of())),
                Map.of());
        Catalog catalog = catalog();
        var plan = (Plan.Ready) new Planner(target, Headers.NONE)
                .plan(catalog.operation(catalog.apis().get(0), "readItem").orElseThrow());
        return plan.request().url();
    }

    @Test
    void a_run_against_the_mock_passes() throws IOException {
        edit(acme.resolve("features/acme/api.yaml"), "make: '{mark}0000'", "make: '{mark}0000/folder/07'");

        CommandLineRun run =
                CommandLineRun.of("run", "--catalog", acme.toString(), "--report", folder.toString(), "--strict");

        assertThat(run.out()).contains("4 entries: 4 passed. The target conforms.");
    }
}
