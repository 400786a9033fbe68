package io.github.linkfault.mock.openapi;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.mock.behaviour.ErrorExamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the OpenAPI document. */
final class OpenApiOperation {

    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalog catalog;
    private final Operation operation;
    private final Whereabouts where;
    private final Map<String, String> values;

    OpenApiOperation(Catalog catalog, ErrorExamples examples, Operation operation, Whereabouts where) {
        this.catalog = catalog;
        this.operation = operation;
        this.where = where;
        this.values = new HashMap<>();
        operation.api().values().keySet().forEach(name -> values.put(name, example(name)));
        values.put(Token.PLACEHOLDER, example(Token.PLACEHOLDER));
        values.putAll(examples.ids());
        values.putAll(where.values(operation.api()));
    }

    /** An example of a value: {@code example-account} of {@code accountId}. */
    private static String example(String name) {
        return "example-"
                + name.replaceFirst("Id$", "")
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
    }

    ObjectNode node() {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("tags").add(operation.api().id());
        node.put("operationId", operation.id());
        node.put("summary", operation.title());
        if (operation.note() != null) {
            node.put("description", operation.note());
        }
        node.putObject(OpenApi.EVIDENCE)
                .put("path", operation.pathEvidence().id())
                .put("table", operation.tableEvidence().id());
        node.set("security", Security.of(operation));
        ArrayNode parameters = parameters();
        if (!parameters.isEmpty()) {
            node.set("parameters", parameters);
        }
        if (operation.request().has("body")) {
            node.set("requestBody", requestBody());
        }
        node.set("responses", responses());
        return node;
    }

