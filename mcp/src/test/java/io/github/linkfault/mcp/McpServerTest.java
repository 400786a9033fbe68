package io.github.linkfault.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a session: what goes in, what comes out, and that nothing ends it but the end of the input. */
class McpServerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
    private static final String INITIALIZED = """
            {"jsonrpc":"2.0","method":"notifications/initialized"}""";

    private final List<String> logged = new ArrayList<>();
    private final AtomicReference<Object> asked = new AtomicReference<>();

    @Test
    void introduces_itself() throws IOException {
        JsonNode result = served().get(0).path("result");
        assertThat(result.at("/serverInfo/name").asString()).isEqualTo("linkfault");
        assertThat(result.at("/serverInfo/version").asString()).isEqualTo("1.2.3");
        assertThat(result.path("instructions").asString()).isEqualTo("Ask.");
        assertThat(result.path("capabilities").propertyNames())
                .contains("tools")
                .doesNotContain("resources", "prompts");
    }

    @Test
    void lists_tools_that_read_and_whose_schemas_are_strict() throws IOException {
        JsonNode tools = served(request(1, "tools/list", "{}")).get(1).at("/result/tools");
        assertThat(tools.valueStream().map(tool -> tool.path("name").asString()))
                .containsExactly("explain", "search", "errors_of_operation", "judge", "contradictions");
        for (JsonNode tool : tools) {
            assertThat(tool.path("title").asString()).isNotBlank();
            assertThat(tool.path("description").asString()).hasSizeGreaterThan(80);
            JsonNode hints = tool.path("annotations");
            assertThat(hints.path("readOnlyHint").asBoolean()).isTrue();
            assertThat(hints.path("idempotentHint").asBoolean()).isTrue();
            assertThat(hints.path("destructiveHint").asBoolean(true)).isFalse();
            assertThat(hints.path("openWorldHint").asBoolean(true)).isFalse();
            for (String schema : List.of("inputSchema", "outputSchema")) {
                List<JsonNode> objects = tool.path(schema).findParents("properties");
                assertThat(objects).as("%s of %s", schema, tool).isNotEmpty();
                assertThat(objects.stream().filter(object -> object.path("additionalProperties")
                                .asBoolean(true)))
                        .isEmpty();
            }
            assertThat(texts(tool.path("inputSchema")).filter(text -> !text.has("maxLength")))
                    .as("texts of %s without an end", tool)
                    .isEmpty();
        }
    }

    @Test
    void answers_with_text_and_structure() throws IOException {
        JsonNode result =
                served(call(1, "explain", "{\"text\":\"E-105\"}")).get(1).path("result");
        assertThat(result.path("isError").asBoolean(true)).isFalse();
        assertThat(result.at("/content/0/text").asString()).isEqualTo("explain E-105");
        assertThat(result.at("/structuredContent/known").asBoolean()).isTrue();
    }

    @Test
    void hands_over_the_arguments() throws IOException {
        served(call(1, "search", "{\"query\":\"a b\",\"api\":\"acme\",\"limit\":3}"));
        assertThat(asked.get()).isEqualTo("a b acme 3");
        served(call(1, "search", "{\"query\":\"a b\"}"));
        assertThat(asked.get()).isEqualTo("a b null 10");
        served(call(1, "errors_of_operation", "{\"operation\":\"readItem\"}"));
        assertThat(asked.get()).isEqualTo("readItem null");
        served(
                call(
                        1,
                        "judge",
                        "{\"operation\":\"readItem\",\"parameters\":{\"itemId\":\"7\"},\"status\":404,\"headers\":{\"Allow\":\"GET\"},\"body\":\"{}\"}"));
        assertThat(asked.get())
                .isEqualTo(new AnsweredCall(
                        null, "readItem", Map.of("itemId", "7"), null, null, 404, Map.of("Allow", "GET"), "{}"));
        served(call(1, "contradictions", "{\"severity\":\"client\"}"));
        assertThat(asked.get()).isEqualTo(new Answers.Wanted(null, null, null, "client"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain | {} | text",
                "explain | {\"text\":7} | /text",
                "explain | {\"text\":\"\"} | /text",
                "explain | {\"text\":\"x\",\"txt\":\"x\"} | txt",
                "search | {\"query\":\"x\",\"limit\":0} | /limit",
                "judge | {\"status\":99,\"body\":\"\"} | /status",
                "judge | {\"status\":200,\"body\":\"\",\"method\":\"get\"} | /method",
                "contradictions | {\"severity\":\"high\"} | /severity"
            })
    void says_what_is_wrong_with_an_argument(String tool, String arguments, String place) throws IOException {
        JsonNode result = served(call(1, tool, arguments)).get(1).path("result");
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asString())
                .contains("The arguments of " + tool, place, "call " + tool + " again")
                .doesNotContain("\tat ", "Exception");
        assertThat(result.has("structuredContent")).isFalse();
        assertThat(asked.get()).isNull();
    }

    @Test
    void refuses_a_text_that_is_too_long_and_goes_on() throws IOException {
        List<JsonNode> answers = served(
                call(1, "explain", "{\"text\":\"" + "x".repeat(1_000_000) + "\"}"),
                call(2, "explain", "{\"text\":\"y\"}"));
        assertThat(answers.get(1).at("/result/isError").asBoolean()).isTrue();
        assertThat(answers.get(1).at("/result/content/0/text").asString()).hasSizeLessThan(1000);
        assertThat(answers.get(2).at("/result/content/0/text").asString()).isEqualTo("explain y");
    }

    @Test
    void says_what_an_answer_says_of_a_bad_argument() throws IOException {
        JsonNode result =
                served(call(1, "explain", "{\"text\":\"bad\"}")).get(1).path("result");
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asString()).isEqualTo("text: none.");
    }

    @Test
    void outlives_a_failure_of_its_own_and_tells_nothing_of_it() throws IOException {
        List<JsonNode> answers = served(
                call(1, "explain", "{\"text\":\"fail\"}"),
                call(2, "explain", "{\"text\":\"overflow\"}"),
                call(3, "explain", "{\"text\":\"y\"}"));
        assertThat(answers.get(1).at("/result/isError").asBoolean()).isTrue();
        assertThat(answers.get(1).toString()).contains("IllegalStateException").doesNotContain("secret", "\\tat ");
        assertThat(answers.get(2).at("/result/isError").asBoolean()).isTrue();
        assertThat(answers.get(3).at("/result/content/0/text").asString()).isEqualTo("explain y");
        assertThat(logged).hasSize(2).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void refuses_a_tool_and_a_method_that_it_does_not_have() throws IOException {
        List<JsonNode> answers = served(
                call(1, "write", "{}"), request(2, "resources/list", "{}"), call(3, "explain", "{\"text\":\"y\"}"));
        assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answers.get(2).at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(answers.get(3).has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"jsonrpc\":", "[[[[", "\u0000"})
    void says_that_a_line_is_not_json_and_goes_on(String line) throws IOException {
        List<JsonNode> answers = served(line, call(2, "explain", "{\"text\":\"y\"}"));
        assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(answers.get(1).path("id").isNull()).isTrue();
        assertThat(answers.get(2).at("/result/content/0/text").asString()).isEqualTo("explain y");
        assertThat(logged).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "{}", "null", "\"x\"", "{\"id\":9}"})
    void says_that_a_line_is_no_message_and_goes_on(String line) throws IOException {
        List<JsonNode> answers = served(line, call(2, "explain", "{\"text\":\"y\"}"));
        assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(answers.get(1).path("id").toString()).isEqualTo(line.contains("id") ? "9" : "null");
        assertThat(answers.get(2).at("/result/content/0/text").asString()).isEqualTo("explain y");
    }

    @Test
    void skips_a_line_without_an_end_and_goes_on() throws IOException {
        List<JsonNode> answers =
                served("x".repeat(LineTransport.LONGEST_LINE + 1), call(2, "explain", "{\"text\":\"y\"}"));
        assertThat(answers.get(1).at("/error/message").asString()).contains("at most " + LineTransport.LONGEST_LINE);
        assertThat(answers.get(2).at("/result/content/0/text").asString()).isEqualTo("explain y");
    }

    @Test
    void answers_in_order_and_also_the_line_that_the_input_ends_in() throws IOException {
        String[] calls = Stream.iterate(1, id -> id + 1)
                .limit(50)
                .map(id -> call(id, "explain", "{\"text\":\"t" + id + "\"}"))
                .toArray(String[]::new);
        assertThat(served(calls).stream().skip(1).map(answer -> answer.at("/result/content/0/text")
                        .asString()))
                .containsExactlyElementsOf(Stream.iterate(1, id -> id + 1)
                        .limit(50)
                        .map(id -> "explain t" + id)
                        .toList());
    }

    @Test
    void ends_quietly_with_an_empty_input() throws IOException {
        var out = new ByteArrayOutputStream();
        McpStdioServer.serve(new Fake(), "1.2.3", new ByteArrayInputStream(new byte[0]), out, logged::add);
        assertThat(out.size()).isZero();
        assertThat(logged).isEmpty();
    }

    @Test
    void an_answer_that_is_not_as_its_schema_says_does_not_pass() throws IOException {
        JsonNode result =
                served(call(1, "explain", "{\"text\":\"misshapen\"}")).get(1).path("result");
        assertThat(result.path("isError").asBoolean()).isTrue();
    }

    /** The schemas of texts that are neither out of a list nor of a form. */
    private static Stream<JsonNode> texts(JsonNode schema) {
        return schema.findParents("type").stream()
                .filter(part -> part.path("type").asString("").equals("string") && !part.has("pattern"));
    }

    private List<JsonNode> served(String... lines) throws IOException {
        String input = INITIALIZE + "\n" + INITIALIZED + "\r\n\n" + String.join("\n", lines);
        var out = new ByteArrayOutputStream();
        McpStdioServer.serve(new Fake(), "1.2.3", new ByteArrayInputStream(input.getBytes(UTF_8)), out, logged::add);
        List<JsonNode> answers = out.toString(UTF_8).lines().map(JSON::readTree).toList();
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.path("jsonrpc").asString()).isEqualTo("2.0"));
        return answers;
    }

    private static String call(int id, String tool, String arguments) {
        return request(id, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    private static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    /** Says what it was asked. */
    private final class Fake implements Answers {

        @Override
        public String instructions() {
            return "Ask.";
        }

        @Override
        public Answer explain(String text) {
            switch (text) {
                case "bad" -> throw new BadArgument("text: none.");
                case "fail" -> throw new IllegalStateException("secret");
                case "overflow" -> throw new StackOverflowError();
                default -> {}
            }
            asked.set(text);
            ObjectNode structured = JSON.createObjectNode().put("known", true).put("explanation", text);
            structured.putArray("entries");
            if (!text.equals("misshapen")) {
                structured.putArray("contradictions");
            }
            return new Answer("explain " + text, structured);
        }

        @Override
        public Answer search(String query, @Nullable String api, int most) {
            return said(query + " " + api + " " + most);
        }

        @Override
        public Answer errorsOfOperation(String operation, @Nullable String api) {
            return said(operation + " " + api);
        }

        @Override
        public Answer judge(AnsweredCall call) {
            return said(call);
        }

        @Override
        public Answer contradictions(Wanted wanted) {
            return said(wanted);
        }

        private Answer said(Object question) {
            asked.set(question);
            return new Answer("", JSON.createObjectNode());
        }
    }
}
