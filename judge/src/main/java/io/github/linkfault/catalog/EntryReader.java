package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the entries of one API out of the rows of its tables. */
final class EntryReader {

    private final Api api;
    private final List<ErrorRow> rows;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Map<String, Action> actions;
    private final SourceIds sources;

    /** One request: an operation and what its condition changes about it. */
    private record Provocation(Operation operation, Condition condition) {}

    /**
     * @param operations those of every API
     * @param conditions those of every API
     * @param actions by id
     * @param sources what a table may be from
     */
    EntryReader(
            Api api,
            List<ErrorRow> rows,
            List<Operation> operations,
            List<Condition> conditions,
            Map<String, Action> actions,
            SourceIds sources) {
        this.api = api;
        this.rows = rows;
        this.actions = actions;
        this.sources = sources;
        operations.stream()
                .filter(operation -> operation.api().equals(api))
                .forEach(operation -> this.operations.put(operation.id(), operation));
        conditions.stream()
                .filter(condition -> condition.api().equals(api))
                .forEach(condition -> this.conditions.put(condition.sentence(), condition));
    }

    /**
     * The ids of the entries, in the order of the rows.
     *
     * @throws BrokenCatalog when a row has an unknown surface or operation: the errata would blame these on themselves
     */
    List<String> ids() {
        rows.stream().filter(row -> surface(row).isApi()).forEach(this::operation);
        return rows.stream().map(this::id).toList();
    }

    /**
     * The entries, in the order of the rows.
     *
     * @param errata the API's
     * @throws BrokenCatalog when a row has what the data beside the tables does not, or two rows contradict each other
     */
    List<Entry> read(List<Erratum> errata) {
        var documented = new TreeSet<Integer>();
        rows.stream()
                .map(row -> row.cells().getOrDefault("status", ""))
                .filter(status -> status.matches("[0-9]+"))
                .forEach(status -> documented.add(Integer.valueOf(status)));
        var entries = new ArrayList<Entry>();
        rows.forEach(row -> entries.add(entry(row, documented, errata)));
        refuseTwoCodesOfOneRequest(entries);
        return entries;
    }

    /** An API has one answer to a request. A bare status may be the status of that answer, so it does not count. */
    private static void refuseTwoCodesOfOneRequest(List<Entry> entries) {
        var answers = new HashMap<Provocation, Entry>();
        for (Entry entry : entries) {
            if (entry.operation() == null || entry.code() == null) {
                continue;
            }
            for (Condition condition : entry.conditions()) {
                Entry other = answers.put(new Provocation(entry.operation(), condition), entry);
                if (other != null && !entry.code().equals(other.code())) {
                    throw new BrokenCatalog(
                            entry.place().toString(),
                            "%s is provoked by the same request as %s: %s, \"%s\"; give one of them a condition of its own"
                                    .formatted(
                                            entry.id(),
                                            other.id(),
                                            entry.operation().id(),
                                            condition.sentence()));
                }
            }
        }
    }

    private String id(ErrorRow row) {
        Surface surface = surface(row);
        if (!surface.isCounted()) {
            return api.entryId(surface, row.cell("code"));
        }
        String operation = api.codesBelongToOperations() ? operationTag(row) : "";
        return isStatus(row)
                ? api.entryId(operation, null, row.cell("status"))
                : api.entryId(operation, row.cell("code"), "");
    }

    private static String operationTag(ErrorRow row) {
        return row.tag("@operation:").orElseThrow(() -> row.broken("no @operation: tag"));
    }

    private static boolean isStatus(ErrorRow row) {
        return !row.cells().containsKey("code");
    }

    private Surface surface(ErrorRow row) {
        String id = row.tag("@surface:").orElse(Surface.API.id());
        return api.surface(id).orElseThrow(() -> row.broken("api.yaml has no surface \"" + id + "\""));
    }

