package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.exchange.Response;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mcp.Answer;
import io.github.linkfault.mcp.AnsweredCall;
import io.github.linkfault.mcp.Answers;
import io.github.linkfault.mcp.Answers.Wanted;
import io.github.linkfault.mcp.BadArgument;
import io.github.linkfault.mock.MockServer;
import io.github.linkfault.plan.Plan;
import io.github.linkfault.plan.Planner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the tools of {@code linkfault mcp} answer: what the commands say, in the form that the tools promise. */
class McpCommandTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Answers ANSWERS = McpCommand.answers(CATALOG);

    private static MockServer mock;

    @BeforeAll
    static void start() {
        mock = MockServer.start(CATALOG);
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    static Stream<String> questions() {
        return Stream.concat(
                PastesTest.pastes().map(PastesTest.Paste::pasted),
                Stream.of(
                        "AC-105",
                        "ac 104",
                        "AC-1O5",
                        "ITEM_LOGIN_REQUIRED",
                        "getBalance",
                        "429",
                        "aerosync",
                        "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void explain_says_what_the_command_says(String text) {
        var out = new StringWriter();
        int exitCode = CommandLines.run(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                Map.of(),
                "explain",
                "-");
        Answer answer = ANSWERS.explain(text);
        assertThat(answer.text()).isEqualTo(out.toString()).isNotBlank();
        JsonNode structured = conforming("explain", answer);
        assertThat(structured.path("explanation").asString()).isEqualTo(out.toString());
        assertThat(structured.path("known").asBoolean()).isEqualTo(exitCode == 0);
    }

    @Test
    void explain_names_its_entries_and_contradictions() {
        JsonNode answer = conforming("explain", ANSWERS.explain("AC-105"));
        assertThat(answer.at("/entries/0/id").asString()).isEqualTo("aerosync/getBalance/AC-105");
        assertThat(answer.at("/entries/0/action/retry").asString()).isEqualTo("never");
        assertThat(answer.path("contradictions").valueStream().map(each -> each.path("id")
                        .asString()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(CATALOG.erratum(id)).isPresent());
    }

    @Test
    void search_answers_each_query_of_the_site() {
        JsonNode searches =
                JSON.readTree(Path.of("../docs-site/src/test/web/searches.json").toFile());
        for (JsonNode each : searches) {
            JsonNode answer =
                    conforming("search", ANSWERS.search(each.path("query").asString(), null, 3));
            assertThat(answer.path("hits").size()).isLessThanOrEqualTo(3);
        }
        assertThat(ANSWERS.search("AC-1O5", null, 3)
                        .structured()
                        .at("/didYouMean/0")
                        .asString())
                .isEqualTo("AC-105");
        Answer unlisted = ANSWERS.search("entity_not_found", null, 3);
        assertThat(unlisted.structured().at("/hits/0/code").asString()).isEqualTo("entity_not_found");
        assertThat(unlisted.text()).contains("in no table");
        assertThat(ANSWERS.search("token", "fuse", 50).structured().path("hits"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.path("api").asString()).isEqualTo("fuse"));
    }

    @Test
    void each_operation_lists_its_errors_with_commands_that_the_mock_answers_so() {
        int all = 0;
        for (Operation operation : CATALOG.operations()) {
            JsonNode answer = conforming(
                    "errors_of_operation",
                    ANSWERS.errorsOfOperation(operation.id(), operation.api().id()));
            for (JsonNode error : answer.path("errors")) {
                assertThat(error.at("/entry/operation").asString()).isEqualTo(operation.id());
                assertThat(error.path("preferringCurl").asString())
                        .contains(error.path("prefer").asString());
                all++;
            }
        }
        assertThat(all).isEqualTo((int) CATALOG.entries().stream()
                .filter(entry -> entry.isFailure() && entry.operation() != null)
                .count());
        assertThat(ANSWERS.errorsOfOperation("GET /v2/accounts/123/balance", null)
                        .structured()
                        .at("/operation/id")
                        .asString())
                .isEqualTo("getBalance");
    }

    @Test
    void each_answer_of_the_mock_is_judged_as_its_entry() {
        var wrong = new ArrayList<String>();
        mock.targets().forEach((api, target) -> {
            var planner = new Planner(target, Headers.NONE);
            for (Entry entry : CATALOG.entries()) {
                if (!entry.api().equals(api) || !entry.isFailure() || entry.operation() == null) {
                    continue;
                }
                Request request = ((Plan.Ready) planner.plan(entry)).with(() -> "mock-aerosync-token");
                var response = (Response) mock.answer(request);
                JsonNode answer = judged(
                        request.method(),
                        request.url(),
                        response.status(),
                        response.body().text());
                // A bare status comes with a code of the mock's own, which no table has.
                List<String> right =
                        entry.code() == null ? List.of("conforming", "undocumented") : List.of("conforming");
                if (!right.contains(answer.path("verdict").asString())) {
                    wrong.add(entry.id() + ": " + answer.path("says").asString());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_deviates_what_is_new_and_what_is_of_nobody_is_told() {
        String path = "/v2/accounts/123/balance";
        JsonNode deviating =
                judged("GET", path, 409, "{\"error\":{\"code\":\"AC-105\",\"message\":\"call jane@example.com\"}}");
        assertThat(deviating.path("verdict").asString()).isEqualTo("deviating");
        assertThat(deviating.at("/entry/id").asString()).isEqualTo("aerosync/getBalance/AC-105");
        assertThat(deviating.path("findings").valueStream().map(each -> each.path("rule")
                        .asString()))
                .contains("status", "message");
        assertThat(deviating.toString()).doesNotContain("jane@example.com");
        assertThat(judged("GET", path, 400, "{\"error\":{\"code\":\"AC-999\",\"message\":\"x\"}}")
                        .path("says")
                        .asString())
                .isEqualTo("No table of aerosync/getBalance has it: 400 AC-999.");
        assertThat(judged("GET", path, 200, "{}").path("verdict").asString()).isEqualTo("success");
        assertThat(judged("GET", "/nowhere", 400, "{}").path("verdict").asString())
                .isEqualTo("foreign");
        assertThat(judged("GET", "https://gateway.example.com" + path, 200, "{}")
                        .path("verdict")
                        .asString())
                .as("of a host that no document names")
                .isEqualTo("success");
    }

    @Test
    void an_operation_needs_the_values_of_its_path() {
        Map<String, String> values = Map.of("connectionId", "a/b");
        Answer answer = ANSWERS.judge(new AnsweredCall(
                null,
                "getBalance",
                values,
                null,
                null,
                405,
                null,
                "{\"error\":{\"code\":\"AC-105\",\"message\":\"\"}}"));
        assertThat(conforming("judge", answer).at("/entry/code").asString()).isEqualTo("AC-105");
        assertThatThrownBy(() -> ANSWERS.judge(call("getBalance", Map.of(), null, null)))
                .isInstanceOf(BadArgument.class)
                .hasMessageStartingWith("parameters.connectionId: it is missing.");
        assertThatThrownBy(() -> ANSWERS.judge(call("createToken", values, null, null)))
                .hasMessageStartingWith("parameters.connectionId: the path of createToken has no such parameter");
        assertThatThrownBy(() -> ANSWERS.judge(call("getBalance", values, "GET", "/x")))
                .hasMessageStartingWith("operation: method and url are given too.");
        assertThatThrownBy(() -> ANSWERS.judge(call(null, Map.of(), "GET", null)))
                .hasMessageStartingWith("url: it is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getBalnce | | operation: there is no \"getBalnce\". The nearest is getBalance.",
                "getBalance | acme | api: there is no \"acme\".",
            })
    void what_is_misspelt_is_told_with_what_there_is(String operation, @Nullable String api, String message) {
        assertThatThrownBy(() -> ANSWERS.errorsOfOperation(operation, api))
                .isInstanceOf(BadArgument.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("There are ");
    }

    @Test
    void contradictions_are_all_or_those_that_are_asked_for() {
        JsonNode all = conforming("contradictions", ANSWERS.contradictions(new Wanted(null, null, null, null)));
        assertThat(all.path("contradictions")).hasSize(CATALOG.errata().size());
        int apart = 0;
        for (Api api : CATALOG.apis()) {
            apart += contradictions(new Wanted(api.id(), null, null, null)).size();
        }
        assertThat(apart).isEqualTo(CATALOG.errata().size());
        assertThat(contradictions(new Wanted(null, "getBalance", null, null)))
                .contains("aerosync-balance-without-ac-102", "aerosync-ac-108-outside-the-mfa-table");
        assertThat(contradictions(new Wanted(null, null, "AC-105", "client")))
                .isNotEqualTo(contradictions(new Wanted(null, null, "AC-105", null)));
        assertThat(contradictions(new Wanted(null, null, "nonsense", null))).isEmpty();
    }

    @Test
    void the_command_serves_until_its_input_ends_and_writes_nothing_but_the_protocol() {
        String session = """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"explain","arguments":{"text":"AC-105"}}}
                """;
        var protocol = new ByteArrayOutputStream();
        var err = new StringWriter();
        var command = new McpCommand(
                Map.of(), new ByteArrayInputStream(session.getBytes(UTF_8)), protocol, new PrintWriter(err));
        assertThat(command.call()).isZero();
        List<JsonNode> answers =
                protocol.toString(UTF_8).lines().map(JSON::readTree).toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).at("/result/instructions").asString()).contains("Aerosync");
        assertThat(answers.get(1).at("/result/content/0/text").asString())
                .isEqualTo(ANSWERS.explain("AC-105").text());
        assertThat(err.toString()).isEmpty();
    }

    private static AnsweredCall call(
            @Nullable String operation, Map<String, String> parameters, @Nullable String method, @Nullable String url) {
        return new AnsweredCall(null, operation, parameters, method, url, 400, null, "{}");
    }

    private static List<String> contradictions(Wanted wanted) {
        return conforming("contradictions", ANSWERS.contradictions(wanted))
                .path("contradictions")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static JsonNode judged(String method, String url, int status, String body) {
        return conforming(
                "judge", ANSWERS.judge(new AnsweredCall(null, null, Map.of(), method, url, status, null, body)));
    }

    /** What an answer says to a program, which is as the tool's output schema has it. */
    private static JsonNode conforming(String tool, Answer answer) {
        JsonNode file = JSON.readTree(Objects.requireNonNull(Answers.class.getResourceAsStream("tools.json")));
        var schema = (ObjectNode) file.path("tools")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(tool))
                .findFirst()
                .orElseThrow()
                .path("outputSchema")
                .deepCopy();
        schema.set("$defs", file.path("$defs"));
        assertThat(JsonSchema.of(schema).faults(answer.structured())).isEmpty();
        return answer.structured();
    }
}