    private ArrayNode parameters() {
        ArrayNode parameters = JSON.createArrayNode();
        for (String name : operation.parameters()) {
            String value = operation.request().path("path").path(name).asString();
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", name).put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", "string").put("minLength", 1);
            parameter.put("example", Placeholders.fill(value, values));
        }
        query(parameters);
        headers(parameters);
        return parameters;
    }

    private void headers(ArrayNode parameters) {
        for (Entry entry : catalog.entries()) {
            if (operation.equals(entry.operation())) {
                for (String header : removed(entry, "headers")) {
                    if (!Security.headers(operation.api()).contains(header)) {
                        // Not every client needs it, so OpenAPI cannot call it required.
                        header(header, "Without it: " + entry.label() + ".", parameters);
                    }
                }
            }
        }
        // On a mock, whose values are no secrets, a tool that sends one scheme only finds the others here.
        Security.headers(operation.api()).stream()
                .skip(1)
                .filter(header -> where.header(operation.api(), header) != null)
                .forEach(header -> header(header, "The security scheme of this name.", parameters));
    }

    private void header(String name, String description, ArrayNode parameters) {
        ObjectNode parameter = parameters.addObject();
        parameter.put("name", name).put("in", "header").put("description", description);
        parameter.putObject("schema").put("type", "string");
        String value = where.header(operation.api(), name);
        if (value != null) {
            parameter.put("example", value);
        }
    }

    /** The parameters of the valid request's query, and those that a condition adds. */
    private void query(ArrayNode parameters) {
        List<Entry> own = catalog.entries().stream()
                .filter(entry -> operation.equals(entry.operation()))
                .toList();
        JsonNode valid = operation.request().path("query");
        var names = new LinkedHashSet<>(valid.propertyNames());
        own.stream()
                .flatMap(OpenApiOperation::changes)
                .forEach(change -> names.addAll(change.path("query").propertyNames()));
        for (String name : names) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", name).put("in", "query");
            // One is required where an error of the operation is documented for its absence.
            if (own.stream().anyMatch(entry -> removed(entry, "query").contains(name))) {
                parameter.put("required", true);
            }
            parameter.putObject("schema").put("type", "string");
            if (valid.has(name)) {
                parameter.put("example", Placeholders.fill(valid.path(name).asString(), values));
            }
        }
    }

    private static Stream<JsonNode> changes(Entry entry) {
        return entry.conditions().stream().flatMap(condition -> Stream.ofNullable(condition.change()));
    }

    /** The members of a part of the valid request that an entry's conditions take away. */
    private static List<String> removed(Entry entry, String part) {
        return changes(entry)
                .flatMap(change -> change.path(part).properties().stream())
                .filter(member -> member.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList();
    }

    private ObjectNode requestBody() {
        JsonNode body = Placeholders.fill(operation.request().path("body"), values);
        ObjectNode node = JSON.createObjectNode();
        node.put("required", true);
        ObjectNode media = node.putObject("content").putObject(JSON_TYPE);
        ObjectNode schema = (ObjectNode) shape(body);
        // A member is required where an error of this API is documented for its absence.
        List<String> required = catalog.entries().stream()
                .filter(entry -> entry.api().equals(operation.api()))
                .flatMap(entry -> removed(entry, "body").stream())
                .filter(body::has)
                .distinct()
                .sorted()
                .toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        media.set("schema", schema);
        media.set("example", body);
        return node;
    }

    /** A schema that says of which types an example is made. */
    private static JsonNode shape(JsonNode example) {
        ObjectNode schema = JSON.createObjectNode();
        if (example.isObject()) {
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            example.properties().forEach(member -> properties.set(member.getKey(), shape(member.getValue())));
        } else if (example.isArray()) {
            schema.put("type", "array").set("items", shape(example.get(0)));
        } else {
            schema.put("type", example.isNumber() ? "number" : example.isBoolean() ? "boolean" : "string");
        }
        return schema;
    }

    private ObjectNode responses() {
        ObjectNode responses = JSON.createObjectNode();
        responses.set(String.valueOf(operation.successStatus()), success());
        errors().forEach((status, entries) -> responses.set(String.valueOf(status), error(entries)));
        return responses;
    }

    private ObjectNode success() {
        ObjectNode response = JSON.createObjectNode();
        response.put("description", "The call succeeds.");
        response.put(OpenApi.EVIDENCE, Evidence.INFERRED.id());
        if (!operation.successBody().isMissingNode()) {
            ObjectNode media = response.putObject("content").putObject(JSON_TYPE);
            media.putObject("schema").put("type", "object");
            media.set("example", Placeholders.fill(operation.successBody(), values));
        }
        return response;
    }

    /**
     * The errors by each status that the judge accepts for them: no range such as {@code 4XX}, which would let in statuses that
     * no document has. Where statuses are documented for the API as a whole, every operation may answer with them.
     */
    private SortedMap<Integer, List<Entry>> errors() {
        var errors = new TreeMap<Integer, List<Entry>>();
        for (Entry entry : catalog.entries()) {
            boolean ofEach = entry.api().equals(operation.api())
                    && !entry.api().codesBelongToOperations()
                    && entry.code() == null;
            if ((ofEach || operation.equals(entry.operation())) && entry.statuses() != null && entry.isFailure()) {
                entry.statuses().accepted().forEach(status -> errors.computeIfAbsent(status, any -> new ArrayList<>())
                        .add(entry));
            }
        }
        return errors;
    }

    private ObjectNode error(List<Entry> entries) {
        Set<Evidence> facts = entries.stream()
                .map(entry -> ErrorExamples.evidence(operation, entry))
                .collect(toSet());
        Evidence weakest = facts.contains(Evidence.INFERRED)
                ? Evidence.INFERRED
                : facts.contains(Evidence.OBSERVED) ? Evidence.OBSERVED : Evidence.DOCUMENTED;
        ObjectNode response = JSON.createObjectNode();
        response.put("description", entries.stream().map(Entry::label).collect(joining(", ")));
        response.put(OpenApi.EVIDENCE, weakest.id());
        ObjectNode media = response.putObject("content").putObject(JSON_TYPE);
        media.set("schema", OpenApi.reference(OpenApi.SCHEMAS + OpenApi.errorBodyName(operation.api())));
        ObjectNode examples = media.putObject("examples");
        for (Entry entry : entries) {
            examples.set(entry.label(), OpenApi.reference("#/components/examples/" + OpenApi.exampleName(entry)));
        }
        return response;
    }
}
