package io.github.linkfault.mcp;

import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.SchemaFault;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tools as {@code tools.json} describes them, each with the question that it asks. */
final class Tools {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String DEFINITIONS = "$defs";
    private static final int MOST_FAULTS = 5;
    private static final int LONGEST_FAULT = 400;
    private static final int MOST_HITS = 10;

    private interface Question {
        Answer ask(JsonNode arguments);
    }

    private final Map<String, Question> questions;
    private final Consumer<String> log;

    /** @param log is told of failures that are the program's own */
    Tools(Answers answers, Consumer<String> log) {
        this.log = log;
        this.questions = Map.of(
                "explain",
                arguments -> answers.explain(arguments.path("text").asString()),
                "search",
                arguments -> answers.search(
                        arguments.path("query").asString(),
                        text(arguments, "api"),
                        arguments.path("limit").asInt(MOST_HITS)),
                "errors_of_operation",
                arguments ->
                        answers.errorsOfOperation(arguments.path("operation").asString(), text(arguments, "api")),
                "judge",
                arguments -> answers.judge(call(arguments)),
                "contradictions",
                arguments -> answers.contradictions(new Answers.Wanted(
                        text(arguments, "api"),
                        text(arguments, "operation"),
                        text(arguments, "entry"),
                        text(arguments, "severity"))));
    }

    /** The tools for the server, in the order of the file. */
    List<SyncToolSpecification> specifications() {
        JsonNode file = read();
        return StreamSupport.stream(file.path("tools").spliterator(), false)
                .map(tool -> specification(tool, file.path(DEFINITIONS)))
                .toList();
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(Tools.class.getResourceAsStream("tools.json"))) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SyncToolSpecification specification(JsonNode tool, JsonNode definitions) {
        String name = tool.path("name").asString();
        String title = tool.path("title").asString();
        Question question = Objects.requireNonNull(questions.get(name), name);
        JsonNode input = tool.path("inputSchema");
        ObjectNode output = (ObjectNode) tool.path("outputSchema").deepCopy();
        if (output.toString().contains("#/" + DEFINITIONS)) {
            output.set(DEFINITIONS, definitions);
        }
        JsonSchema schema = JsonSchema.of(input);
        return SyncToolSpecification.builder()
                .tool(Tool.builder(name, map(input))
                        .title(title)
                        .description(tool.path("description").asString())
                        .outputSchema(map(output))
                        .annotations(ToolAnnotations.builder()
                                .title(title)
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                        .build())
                .callHandler((exchange, request) -> {
                    Map<String, Object> given = request.arguments();
                    return call(name, schema, question, JSON.valueToTree(given == null ? Map.of() : given));
                })
                .build();
    }

    private CallToolResult call(String name, JsonSchema schema, Question question, JsonNode arguments) {
        List<SchemaFault> faults = schema.faults(arguments);
        if (!faults.isEmpty()) {
            String told = faults.stream()
                    .limit(MOST_FAULTS)
                    .map(fault -> "\n  " + (fault.pointer().isEmpty() ? "arguments" : shortened(fault.pointer())) + ": "
                            + shortened(fault.text()))
                    .collect(Collectors.joining());
            return failed("The arguments of " + name + " do not conform to its input schema:" + told
                    + "\nCorrect them and call " + name + " again; tools/list has the schema.");
        }
        try {
            Answer answer = question.ask(arguments);
            return CallToolResult.builder()
                    .addTextContent(answer.text())
                    .structuredContent(answer.structured())
                    .isError(false)
                    .build();
        } catch (BadArgument unusable) {
            return failed(unusable.getMessage());
        } catch (RuntimeException | StackOverflowError fault) {
            // The next question may be answered all the same.
            String kind = fault.getClass().getSimpleName();
            log.accept("linkfault mcp: internal error in " + name + ": " + kind);
            return failed("Internal error in linkfault: " + kind + ". The server goes on; please report the call.");
        }
    }

    private static CallToolResult failed(@Nullable String message) {
        return CallToolResult.builder()
                .addTextContent(String.valueOf(message))
                .isError(true)
                .build();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAULT ? text : text.substring(0, LONGEST_FAULT) + "...";
    }

    private static AnsweredCall call(JsonNode arguments) {
        JsonNode headers = arguments.path("headers");
        return new AnsweredCall(
                text(arguments, "api"),
                text(arguments, "operation"),
                texts(arguments.path("parameters")),
                text(arguments, "method"),
                text(arguments, "url"),
                arguments.path("status").asInt(),
                headers.isMissingNode() ? null : texts(headers),
                arguments.path("body").asString());
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asString()));
        return texts;
    }

    private static @Nullable String text(JsonNode arguments, String name) {
        return arguments.path(name).asString(null);
    }

    private static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, MAP);
    }
}