    private Entry entry(ErrorRow row, Set<Integer> documented, List<Erratum> touching) {
        String id = id(row);
        Surface surface = surface(row);
        List<Erratum> errataHere = touching.stream()
                .filter(erratum -> erratum.entries().contains(id))
                .toList();
        try {
            Operation operation = surface.isApi() ? operation(row) : null;
            return new Entry(
                    id,
                    api,
                    surface,
                    row.tag("@category:").orElse(null),
                    operation,
                    surface.isApi() ? statuses(row, documented, errataHere) : null,
                    isStatus(row) ? null : row.cell("code"),
                    type(row, surface),
                    messages(row, errataHere),
                    olderMessages(row, errataHere),
                    conditions(row),
                    row.cell("cause"),
                    action(row),
                    row.cell("remedy"),
                    row.optional("endUser"),
                    new EntryEvidence(
                            operation == null ? Evidence.DOCUMENTED : operation.tableEvidence(),
                            operation == null ? Evidence.DOCUMENTED : operation.pathEvidence(),
                            certainty(row)),
                    documentedIn(row),
                    row.tags(),
                    errataHere.stream().map(Erratum::id).toList(),
                    row.place());
        } catch (BrokenCatalog broken) {
            throw broken.within(row.place().toString());
        }
    }

    /** The type beside a code, or the status that an event reports; an event may report none. */
    private static @Nullable String type(ErrorRow row, Surface surface) {
        boolean isOptional = surface.text() == null || !surface.text().hasCode();
        if (surface.isApi() || (isOptional && !row.cells().containsKey("type"))) {
            return null;
        }
        return row.cell("type");
    }

    private Operation operation(ErrorRow row) {
        String id = api.codesBelongToOperations() ? operationTag(row) : row.cell("operation");
        Operation operation = operations.get(id);
        if (operation == null) {
            throw row.broken("operations.yaml has no operation " + id);
        }
        String requestLine = operation.method() + " " + operation.path();
        if (api.codesBelongToOperations()
                && !row.description().lines().findFirst().orElse("").strip().equals(requestLine)) {
            throw row.broken("the feature's description begins with another request line than operations.yaml's \""
                    + requestLine + "\"");
        }
        return operation;
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

    private List<MessageTemplate> messages(ErrorRow row, List<Erratum> errataHere) {
        if (!row.cells().containsKey("message")) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(row.cell("message")),
                        errataHere.stream().flatMap(erratum -> Stream.ofNullable(erratum.alsoMessage())))
                .map(text -> MessageTemplate.of(text, api))
                .toList();
    }

    private List<MessageTemplate> olderMessages(ErrorRow row, List<Erratum> errataHere) {
        if (!row.cells().containsKey("message")) {
            return List.of();
        }
        return errataHere.stream()
                .flatMap(erratum -> erratum.olderMessages().stream())
                .distinct()
                .map(text -> MessageTemplate.of(text, api))
                .toList();
    }

    private @Nullable String documentedIn(ErrorRow row) {
        String source = row.documentedIn().orElse(api.documentedIn());
        if (source != null && sources.of(source).isEmpty()) {
            throw row.broken(sources.missing(source));
        }
        return source;
    }

    private List<Condition> conditions(ErrorRow row) {
        var found = new ArrayList<Condition>();
        for (String sentence : Condition.split(row.cell("condition"))) {
            Condition condition = conditions.get(sentence);
            if (condition == null) {
                throw row.broken("conditions.yaml does not say how to bring about the condition \"" + sentence + "\"");
            }
            if (found.contains(condition)) {
                throw row.broken("duplicate condition \"" + sentence + "\"");
            }
            found.add(condition);
        }
        return found;
    }

    private static Evidence certainty(ErrorRow row) {
        return Evidence.of(row.cell("evidence"))
                .orElseThrow(() -> row.broken("\"" + row.cell("evidence") + "\" is " + Evidence.WORDS));
    }

    private Action action(ErrorRow row) {
        Action action = actions.get(row.cell("action"));
        if (action == null) {
            throw row.broken("actions.yaml has no action \"" + row.cell("action") + "\"");
        }
        return action;
    }
}
