package io.github.linkfault.draft;

import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.draft.OperationReader.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drafts a catalog from an OpenAPI document: what the document says, and what HTTP makes likely where it says no more. */
final class OpenApiDraft {

    private static final Pattern ENTRY_CODE = Pattern.compile("[A-Za-z0-9._:-]+");
    private static final Pattern ERROR_SCHEMA = Pattern.compile("(?i).*(error|problem|fault).*");
    /** With more codes a response than this, the list is that of the API rather than that of the response. */
    private static final int MOST_CODES = 3;

    private static final List<Integer> GUESSES = List.of(400, 404, 401, 500, 503);

    /** The error responses of an operation: {@code 404}, {@code 4XX} or {@code default}. */
    private record Responses(Found found, Map<String, JsonNode> errors) {}

    /** A code of an operation, or of the API, with the words for the statuses that it comes with. */
    private record Coded(List<Found> operations, Set<String> statuses, Set<String> causes) {
        static Coded none() {
            return new Coded(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private final OpenApiDocument document;
    private final Todo todo = new Todo();
    private final HttpStatuses statuses = new HttpStatuses();
    private final Conditions conditions = new Conditions(statuses);
    private final List<Draft.Row> rows = new ArrayList<>();

    private OpenApiDraft(OpenApiDocument document) {
        this.document = document;
    }

    /**
     * Drafts the catalog of a document.
     *
     * @param id the id of the API, or null to make one of its title
     * @throws NothingToDraft when the document describes no error
     */
    static Draft of(OpenApiDocument document, @Nullable String id) {
        return new OpenApiDraft(document).draft(id);
    }

    private Draft draft(@Nullable String id) {
        JsonNode info = document.root().path("info");
        String name = info.path("title").asString("API");
        var security = new Security(document, todo);
        var reader = new OperationReader(document, security, todo);
        List<Found> operations = reader.read();
        List<Responses> responses = operations.stream().map(this::responses).toList();
        Map<JsonNode, Integer> counted = schemas(responses);
        boolean unbound = responses.stream().allMatch(each -> each.errors().isEmpty());
        if (unbound) {
            counted = Map.of(unboundSchema(), 1);
        }
        List<JsonNode> schemas = List.copyOf(counted.keySet());
        var codes = new LinkedHashSet<String>();
        ErrorShape shape = ErrorShapes.of(document, counted, codes);
        if (schemas.isEmpty()) {
            todo.add(
                    "Say what an error body looks like: the document has no schema of one",
                    "schemas, and errorBody in api.yaml");
        }
        boolean byOperation = unbound ? codes.isEmpty() : rows(responses, shape);
        if (unbound) {
            unbound(operations, codes);
        }
        List<DraftOperation> used = used(operations);
        List<JsonNode> held = schemas.isEmpty()
                ? List.of(JsonNodeFactory.instance.objectNode().put("type", "object"))
                : schemas;
        String api = id == null ? Names.api(name) : id;
        document.remarks().forEach(remark -> todo.add("Look at what swagger-parser says of the document", remark));
        return new Draft(
                api,
                name,
                description(info),
                Servers.of(document.root(), todo),
                shape,
                security.credentials(everywhere(operations, security)),
                reader.credentialMembers(operations),
                used,
                StatusWords.settled(rows),
                byOperation,
                schema(api, SchemaConversion.Profile.OPEN, held),
                schema(api, SchemaConversion.Profile.STRICT, held),
                new ErrorTemplate(document).of(held.get(0), shape, codes),
                todo);
    }

    private static @Nullable String description(JsonNode info) {
        String sentence = Texts.sentence(info.path("description").asString(""), "");
        return sentence.isEmpty() ? null : sentence;
    }

    private ObjectNode schema(String api, SchemaConversion.Profile profile, List<JsonNode> schemas) {
        ObjectNode converted = SchemaConversion.of(document, profile, schemas);
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.set("$schema", converted.path("$schema"));
        named.put("$id", "urn:" + api + ":error-body:" + profile.name().toLowerCase(Locale.ROOT));
        named.setAll(converted);
        return named;
    }

    private static Set<String> everywhere(List<Found> operations, Security security) {
        Set<String> everywhere = null;
        for (Found found : operations) {
            List<String> needed = security.needed(found.source());
            if (everywhere == null) {
                everywhere = new LinkedHashSet<>(needed);
            }
            everywhere.retainAll(needed);
        }
        return everywhere == null ? Set.of() : everywhere;
    }

    private Responses responses(Found found) {
        var errors = new LinkedHashMap<String, JsonNode>();
        found.source().path("responses").properties().forEach(response -> {
            String key = response.getKey().replace("xx", "XX");
            if (key.matches("[45]([0-9][0-9]|XX)|default")) {
                errors.put(key, document.resolved(response.getValue()));
            }
        });
        return new Responses(found, errors);
    }

    /** The schemas of the error bodies, each with how many responses have it, the most frequent first. */
    private Map<JsonNode, Integer> schemas(List<Responses> responses) {
        var counts = new LinkedHashMap<JsonNode, Integer>();
        for (Responses each : responses) {
            each.errors().forEach((key, response) -> {
                JsonNode schema = schema(response);
                Set<String> types = Schemas.types(document, schema);
                if (schema.isObject() && !schema.isEmpty() && (types.isEmpty() || types.contains("object"))) {
                    counts.merge(schema, 1, Integer::sum);
                } else {
                    todo.add(
                            "Say what the body is where the document describes no JSON object as the body of an error",
                            each.found().operation().id() + " " + key);
                }
            });
        }
        var sorted = new LinkedHashMap<JsonNode, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<JsonNode, Integer>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private static JsonNode schema(JsonNode response) {
        MediaTypes.Json json = MediaTypes.json(response.path("content"));
        return json == null ? response.path("") : json.media().path("schema");
    }

    /** Makes the rows, and says whether they are those of operations. */
    private boolean rows(List<Responses> responses, ErrorShape shape) {
        var byOperation = new LinkedHashMap<Found, Map<String, Coded>>();
        var byCode = new LinkedHashMap<String, Coded>();
        for (Responses each : responses) {
            var codes = new LinkedHashMap<String, Coded>();
            each.errors().forEach((key, response) -> codes(response, shape).forEach((code, cause) -> {
                for (Coded coded : List.of(
                        codes.computeIfAbsent(code, any -> Coded.none()),
                        byCode.computeIfAbsent(code, any -> Coded.none()))) {
                    if (!coded.operations().contains(each.found())) {
                        coded.operations().add(each.found());
                    }
                    coded.statuses().add(key);
                    coded.causes().add(cause);
                }
            }));
            byOperation.put(each.found(), codes);
        }
        long shared = byCode.values().stream()
                .filter(coded -> coded.operations().size() > 1)
                .count();
        var keys = new HashSet<String>();
        responses.forEach(each -> keys.addAll(each.errors().keySet()));
        // Each operation needs a row, and a code of the API has only one.
        if (2 * shared > byCode.size() && byCode.size() + keys.size() >= responses.size()) {
            ofApi(responses, byCode);
            return false;
        }
        int product = byOperation.values().stream().mapToInt(Map::size).sum();
        int all = responses.stream().mapToInt(each -> each.errors().size()).sum();
        boolean once = 2 * shared > byCode.size() && product > MOST_CODES * all;
        if (once) {
            spread(byCode, byOperation, product);
        }
        for (Responses each : responses) {
            ofOperation(each, byOperation.getOrDefault(each.found(), Map.of()), once);
        }
        return true;
    }

    /** Leaves each code to one operation, the one that has the fewest so far: rows for all would only repeat each other. */
    private void spread(Map<String, Coded> codes, Map<Found, Map<String, Coded>> byOperation, int product) {
        var load = new LinkedHashMap<Found, Integer>();
        codes.forEach((code, coded) -> {
            Found only = lightest(coded.operations(), load);
            byOperation.forEach((found, own) -> {
                if (!found.equals(only)) {
                    own.remove(code);
                }
            });
        });
        todo.add(
                "Decide which operation answers with which code: the document lists the same codes for each",
                codes.size() + " codes have one row each, which would be " + product + " rows: "
                        + String.join(", ", codes.keySet()));
    }

    /** The codes that a response may have, by its schema and its examples, each with why where an example says so. */
    private Map<String, String> codes(JsonNode response, ErrorShape shape) {
        var codes = new LinkedHashMap<String, String>();
        JsonNode schema = schema(response);
        if (schema.isObject()) {
            Schemas.at(document, schema, shape.code())
                    .forEach(at -> Schemas.words(document, at).forEach(code -> codes.put(code, "")));
        }
        MediaTypes.Json json = MediaTypes.json(response.path("content"));
        if (json != null) {
            var examples = new ArrayList<JsonNode>();
            examples.add(json.media().path("example"));
            json.media()
                    .path("examples")
                    .forEach(each -> examples.add(document.resolved(each).path("value")));
            for (JsonNode example : examples) {
                String code = example.at(shape.code()).asString("");
                if (!code.isEmpty()) {
                    String message = shape.message() == null
                            ? ""
                            : example.at(shape.message()).asString("");
                    codes.put(code, message);
                }
            }
        }
        codes.keySet().removeIf(code -> {
            boolean strange = !ENTRY_CODE.matcher(code).matches();
            if (strange) {
                todo.add("Decide about the codes that no id of an entry can hold", code);
            }
            return strange;
        });
        return codes;
    }

    /** @param bare whether a response has a row of its own beside those of its codes */
    private void ofOperation(Responses each, Map<String, Coded> codes, boolean bare) {
        Found found = each.found();
        DraftOperation operation = found.operation();
        boolean unprocessable = each.errors().containsKey("422");
        var counts = new LinkedHashMap<String, Integer>();
        codes.values().forEach(coded -> coded.statuses().forEach(key -> counts.merge(key, 1, Integer::sum)));
        Set<Integer> taken = numbers(each.errors().keySet());
        codes.forEach((code, coded) -> {
            boolean sole = coded.statuses().size() == 1
                    && counts.getOrDefault(coded.statuses().iterator().next(), 0) == 1;
            int status = first(coded.statuses());
            DraftCondition condition =
                    sole && coded.statuses().iterator().next().matches("[0-9]+")
                            ? conditions.of(operation, status, unprocessable)
                            : conditions.of(operation, code);
            rows.add(new Draft.Row(
                    operation,
                    code,
                    StatusWords.of(coded.statuses()),
                    status,
                    condition,
                    null,
                    cause(code, coded, each),
                    Evidence.INFERRED));
        });
        each.errors().forEach((key, response) -> {
            if (bare || !counts.containsKey(key)) {
                bare(found, key, response, taken, unprocessable);
            }
        });
        if (each.errors().isEmpty()) {
            int status = guess(operation, Set.of());
            rows.add(new Draft.Row(
                    inferred(operation, "The document describes no error of it."),
                    null,
                    String.valueOf(status),
                    status,
                    conditions.of(operation, status, false),
                    null,
                    "TODO: the document describes no error of " + operation.id() + ".",
                    Evidence.INFERRED));
            todo.add(
                    "Correct the errors of operations of which the document describes none; the status is a guess",
                    operation.id() + ": " + status);
        }
    }

    private void bare(Found found, String key, JsonNode response, Set<Integer> taken, boolean unprocessable) {
        DraftOperation operation = found.operation();
        int status;
        if (key.equals("default")) {
            status = guess(operation, taken);
        } else if (key.endsWith("XX")) {
            status = (key.charAt(0) - '0') * 100;
            if (taken.contains(status)) {
                todo.add(
                        "Decide which other errors there are where the document has a class of statuses",
                        operation.id() + " " + key);
                return;
            }
        } else {
            status = Integer.parseInt(key);
        }
        if (!key.matches("[0-9]+")) {
            todo.add(
                    "Correct the statuses where the document says default or a class; the number is a guess",
                    operation.id() + " " + key + ": " + status);
        }
        taken.add(status);
        rows.add(new Draft.Row(
                operation,
                null,
                String.valueOf(status),
                status,
                conditions.of(operation, status, unprocessable),
                null,
                Texts.sentence(response.path("description").asString(""), "TODO: say why."),
                Evidence.INFERRED));
    }

    private static int guess(DraftOperation operation, Set<Integer> taken) {
        for (int status : GUESSES) {
            boolean fits =
                    switch (status) {
                        case 400 -> operation.hasObjectBody();
                        case 404 -> !operation.values().isEmpty();
                        case 401 -> operation.secured() != null;
                        default -> true;
                    };
            if (fits && !taken.contains(status)) {
                return status;
            }
        }
        return 500;
    }

    private String cause(String code, Coded coded, Responses each) {
        String told = coded.causes().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (!told.isEmpty()) {
            return Texts.sentence(told, "");
        }
        String only = coded.statuses().size() == 1 ? coded.statuses().iterator().next() : "";
        String description = each.errors()
                .getOrDefault(only, document.root().path(""))
                .path("description")
                .asString("");
        return "TODO: say why it answers with " + code + "."
                + (description.isBlank() ? "" : " " + Texts.sentence(description, ""));
    }

    /** The rows of codes that any operation may answer with, each with the operation that has the fewest rows so far. */
    private void ofApi(List<Responses> responses, Map<String, Coded> codes) {
        var load = new LinkedHashMap<Found, Integer>();
        var byStatus = new LinkedHashMap<String, List<Responses>>();
        for (Responses each : responses) {
            each.errors().keySet().forEach(key -> byStatus.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(each));
        }
        codes.forEach((code, coded) -> {
            Found found = lightest(coded.operations(), load);
            int status = first(coded.statuses());
            rows.add(new Draft.Row(
                    found.operation(),
                    code,
                    StatusWords.of(coded.statuses()),
                    status,
                    conditions.of(found.operation(), code),
                    null,
                    coded.causes().stream()
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .map(text -> Texts.sentence(text, ""))
                            .orElse("TODO: say why it answers with " + code + "."),
                    Evidence.INFERRED));
        });
        Set<Integer> taken = numbers(byStatus.keySet());
        byStatus.forEach((key, all) -> {
            Found found = lightest(all.stream().map(Responses::found).toList(), load);
            JsonNode response = all.stream()
                    .filter(each -> each.found().equals(found))
                    .findFirst()
                    .orElseThrow()
                    .errors()
                    .getOrDefault(key, document.root().path(""));
            bare(found, key, response, taken, false);
        });
        todo.add(
                "Check which operation brings about each error: any operation may answer with a code",
                codes.size() + " codes, " + byStatus.size() + " statuses");
    }

    private static Found lightest(List<Found> operations, Map<Found, Integer> load) {
        Found lightest = operations.get(0);
        for (Found each : operations) {
            if (load.getOrDefault(each, 0) < load.getOrDefault(lightest, 0)) {
                lightest = each;
            }
        }
        load.merge(lightest, 1, Integer::sum);
        return lightest;
    }

    /** The schema of an error that no operation has, where there is one. */
    private JsonNode unboundSchema() {
        JsonNode best = document.root().path("");
        int most = 0;
        for (var schema : document.root().at("/components/schemas").properties()) {
            if (!ERROR_SCHEMA.matcher(schema.getKey()).matches()
                    || !Schemas.declaresMembers(document, schema.getValue())) {
                continue;
            }
            var codes = new LinkedHashSet<String>();
            ErrorShape shape = ErrorShapes.of(document, Map.of(schema.getValue(), 1), codes);
            int weight = 1 + 2 * codes.size() + (shape.message() == null ? 0 : 1);
            if (weight > most && (!codes.isEmpty() || shape.message() != null)) {
                most = weight;
                best = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema.getKey());
            }
        }
        if (!best.has("$ref")) {
            throw new NothingToDraft();
        }
        todo.add(
                "Check the error body: no operation of the document has an error response, so the schema was chosen by its name",
                best.path("$ref").asString());
        return best;
    }

    /** Rows of an API whose document has an error body, and does not say which operation answers with it. */
    private void unbound(List<Found> operations, Set<String> codes) {
        String note = "The document does not say which operation answers with which error.";
        if (codes.isEmpty()) {
            operations.forEach(found -> ofOperation(new Responses(found, Map.of()), Map.of(), false));
            return;
        }
        var load = new LinkedHashMap<Found, Integer>();
        for (String code : codes) {
            DraftOperation operation = inferred(lightest(operations, load).operation(), note);
            rows.add(new Draft.Row(
                    operation,
                    code,
                    "4xx or 5xx",
                    400,
                    conditions.of(operation, code),
                    null,
                    "TODO: say why it answers with " + code + ".",
                    Evidence.INFERRED));
        }
        for (int status : List.of(400, 500)) {
            DraftOperation operation = inferred(lightest(operations, load).operation(), note);
            rows.add(new Draft.Row(
                    operation,
                    null,
                    String.valueOf(status),
                    status,
                    conditions.of(operation, status, false),
                    null,
                    "TODO: say why.",
                    Evidence.INFERRED));
        }
        todo.add(
                "Say which operation answers with which code and status: the document does not",
                codes.size() + " codes");
    }

    private static DraftOperation inferred(DraftOperation operation, String note) {
        return new DraftOperation(
                operation.id(),
                operation.title(),
                operation.method(),
                operation.path(),
                operation.parameters(),
                operation.values(),
                operation.query(),
                operation.headers(),
                operation.body(),
                operation.required(),
                operation.secured(),
                operation.successStatus(),
                operation.successBody(),
                operation.pathEvidence(),
                Evidence.INFERRED,
                operation.note() == null ? note : operation.note() + " " + note);
    }

    /** The operations that have a row, as their rows have them. */
    private List<DraftOperation> used(List<Found> operations) {
        var byId = new LinkedHashMap<String, DraftOperation>();
        rows.forEach(row -> byId.merge(
                row.operation().id(),
                row.operation(),
                (one, other) -> one.tableEvidence() == Evidence.INFERRED ? one : other));
        var used = new ArrayList<DraftOperation>();
        for (Found found : operations) {
            DraftOperation operation = byId.get(found.operation().id());
            if (operation == null) {
                todo.add(
                        "Decide about operations without a row: a catalog has none",
                        found.operation().id());
            } else {
                used.add(operation);
            }
        }
        return used;
    }

    private static Set<Integer> numbers(Set<String> keys) {
        return keys.stream()
                .filter(key -> key.matches("[0-9]+"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The first number that the words stand for. */
    private static int first(Set<String> keys) {
        return new TreeSet<>(keys)
                .stream()
                        .filter(key -> key.matches("[0-9]+"))
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(keys.contains("5XX") ? 500 : 400);
    }
}
