package io.github.linkfault.draft;

import io.github.linkfault.catalog.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of a drafted catalog, by their names below its folder. */
final class CatalogFiles {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FIRST_MARK = 100;

    private final Draft draft;
    private final HttpStatuses statuses = new HttpStatuses();
    private final DraftFixtures fixtures;
    private final Map<String, String> files = new LinkedHashMap<>();

    private CatalogFiles(Draft draft) {
        this.draft = draft;
        this.fixtures = new DraftFixtures(draft);
    }

    /** The text of each file. */
    static Map<String, String> of(Draft draft) {
        return new CatalogFiles(draft).all();
    }

    private Map<String, String> all() {
        String folder = "features/" + draft.api() + "/";
        Map<String, String> tables = FeatureTexts.of(draft, statuses);
        yaml("features/contents.yaml", contents(tables.keySet()));
        yaml("features/actions.yaml", actions());
        yaml("features/sources.yaml", JSON.arrayNode());
        yaml(folder + "api.yaml", api());
        yaml(folder + "operations.yaml", operations());
        yaml(folder + "conditions.yaml", conditions());
        yaml(folder + "errata.yaml", JSON.arrayNode());
        yaml(folder + "lookalikes.yaml", JSON.arrayNode());
        tables.forEach((name, text) -> files.put(folder + name + ".feature", text));
        files.put("schemas/" + draft.api() + "/error-body.open.schema.json", YamlText.json(draft.open()));
        files.put("schemas/" + draft.api() + "/error-body.strict.schema.json", YamlText.json(draft.strict()));
        left();
        files.put("TODO.md", draft.todo().markdown("Left to do in this draft of " + draft.name()));
        return files;
    }

    /** What every draft leaves to do. */
    private void left() {
        var guessed = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        for (Draft.Row row : draft.rows()) {
            (row.condition().change() == null ? unknown : guessed)
                    .add(row.condition().sentence());
            if (row.cause().startsWith("TODO")) {
                draft.todo()
                        .add("Say why the API answers so, where the source does not tell", FeatureTexts.id(draft, row));
            }
        }
        unknown.forEach(sentence -> draft.todo()
                .add("Say how to bring these conditions about, and what a target has to have for each", sentence));
        guessed.forEach(sentence -> draft.todo().add("Check the conditions that the status made likely", sentence));
        draft.todo()
                .add(
                        "Check actions and remedies: they are what the statuses mean in HTTP",
                        Phrases.counted(draft.rows().size(), "row", "rows"));
    }

    private void yaml(String file, JsonNode tree) {
        files.put(file, YamlText.of(tree));
    }

    private ObjectNode contents(Set<String> tables) {
        ObjectNode contents = JSON.objectNode();
        ArrayNode names = contents.putArray(draft.api());
        tables.forEach(names::add);
        return contents;
    }

    private ArrayNode actions() {
        Set<String> used = new TreeSet<>();
        draft.rows().forEach(row -> used.add(statuses.of(row.status()).action()));
        ArrayNode actions = JSON.arrayNode();
        statuses.actions().forEach(action -> {
            if (used.contains(action.path("id").asString())) {
                actions.add(action);
            }
        });
        return actions;
    }

    private ObjectNode api() {
        ObjectNode api = JSON.objectNode().put("name", draft.name());
        put(api, "description", draft.description());
        ArrayNode servers = api.putArray("servers");
        for (Draft.Server server : draft.servers()) {
            ObjectNode item = servers.addObject().put("id", server.id()).put("url", server.url());
            if (server.production()) {
                item.put("production", true);
            }
        }
        api.put("codesBelongTo", draft.codesBelongToOperations() ? "operation" : "api");
        ErrorShape shape = draft.shape();
        ObjectNode body = api.putObject("errorBody").put("code", shape.code());
        put(body, "message", shape.message());
        put(body, "type", shape.type());
        put(body, "requestId", shape.requestId());
        body.put("codeForm", shape.codeForm());
        credentials(api);
        values(api);
        fixtures.describe(api);
        preflight(api);
        mock(api);
        return api;
    }

