package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the features and the data beside them, and refuses whatever contradicts itself. */
final class CatalogReader {

    private final String root;
    private final Function<String, byte[]> files;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final List<Server> servers = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Erratum> errata = new ArrayList<>();
    private final List<Lookalike> lookalikes = new ArrayList<>();
    private final Set<String> errataIds = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private record Listed(Object read, DataFile item) {}

    /** What the rows have to use, with the item it was read from. */
    private final List<Listed> listed = new ArrayList<>();

    /**
     * @param root the URI of the folder
     * @param files hands out a file of it by its name
     */
    CatalogReader(String root, Function<String, byte[]> files) {
        this.root = root;
        this.files = files;
    }

    Catalog read() {
        yaml("actions.yaml").eachItem(this::readAction);
        yaml("servers.yaml").eachItem(item -> servers.add(new Server(item.text("id"), api(item), item.text("url"))));
        yaml("sources.yaml").eachItem(this::readSource);
        DataFile contents = yaml("contents.yaml");
        for (Api api : Api.values()) {
            yaml(api.id() + "/operations.yaml").eachItem(item -> readOperation(api, item));
            yaml(api.id() + "/conditions.yaml").eachItem(item -> readCondition(api, item));
            List<ErrorRow> rows = contents.member(api.id()).texts().stream()
                    .map(name -> api.id() + "/" + name + ".feature")
                    .flatMap(file -> FeatureTables.read(file, files.apply(file)).stream())
                    .toList();
            // Before the errata: they would blame an unknown operation on themselves.
            rows.stream().filter(row -> !isWidget(row)).forEach(row -> operation(api, row));
            List<String> ids = rows.stream().map(row -> id(api, row)).toList();
            var touching = new ArrayList<Erratum>();
            yaml(api.id() + "/errata.yaml").eachItem(item -> touching.add(readErratum(item, ids)));
            errata.addAll(touching);
            var documented = new TreeSet<Integer>();
            rows.stream()
                    .map(row -> row.cells().getOrDefault("status", ""))
                    .filter(status -> status.matches("[0-9]+"))
                    .forEach(status -> documented.add(Integer.valueOf(status)));
            rows.forEach(row -> entries.add(entry(api, row, documented, touching)));
            yaml(api.id() + "/lookalikes.yaml").eachItem(item -> readLookalike(api, item));
        }
        var catalog = new Catalog(
                root,
                files,
                servers,
                List.copyOf(sources.values()),
                List.copyOf(actions.values()),
                operations,
                conditions,
                errata,
                lookalikes,
                entries);
        refuseUnused();
        return catalog;
    }

