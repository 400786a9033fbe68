package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a target has to have for the conditions of a draft, and what stands for them in a request to the mock. */
final class DraftFixtures {

    /** A header field of the draft's own. */
    static final String HEADER = "Linkfault-Fixture";

    private static final String HEALTHY = "healthy";

    private final Draft draft;
    private final Map<String, PathValue> values = new LinkedHashMap<>();
    private final Map<String, List<Draft.Row>> rows = new LinkedHashMap<>();

    DraftFixtures(Draft draft) {
        this.draft = draft;
        draft.operations().forEach(operation -> values.putAll(operation.values()));
        for (Draft.Row row : draft.rows()) {
            String fixture = row.condition().fixture();
            if (fixture != null) {
                rows.computeIfAbsent(fixture, any -> new ArrayList<>()).add(row);
            }
        }
    }

    /** The placeholders of paths. */
    Map<String, PathValue> values() {
        return values;
    }

    /** The names of the fixtures, the healthy one first. */
    List<String> names() {
        var names = new ArrayList<String>();
        names.add(HEALTHY);
        names.addAll(rows.keySet());
        return names;
    }

    /** Writes the member {@code fixtures} of {@code api.yaml}. */
    void describe(ObjectNode api) {
        ObjectNode fixtures = api.putObject("fixtures");
        if (!values.isEmpty()) {
            ObjectNode healthy = fixtures.putObject(HEALTHY);
            values.keySet().forEach(healthy.putArray("values")::add);
            healthy.put("how", "ids that are there, and that nothing is wrong with");
        }
        rows.forEach((name, of) -> {
            ObjectNode fixture = fixtures.putObject(name);
            Set<String> ids = ids(name);
            if (!ids.isEmpty()) {
                ids.forEach(fixture.putArray("values")::add);
            }
            String header = header(name);
            if (header != null) {
                ArrayNode headers = fixture.putArray("headers");
                headers.add(header);
            }
            if (body(name) != null) {
                fixture.put("body", true);
            }
            fixture.put("how", of.get(0).condition().sentence());
        });
        if (fixtures.isEmpty()) {
            api.remove("fixtures");
        }
    }

    /** The values that may stand for a fixture; what depends on who calls, no id shows. */
    private Set<String> ids(String fixture) {
        var ids = new LinkedHashSet<String>();
        for (Draft.Row row : of(fixture)) {
            if (!row.condition().access() || draft.credentials().isEmpty()) {
                ids.addAll(row.operation().values().keySet());
            }
        }
        return ids;
    }

    /** The credential that stands for a fixture, where there is one and something else does not. */
    private @Nullable String header(String fixture) {
        boolean needed = of(fixture).stream()
                .anyMatch(row ->
                        row.condition().access() || row.operation().values().isEmpty());
        return needed ? draft.credentials().keySet().stream().findFirst().orElse(null) : null;
    }

    /** The body that stands for a fixture, where nothing else can; null where something else can, or no request has one. */
    @Nullable
    String body(String fixture) {
        List<Draft.Row> of = of(fixture);
        boolean alone = header(fixture) == null
                && of.stream().anyMatch(row -> row.operation().values().isEmpty());
        boolean possible =
                !of.isEmpty() && of.stream().allMatch(row -> row.operation().hasObjectBody());
        return alone && possible
                ? JsonNodeFactory.instance.objectNode().put("fixture", fixture).toString()
                : null;
    }

    private List<Draft.Row> of(String fixture) {
        return rows.getOrDefault(fixture, List.of());
    }

    /** The draft, with a header field for the fixtures for which nothing else in their requests can stand. */
    static Draft withHeader(Draft draft) {
        List<String> unshown = new DraftFixtures(draft).unshown();
        if (unshown.isEmpty()) {
            return draft;
        }
        unshown.forEach(entry -> draft.todo()
                .add(
                        "Choose what stands for these errors on the mock: nothing in their requests can, so there is the header "
                                + HEADER,
                        entry));
        var credentials = new LinkedHashMap<>(draft.credentials());
        credentials.put(
                HEADER,
                new Draft.Credential(
                        false, false, "not of the API: stands for a fixture on the mock; leave it out elsewhere"));
        return new Draft(
                draft.api(),
                draft.name(),
                draft.description(),
                draft.servers(),
                draft.shape(),
                credentials,
                draft.members(),
                draft.operations(),
                draft.rows(),
                draft.codesBelongToOperations(),
                draft.open(),
                draft.strict(),
                draft.errorBody(),
                draft.todo());
    }

    /** The ids of the entries that no request to the mock brings about. */
    private List<String> unshown() {
        var unshown = new ArrayList<String>();
        rows.forEach((name, of) -> of.forEach(row -> {
            boolean shown = header(name) != null
                    || body(name) != null
                    || !row.operation().values().isEmpty();
            if (!shown) {
                unshown.add(FeatureTexts.id(draft, row));
            }
        }));
        return unshown;
    }
}