    private static void put(ObjectNode owner, String name, @Nullable String text) {
        if (text != null) {
            owner.put(name, text);
        }
    }

    private void credentials(ObjectNode api) {
        if (draft.credentials().isEmpty() && draft.members().isEmpty()) {
            return;
        }
        ObjectNode credentials = api.putObject("credentials");
        if (!draft.credentials().isEmpty()) {
            ObjectNode headers = credentials.putObject("headers");
            draft.credentials().forEach((name, credential) -> {
                ObjectNode header = headers.putObject(name);
                if (!name.equals(DraftFixtures.HEADER)) {
                    header.put("secret", true);
                }
                if (credential.required()) {
                    header.put("required", true);
                }
                header.put("purpose", credential.purpose());
            });
        }
        if (!draft.members().isEmpty()) {
            draft.members().forEach(credentials.putArray("members")::add);
        }
    }

    private void values(ObjectNode api) {
        Map<String, PathValue> values = fixtures.values();
        if (values.isEmpty()) {
            return;
        }
        ObjectNode described = api.putObject("values");
        values.forEach((name, kind) -> put(described.putObject(name), "form", kind.form()));
    }

    /** An operation that changes nothing, and an entry whose request shows whether the credentials are taken. */
    private void preflight(ObjectNode api) {
        DraftOperation operation = draft.operations().stream()
                .filter(each -> each.method().equals("GET") && each.values().isEmpty())
                .findFirst()
                .or(() -> draft.operations().stream()
                        .filter(each -> each.method().equals("GET"))
                        .findFirst())
                .orElseGet(() -> draft.operations().get(0));
        if (!operation.method().equals("GET")) {
            draft.todo().add("Choose the operation of the preflight: it must change nothing", operation.id());
        }
        Draft.Row otherwise = draft.rows().stream()
                .filter(row -> row.condition().change() != null
                        && !row.condition().change().path("path").isMissingNode())
                .findFirst()
                .or(() -> draft.rows().stream()
                        .filter(row -> row.condition().change() != null
                                && !row.condition().change().has("headers"))
                        .findFirst())
                .orElseGet(() -> draft.rows().get(0));
        api.putObject("preflight").put("operation", operation.id()).put("otherwise", FeatureTexts.id(draft, otherwise));
    }

    private void mock(ObjectNode api) {
        ObjectNode mock = api.putObject("mock");
        if (!fixtures.values().isEmpty()) {
            ObjectNode values = mock.putObject("values");
            fixtures.values()
                    .forEach((name, kind) ->
                            values.putObject(name).put("match", kind.match()).put("make", kind.make()));
        }
        if (!draft.credentials().isEmpty()) {
            ObjectNode headers = mock.putObject("headers");
            draft.credentials().forEach((name, credential) -> {
                String scheme = credential.bearer() ? "Bearer " : "";
                headers.putObject(name)
                        .put("match", scheme + "mock-(?<fixture>[A-Za-z0-9]+)|(?!" + scheme + "mock-).+")
                        .put("make", scheme + "mock-{fixture}");
            });
        }
        boolean marked = fixtures.values().values().stream().anyMatch(kind -> kind != PathValue.TEXT);
        ObjectNode all = JSON.objectNode();
        int mark = FIRST_MARK;
        for (String fixture : fixtures.names()) {
            ObjectNode one = JSON.objectNode();
            if (marked) {
                one.put("mark", "%06d".formatted(mark++));
            }
            String text = fixtures.body(fixture);
            put(one, "body", text);
            if (!one.isEmpty()) {
                all.set(fixture, one);
            }
        }
        if (!all.isEmpty()) {
            mock.set("fixtures", all);
        }
        ObjectNode error = mock.putObject("error");
        error.set("body", draft.errorBody());
        statuses(error);
        codes(error);
    }

