package io.github.linkfault.draft;

import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.judge.SchemaFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the operations of a document: their ids, a valid request of each, and an example of its success. */
final class OperationReader {

    /** An operation, with its part of the document. */
    record Found(DraftOperation operation, JsonNode source) {}

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> OF_HTTP = Set.of("accept", "content-type", "authorization");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern CREDENTIAL =
            Pattern.compile("(?i).*(token|secret|password|api[-_]?key|auth|signature|credential).*");

    private final OpenApiDocument document;
    private final Security security;
    private final Todo todo;
    private final Names ids = new Names();
    /** The segments of all paths. */
    private final Set<String> literals = new HashSet<>();

    private final PathNames pathNames = new PathNames();

    OperationReader(OpenApiDocument document, Security security, Todo todo) {
        this.document = document;
        this.security = security;
        this.todo = todo;
    }

    List<Found> read() {
        var found = new ArrayList<Found>();
        var lines = new HashSet<String>();
        document.root()
                .path("paths")
                .propertyNames()
                .forEach(path -> literals.addAll(List.of(path.split("[/#?]", -1))));
        document.root().path("paths").properties().forEach(path -> {
            JsonNode item = document.resolved(path.getValue());
            for (String method : METHODS) {
                JsonNode operation = item.path(method);
                // What stands behind a number sign is never sent.
                String template = path.getKey().replaceFirst("[?#].*", "");
                String line = method.toUpperCase(Locale.ROOT) + " "
                        + PARAMETER.matcher(template).replaceAll("{}");
                if (operation.isObject() && lines.add(line)) {
                    found.add(new Found(read(template, method, item, operation), operation));
                } else if (operation.isObject()) {
                    todo.add(
                            "Decide about operations with the request line of another one: a catalog has one of them",
                            method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        });
        return found;
    }

    private DraftOperation read(String path, String method, JsonNode item, JsonNode operation) {
        String id = id(path, method, operation);
        Map<String, JsonNode> parameters = parameters(item, operation);
        var values = new LinkedHashMap<String, String>();
        var kinds = new LinkedHashMap<String, PathValue>();
        String template = path(path, parameters, values, kinds);
        var headers = new LinkedHashMap<String, String>();
        var query = new LinkedHashMap<String, String>();
        var required = new ArrayList<String>();
        JsonNode body = body(id, operation, headers, required);
        var notes = new ArrayList<String>();
        parameters.values().forEach(parameter -> parameter(id, parameter, query, headers, notes));
        if (item.has("servers") || operation.has("servers")) {
            todo.add("Decide about operations with servers of their own: a catalog has one base URL for all", id);
        }
        Success success = success(id, operation);
        return new DraftOperation(
                id,
                Texts.title(
                        operation.path("summary").asString(""),
                        Texts.title(operation.path("description").asString(""), id)),
                method.toUpperCase(Locale.ROOT),
                template,
                values,
                kinds,
                query,
                headers,
                body,
                required,
                Security.first(security.needed(operation)),
                success.status(),
                success.body(),
                Evidence.DOCUMENTED,
                Evidence.DOCUMENTED,
                notes.isEmpty() ? null : String.join(" ", notes));
    }

    private String id(String path, String method, JsonNode operation) {
        String documented = operation.path("operationId").asString("");
        if (documented.isBlank()) {
            String made = ids.unique(Names.camel(method + " " + path.replaceAll("\\{([^}]*)}", "By $1")));
            todo.add(
                    "Check the names of operations that have no operationId",
                    made + " is " + method.toUpperCase(Locale.ROOT) + " " + path);
            return made;
        }
        String name = Names.camel(documented);
        String id = ids.unique(name);
        if (!id.equals(documented)) {
            todo.add(
                    id.equals(name)
                            ? "Check the names of operations whose operationId is not in camelCase"
                            : "Check the names of operations whose operationId another one has",
                    id + " is " + documented + ", " + method.toUpperCase(Locale.ROOT) + " " + path);
        }
        return id;
    }

    /** The parameters of the operation and of its path, the operation's over the path's. */
    private Map<String, JsonNode> parameters(JsonNode item, JsonNode operation) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode each : list) {
                JsonNode parameter = document.resolved(each);
                parameters.put(
                        parameter.path("in").asString("") + " "
                                + parameter.path("name").asString(""),
                        parameter);
            }
        }
        return parameters;
    }

