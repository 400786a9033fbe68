package io.github.linkfault.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Server;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.exchange.Secrets;
import io.github.linkfault.judge.Finding;
import io.github.linkfault.judge.Judge;
import io.github.linkfault.judge.Severity;
import io.github.linkfault.mock.behaviour.ErrorExamples;
import io.github.linkfault.mock.openapi.OpenApi;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says what the catalog says and what the judge accepts; others can read it. */
class OpenApiTest {

    private final Catalog catalog = Catalog.bundled();
    private final String text = OpenApi.render(catalog, "1.2.3");
    private final JsonNode document = JsonMapper.shared().readTree(text);

    /** An example at one status of one operation. */
    private record Shown(Operation operation, int status, Entry entry, JsonNode body) {}

    @Test
    void isTheSameBytesTwice() {
        assertThat(OpenApi.render(Catalog.bundled(), "1.2.3")).isEqualTo(text);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void isSorted() {
        for (String place : List.of("/paths", "/components/schemas", "/components/examples")) {
            assertThat(List.copyOf(document.at(place).propertyNames()))
                    .as(place)
                    .isSorted()
                    .isNotEmpty();
        }
        assertThat(document.findValues("responses"))
                .allSatisfy(responses ->
                        assertThat(List.copyOf(responses.propertyNames())).isSorted());
    }

    @Test
    void swaggerParserHasNothingToSay() {
        assertThat(parse(text).getMessages()).isEmpty();
        assertThat(parse(text).getOpenAPI().getPaths().values().stream()
                        .mapToInt(path -> path.readOperations().size())
                        .sum())
                .isEqualTo(catalog.operations().size());
        assertThat(parse(text.replace("\"responses\"", "\"answers\"")).getMessages())
                .as("what it says of a document that is wrong")
                .isNotEmpty();
    }

    @Test
    void showsEveryEntryOfTheApisAtEveryStatusThatItMayHave() {
        Set<String> expected = catalog.entries().stream()
                .filter(entry -> entry.surface().isApi() && entry.isFailure())
                .flatMap(entry -> Objects.requireNonNull(entry.statuses()).accepted().stream()
                        .map(status -> entry.operationId() + " " + status + " " + entry.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = shown().stream()
                .filter(each -> each.operation().equals(each.entry().operation()))
                .map(each -> each.operation().id() + " " + each.status() + " "
                        + each.entry().id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).hasSizeGreaterThan(150).isEqualTo(expected);
    }

    @Test
    void everyOperationOfFuseHasTheStatusesOfThePage() {
        Set<String> page = catalog.entries().stream()
                .filter(entry -> "status".equals(entry.category()) && entry.isFailure())
                .map(Entry::id)
                .collect(Collectors.toSet());

        assertThat(page).hasSize(7);
        for (Operation operation : catalog.operations()) {
            Set<String> shown = shown().stream()
                    .filter(each -> each.operation().equals(operation))
                    .map(each -> each.entry().id())
                    .collect(Collectors.toSet());
            if (operation.api().id().equals("fuse")) {
                assertThat(shown).as(operation.id()).containsAll(page);
            } else {
                assertThat(shown).as(operation.id()).doesNotContainAnyElementsOf(page);
            }
        }
    }

    @Test
    void theJudgeAcceptsEveryExampleWhereItStands() {
        var judge = new Judge(catalog);
        Map<String, String> ids = new ErrorExamples(catalog).ids();
        assertThat(shown()).allSatisfy(each -> assertThat(violations(judge, each, each.status(), ids))
                .as("%s at %s", each.entry().id(), each.status())
                .isEmpty());
        assertThat(shown()).allSatisfy(each -> assertThat(violations(judge, each, 418, ids))
                .as("%s at a status that no document has", each.entry().id())
                .isNotEmpty());
    }

    @Test
    void namesTheErrorsOfTheWidget() {
        assertThat(document.at("/x-linkfault-widget/entries").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(catalog.entries().stream()
                        .filter(entry -> !entry.surface().isApi())
                        .map(Entry::id)
                        .toList());
    }

    @Test
    void membersAndHeadersComeFromTheErrorsOfTheirAbsence() {
        assertThat(at(
                        "/v1/financial_connections/accounts",
                        "post",
                        "/requestBody/content/application~1json/schema/required"))
                .hasToString("[\"access_token\"]");
        assertThat(at("/v1/financial_connections/sync", "post", "/parameters").findValuesAsString("name"))
                .containsExactly("Plaid-Verification", "Teller-Signature", "Fuse-Verification");
    }

    @Test
    void aDocumentOfOneApiHasItsServersAtTheRootAlone() {
        for (Api api : catalog.apis()) {
            JsonNode documented = JsonMapper.shared().readTree(OpenApi.render(catalog, "1.2.3", api, null));
            JsonNode mine =
                    JsonMapper.shared().readTree(OpenApi.render(catalog, "1.2.3", api, "http://127.0.0.1:1/base"));

            assertThat(documented.path("servers").findValuesAsString("url"))
                    .containsExactlyElementsOf(
                            api.servers().stream().map(Server::url).toList());
            assertThat(mine.path("servers").findValuesAsString("url")).containsExactly("http://127.0.0.1:1/base");
            assertThat(mine.toString()).doesNotContain(api.servers().get(0).host());
            assertThat(mine.path("paths").findValues("servers")).isEmpty();
            assertThat(mine.path("paths").findValues("operationId")).hasSameSizeAs(catalog.operations(api));
            assertThat(parse(mine.toString()).getMessages()).isEmpty();
        }
        // Of several APIs each path has to say where it is.
        assertThat(document.path("paths").findValues("servers"))
                .hasSameSizeAs(document.path("paths").propertyNames());
    }

    @Test
    void noTypeOfAClientIsClosed() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.findValues("enum")).isEmpty();
        assertThat(schemas.findValues("anyOf")).isEmpty();
        Set<String> listed = schemas.findValues("x-extensible-enum").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        assertThat(listed)
                .containsAll(catalog.entries().stream()
                        .filter(entry -> entry.surface().isApi() && entry.code() != null)
                        .map(Entry::code)
                        .toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var targets = new HashSet<>(document.findValuesAsString("$ref"));

        assertThat(targets).hasSizeGreaterThan(80).allSatisfy(target -> assertThat(
                        document.at(target.substring(1)).isMissingNode())
                .as(target)
                .isFalse());
    }

    private JsonNode at(String path, String method, String pointer) {
        return document.path("paths").path(path).path(method).at(pointer);
    }

    private static List<Finding> violations(Judge judge, Shown shown, int status, Map<String, String> ids) {
        var request =
                new Request(shown.operation().method(), "https://example.test/", Headers.of(Map.of()), Body.EMPTY);
        var response = new Response(
                status,
                Headers.of(Map.of("Content-Type", "application/json")),
                Body.of(shown.body().toString()));
        return judge.judge(shown.entry(), new Exchange(request, response), ids, Secrets.NONE).findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .toList();
    }

    private List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        for (Operation operation : catalog.operations()) {
            JsonNode responses = at(operation.path(), operation.method().toLowerCase(Locale.ROOT), "/responses");
            for (Map.Entry<String, JsonNode> response : responses.properties()) {
                for (JsonNode reference : response.getValue()
                        .at("/content/application~1json/examples")
                        .values()) {
                    JsonNode example =
                            document.at(reference.path("$ref").asString().substring(1));
                    Entry entry = catalog.entry(
                                    example.path("x-linkfault-entry").asString())
                            .orElseThrow();
                    shown.add(new Shown(operation, Integer.parseInt(response.getKey()), entry, example.path("value")));
                }
            }
        }
        return shown;
    }

    private static SwaggerParseResult parse(String text) {
        var options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(text, null, options);
    }
}