    /** The code of a status that has none: one that comes with it, or the first one. */
    private void statuses(ObjectNode error) {
        List<Draft.Row> coded =
                draft.rows().stream().filter(row -> row.code() != null).toList();
        if (coded.isEmpty()) {
            return;
        }
        ObjectNode codes = JSON.objectNode();
        for (Draft.Row row : draft.rows()) {
            if (row.code() == null && !codes.has(row.statuses())) {
                Draft.Row fitting = coded.stream()
                        .filter(each -> each.status() == row.status())
                        .findFirst()
                        .orElseGet(() -> coded.get(0));
                codes.put(row.statuses(), fitting.code());
            }
        }
        if (!codes.isEmpty()) {
            error.set("statuses", codes);
        }
    }

    /** The status of codes for which no row states a single number: one that every row with the code takes, if there is one. */
    private void codes(ObjectNode error) {
        Set<Integer> documented = StatusWords.documented(draft.rows());
        var common = new LinkedHashMap<String, Set<Integer>>();
        for (Draft.Row row : draft.rows()) {
            String code = row.code();
            if (code != null && !row.statuses().matches("[0-9]+")) {
                Set<Integer> accepted = StatusWords.accepted(row.statuses(), documented);
                Set<Integer> all = common.computeIfAbsent(code, any -> new TreeSet<>(accepted));
                if (!Collections.disjoint(all, accepted)) {
                    all.retainAll(accepted);
                }
            }
        }
        if (!common.isEmpty()) {
            ObjectNode codes = error.putObject("codes");
            common.forEach((code, all) ->
                    codes.putObject(code).put("status", all.iterator().next()).putObject("change"));
        }
    }

    private ArrayNode operations() {
        ArrayNode operations = JSON.arrayNode();
        for (DraftOperation operation : draft.operations()) {
            ObjectNode item = operations
                    .addObject()
                    .put("id", operation.id())
                    .put("title", operation.title())
                    .put("method", operation.method())
                    .put("path", operation.path());
            item.putObject("evidence")
                    .put("path", operation.pathEvidence().id())
                    .put("table", operation.tableEvidence().id());
            put(item, "note", operation.note());
            ObjectNode request = item.putObject("request");
            if (!operation.parameters().isEmpty()) {
                ObjectNode path = request.putObject("path");
                operation.parameters().forEach(path::put);
            }
            if (!operation.query().isEmpty()) {
                ObjectNode query = request.putObject("query");
                operation.query().forEach(query::put);
            }
            if (!operation.headers().isEmpty()) {
                ObjectNode headers = request.putObject("headers");
                operation.headers().forEach(headers::put);
            }
            if (operation.body() != null) {
                request.set("body", operation.body());
            }
            item.putObject("success").put("status", operation.successStatus()).set("body", operation.successBody());
        }
        return operations;
    }

    private ArrayNode conditions() {
        ArrayNode conditions = JSON.arrayNode();
        var seen = new LinkedHashSet<String>();
        for (Draft.Row row : draft.rows()) {
            DraftCondition condition = row.condition();
            if (!seen.add(condition.sentence())) {
                continue;
            }
            ObjectNode item = conditions
                    .addObject()
                    .put("condition", condition.sentence())
                    .put("how", condition.how());
            if (condition.change() != null) {
                item.set("change", condition.change());
            } else {
                item.put("fixture", condition.fixture());
            }
        }
        return conditions;
    }

    /** The rows of an operation, or all of them. */
    static List<Draft.Row> rows(Draft draft, DraftOperation operation) {
        var rows = new ArrayList<Draft.Row>();
        for (Draft.Row row : draft.rows()) {
            if (row.operation().id().equals(operation.id())) {
                rows.add(row);
            }
        }
        return rows;
    }
}