    private void refuseUnused() {
        Set<@Nullable Object> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry entry : entries) {
            used.addAll(Arrays.asList(entry.action(), entry.operation(), entry.condition()));
        }
        errata.stream()
                .flatMap(erratum -> erratum.readings().stream())
                .forEach(reading -> used.add(sourceOf(reading).orElse(null)));
        for (Listed listing : listed) {
            if (!used.contains(listing.read())) {
                throw listing.item()
                        .broken(listing.read() instanceof Source ? "no reading is from it" : "no row uses it");
            }
        }
    }

    private DataFile yaml(String file) {
        return DataFile.parse(file, files.apply(file));
    }

    private void readAction(DataFile item) {
        DataFile endUser = item.member("endUser");
        var action = new Action(
                item.text("id"),
                item.text("does"),
                item.text("actor"),
                item.text("retry"),
                new EndUser(
                        endUser.yesOrNo("show"), endUser.optionalText("wording").orElse(null)));
        if (actions.put(action.id(), action) != null) {
            throw item.broken("the action stands twice");
        }
        listed.add(new Listed(action, item));
    }

    private void readSource(DataFile item) {
        Api api = item.optional("api") == null ? null : api(item);
        var source = new Source(item.text("id"), api, item.text("gives"));
        if (sources.put(source.id(), source) != null) {
            throw item.broken("the source stands twice");
        }
        listed.add(new Listed(source, item));
    }

    private static Api api(DataFile item) {
        String id = item.text("api");
        return Arrays.stream(Api.values())
                .filter(api -> api.id().equals(id))
                .findFirst()
                .orElseThrow(() -> item.broken("\"" + id + "\" is neither aerosync nor fuse"));
    }

    /** The source that a reading begins with; after it may stand a place in that document. */
    private Optional<Source> sourceOf(Reading reading) {
        return sources.values().stream()
                .filter(source -> reading.source().startsWith(source.id()))
                .findFirst();
    }

    private Reading readReading(DataFile item) {
        var reading = new Reading(item.text("source"), item.text("says"), item.optional("seen"));
        if (sourceOf(reading).isEmpty()) {
            throw item.broken("the source \"" + reading.source() + "\" begins with none that sources.yaml lists");
        }
        return reading;
    }

    private void readOperation(Api api, DataFile item) {
        DataFile success = item.member("success");
        String id = item.text("id");
        if (operation(api, id).isPresent()) {
            throw item.broken("the operation stands twice");
        }
        var operation = new Operation(
                id,
                api,
                item.text("title"),
                item.text("method"),
                item.text("path"),
                item.member("evidence").certainty("path"),
                item.member("evidence").certainty("table"),
                item.optionalText("note").orElse(null),
                item.member("request").node(),
                success.number("status"),
                success.member("body").node());
        operations.add(operation);
        listed.add(new Listed(operation, item));
    }

    private void readCondition(Api api, DataFile item) {
        JsonNode change = item.optional("change");
        String fixture = item.optionalText("fixture").orElse(null);
        if (change == null && fixture == null && item.optional("widget") == null) {
            throw item.broken("expected one of \"fixture\", \"change\" and \"widget\"");
        }
        String sentence = item.text("condition");
        if (condition(api, sentence).isPresent()) {
            throw item.broken("the condition stands twice");
        }
        var condition = new Condition(sentence, api, item.text("how"), fixture, change);
        conditions.add(condition);
        listed.add(new Listed(condition, item));
    }

    private void readLookalike(Api api, DataFile item) {
        var lookalike = new Lookalike(api, item.member("codes").texts(), item.text("tellApart"));
        for (String code : lookalike.codes()) {
            if (entries.stream()
                    .noneMatch(entry -> entry.api() == api && entry.label().equals(code))) {
                throw item.broken("no entry of " + api.id() + " has the code " + code);
            }
        }
        if (lookalikes.stream()
                .anyMatch(other ->
                        other.api() == api && Set.copyOf(other.codes()).equals(Set.copyOf(lookalike.codes())))) {
            throw item.broken("the same codes stand twice");
        }
        lookalikes.add(lookalike);
    }

    private Erratum readErratum(DataFile item, List<String> ids) {
        String id = item.text("id");
        if (!errataIds.add(id)) {
            throw item.broken("the erratum stands twice");
        }
        DataFile also = item.part("also");
        return new Erratum(
                id,
                item.text("title"),
                item.member("entries").texts().stream()
                        .flatMap(pattern -> expand(pattern, ids, item))
                        .distinct()
                        .toList(),
                item.member("readings").items().stream().map(this::readReading).toList(),
                also.node().has("status") ? Integer.valueOf(also.number("status")) : null,
                also.node().has("message") ? also.text("message") : null,
                item.text("accepts"),
                item.text("why"),
                item.text("advice"));
    }

    /** The ids that a pattern means; {@code *} stands for one segment. */
    private static Stream<String> expand(String pattern, List<String> ids, DataFile item) {
        Pattern expression = Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
        List<String> matching =
                ids.stream().filter(id -> expression.matcher(id).matches()).toList();
        if (matching.isEmpty()) {
            throw item.broken("no entry has the id " + pattern);
        }
        return matching.stream();
    }

    private static String id(Api api, ErrorRow row) {
        if (api == Api.AEROSYNC) {
            return "aerosync/" + row.tag("@operation:").orElseThrow(() -> row.broken("no @operation: tag")) + "/"
                    + row.cell("code");
        }
        return isStatus(row) ? "fuse/status/" + row.cell("status") : "fuse/" + row.cell("code");
    }

    private static boolean isStatus(ErrorRow row) {
        return !row.cells().containsKey("code");
    }

    private static boolean isWidget(ErrorRow row) {
        return row.tags().contains("@surface:widget");
    }

    private Entry entry(Api api, ErrorRow row, Set<Integer> documented, List<Erratum> touching) {
        String id = id(api, row);
        boolean widget = isWidget(row);
        List<Erratum> errataHere = touching.stream()
                .filter(erratum -> erratum.entries().contains(id))
                .toList();
        try {
            Operation operation = widget ? null : operation(api, row);
            return new Entry(
                    id,
                    api,
                    widget ? Surface.WIDGET : Surface.API,
                    row.tag("@category:").orElse(null),
                    operation,
                    widget ? null : statuses(row, documented, errataHere),
                    isStatus(row) ? null : row.cell("code"),
                    widget ? row.cell("type") : null,
                    messages(row, errataHere),
                    condition(api, row),
                    row.cell("cause"),
                    action(row),
                    row.cell("remedy"),
                    new EntryEvidence(
                            operation == null ? Evidence.DOCUMENTED : operation.tableEvidence(),
                            operation == null ? Evidence.DOCUMENTED : operation.pathEvidence(),
                            certainty(row)),
                    row.tags(),
                    errataHere.stream().map(Erratum::id).toList(),
                    row.place());
        } catch (BrokenCatalog broken) {
            throw broken.within(row.place().toString());
        }
    }

    private Operation operation(Api api, ErrorRow row) {
        String id = api == Api.AEROSYNC
                ? row.tag("@operation:").orElseThrow(() -> row.broken("no @operation: tag"))
                : row.cell("operation");
        Operation operation =
                operation(api, id).orElseThrow(() -> row.broken("operations.yaml has no operation " + id));
        String requestLine = operation.method() + " " + operation.path();
        if (api == Api.AEROSYNC
                && !row.description().lines().findFirst().orElse("").strip().equals(requestLine)) {
            throw row.broken("the feature's description begins with another request line than operations.yaml's \""
                    + requestLine + "\"");
        }
        return operation;
    }

    private Optional<Operation> operation(Api api, String id) {
        return operations.stream()
                .filter(candidate -> candidate.api() == api && candidate.id().equals(id))
                .findFirst();
    }

    private static Statuses statuses(ErrorRow row, Set<Integer> documented, List<Erratum> errataHere) {
        Statuses statuses = Statuses.parse(row.cell("status"), documented);
        for (Erratum erratum : errataHere) {
            if (erratum.alsoStatus() != null) {
                statuses = statuses.and(erratum.alsoStatus());
            }
        }
        return statuses;
    }

    private static List<MessageTemplate> messages(ErrorRow row, List<Erratum> errataHere) {
        if (!row.cells().containsKey("message")) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(row.cell("message")),
                        errataHere.stream().flatMap(erratum -> Stream.ofNullable(erratum.alsoMessage())))
                .map(MessageTemplate::new)
                .toList();
    }

    private Condition condition(Api api, ErrorRow row) {
        return condition(api, row.cell("condition"))
                .orElseThrow(() -> row.broken("conditions.yaml does not say how to bring about the condition \""
                        + row.cell("condition") + "\""));
    }

    private Optional<Condition> condition(Api api, String sentence) {
        return conditions.stream()
                .filter(candidate ->
                        candidate.api() == api && candidate.sentence().equals(sentence))
                .findFirst();
    }

    private static Evidence certainty(ErrorRow row) {
        return Evidence.of(row.cell("evidence"))
                .orElseThrow(() -> row.broken("\"" + row.cell("evidence") + "\" is neither documented nor inferred"));
    }

    private Action action(ErrorRow row) {
        Action action = actions.get(row.cell("action"));
        if (action == null) {
            throw row.broken("actions.yaml has no action \"" + row.cell("action") + "\"");
        }
        return action;
    }
}