    /** The template with a parameter for each segment that has one in the document. */
    private String path(
            String path, Map<String, JsonNode> parameters, Map<String, String> values, Map<String, PathValue> kinds) {
        var template = new StringBuilder();
        String before = "";
        var taken = new Names();
        for (String segment : path.replaceFirst("^/", "").split("/", -1)) {
            template.append('/');
            List<MatchResult> found = PARAMETER.matcher(segment).results().toList();
            if (found.isEmpty()) {
                template.append(segment);
                before = segment;
                continue;
            }
            String documented = found.get(0).group(1);
            JsonNode parameter = parameters.getOrDefault(
                    "path " + documented, document.root().path(""));
            JsonNode schema = document.resolved(schema(parameter));
            String fixed = word(Schemas.words(document, schema));
            PathValue kind = kind(schema);
            String name = pathNames.of(documented, before, kind);
            String parameterName = taken.uniqueByLetter(name);
            String value = fixed == null ? "{" + name + "}" : Texts.literal(fixed);
            values.put(parameterName, around(segment, found, value));
            if (fixed == null) {
                kinds.put(parameterName, kind);
            }
            template.append('{').append(parameterName).append('}');
            before = documented;
        }
        return template.toString();
    }

    /** One of the listed words, or null where none is listed; one that no path has in its own right, if there is one. */
    private @Nullable String word(Set<String> words) {
        return words.stream()
                .filter(word -> !literals.contains(word))
                .findFirst()
                .orElseGet(() -> words.stream().findFirst().orElse(null));
    }

    /** What stands around the first parameter of a segment stays; a second one gets its name as its value. */
    private static String around(String segment, List<MatchResult> found, String value) {
        MatchResult first = found.get(0);
        return Texts.literal(segment.substring(0, first.start()))
                + value
                + segment.substring(first.end()).replaceAll("\\{([^}]*)}", "$1");
    }

    private static JsonNode schema(JsonNode parameter) {
        return parameter.has("schema")
                ? parameter.path("schema")
                : parameter.path("content").path("application/json").path("schema");
    }

    private PathValue kind(JsonNode schema) {
        Set<String> types = Schemas.types(document, schema);
        if (types.contains("integer") || types.contains("number")) {
            return PathValue.NUMBER;
        }
        return schema.path("format").asString("").equals("uuid") ? PathValue.UUID : PathValue.TEXT;
    }

    private void parameter(
            String id, JsonNode parameter, Map<String, String> query, Map<String, String> headers, List<String> notes) {
        String name = parameter.path("name").asString("");
        if (!parameter.path("required").asBoolean(false)) {
            return;
        }
        String in = parameter.path("in").asString("");
        if (in.equals("header") && !OF_HTTP.contains(name.toLowerCase(Locale.ROOT))) {
            if (CREDENTIAL.matcher(name).matches()) {
                security.addHeader(name);
            } else {
                headers.put(name, Texts.literal(sample(parameter).asString("example")));
            }
        } else if (in.equals("query") && !CREDENTIAL.matcher(name).matches()) {
            query.put(name, Texts.literal(sample(parameter).asString("example")));
        } else if (in.equals("query") || in.equals("cookie")) {
            notes.add("The request needs the " + in + " parameter " + name + ".");
            todo.add(
                    "Complete the requests that need a parameter which a catalog cannot hold",
                    id + ": the " + in + " parameter " + name);
        }
    }

    private JsonNode sample(JsonNode described) {
        JsonNode given = example(described);
        JsonNode schema = schema(described);
        boolean container = !Collections.disjoint(Schemas.types(document, schema), Set.of("object", "array"));
        if (given.isString() && container) {
            // Some write the example of an object as the text of its JSON.
            given = parsed(given.asString());
        }
        return given.isMissingNode() ? new Samples(document, false).of(schema) : given;
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            return tree.isContainer() ? tree : tree.path("");
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /** The example of a media type or a parameter; a missing node where there is none. */
    private JsonNode example(JsonNode described) {
        if (described.has("example")) {
            return described.path("example");
        }
        for (JsonNode example : described.path("examples")) {
            JsonNode value = document.resolved(example).path("value");
            if (!value.isMissingNode()) {
                return value;
            }
        }
        return described.path("");
    }

    private @Nullable JsonNode body(String id, JsonNode operation, Map<String, String> headers, List<String> required) {
        JsonNode requestBody = document.resolved(operation.path("requestBody"));
        if (!requestBody.path("content").isObject()
                || requestBody.path("content").isEmpty()) {
            return null;
        }
        MediaTypes.Json json = MediaTypes.json(requestBody.path("content"));
        if (json == null) {
            todo.add(
                    "Complete the requests whose body is not JSON: a catalog holds JSON bodies only",
                    id + ": "
                            + requestBody
                                    .path("content")
                                    .propertyNames()
                                    .iterator()
                                    .next());
            return null;
        }
        headers.put("Content-Type", json.type());
        JsonNode schema = json.media().path("schema");
        JsonNode body = Literals.of(sample(json.media()));
        conform(id, schema, body);
        for (JsonNode part : Schemas.together(document, schema)) {
            part.path("required").forEach(name -> {
                if (body.has(name.asString("")) && !required.contains(name.asString(""))) {
                    required.add(name.asString(""));
                }
            });
        }
        return body;
    }

    private void conform(String id, JsonNode schema, JsonNode body) {
        if (!schema.isObject()) {
            return;
        }
        try {
            List<SchemaFault> faults = JsonSchema.of(
                            SchemaConversion.of(document, SchemaConversion.Profile.PLAIN, List.of(schema)))
                    .faults(body);
            if (!faults.isEmpty()) {
                todo.add(
                        "Correct the requests that do not conform to the document's own schema",
                        id + ": " + faults.get(0).pointer() + " "
                                + faults.get(0).text());
            }
        } catch (RuntimeException unusable) {
            todo.add("Check the requests whose schema cannot be used", id);
        }
    }

    /** @param body an object or a list */
    private record Success(int status, JsonNode body) {}

    private Success success(String id, JsonNode operation) {
        for (var response : operation.path("responses").properties()) {
            String key = response.getKey();
            if (!key.matches("2([0-9][0-9]|XX)")) {
                continue;
            }
            int status = key.endsWith("XX") ? 200 : Integer.parseInt(key);
            MediaTypes.Json json =
                    MediaTypes.json(document.resolved(response.getValue()).path("content"));
            if (json == null) {
                return new Success(status, JsonNodeFactory.instance.objectNode());
            }
            JsonNode body = Literals.of(sample(json.media()));
            if (!body.isContainer()) {
                todo.add("Give an example of the success where the body is no object and no list", id);
                return new Success(status, JsonNodeFactory.instance.objectNode());
            }
            return new Success(status, body);
        }
        todo.add("Give an example of the success where the document describes none", id);
        return new Success(200, JsonNodeFactory.instance.objectNode());
    }

    /** The members of bodies whose names say that they hold credentials. */
    List<String> credentialMembers(List<Found> operations) {
        var names = new HashSet<String>();
        for (Found found : operations) {
            if (found.operation().body() != null) {
                members(found.operation().body(), names);
            }
            members(found.operation().successBody(), names);
        }
        return names.stream().sorted().toList();
    }

    private static void members(JsonNode node, Set<String> names) {
        node.properties().forEach(member -> {
            if (member.getValue().isString()
                    && CREDENTIAL.matcher(member.getKey()).matches()) {
                names.add(member.getKey());
            }
        });
        node.forEach(child -> members(child, names));
    }
}
