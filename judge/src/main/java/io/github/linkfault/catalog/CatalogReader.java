package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Reads the features and the data beside them, and refuses whatever contradicts itself. */
final class CatalogReader {

    /** The APIs, and the feature files of each, in reading order. */
    private static final String CONTENTS = "contents.yaml";

    private final CatalogFiles origin;
    private final SourceFiles files;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final SourceIds sourceIds = new SourceIds(sources.values());
    private final List<Operation> operations = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Erratum> errata = new ArrayList<>();
    private final List<Lookalike> lookalikes = new ArrayList<>();
    private final List<Provider> providers = new ArrayList<>();
    private final List<HandleFirst> handleFirst = new ArrayList<>();
    private final Set<String> errataIds = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    CatalogReader(CatalogFiles origin) {
        this.origin = origin;
        this.files = new SourceFiles(origin::feature);
    }

    /** The name of a feature file below {@code features/}. */
    private static String feature(String api, String name) {
        return api + "/" + name + ".feature";
    }

    Catalog read() {
        yaml("actions.yaml").eachItem(this::readAction);
        DataFile contents = yaml(CONTENTS);
        var apiFiles = new HashMap<String, DataFile>();
        for (DataFile names : contents.members()) {
            String id = names.name();
            DataFile file = yaml(id + "/api.yaml");
            apiFiles.put(id, file);
            apis.put(id, new ApiReader(id, file).read());
        }
        yaml("sources.yaml").eachItem(this::readSource);
        for (Api api : apis.values()) {
            DataFile apiFile = Objects.requireNonNull(apiFiles.get(api.id()));
            known(apiFile, api.documentedIn());
            api.unlistedCodes().forEach(unlisted -> known(apiFile, unlisted.source()));
            yaml(api.id() + "/operations.yaml").eachItem(item -> readOperation(api, item));
            yaml(api.id() + "/conditions.yaml").eachItem(item -> readCondition(api, item));
            List<ErrorRow> rows = contents.member(api.id()).texts().stream()
                    .flatMap(name -> files.rows(feature(api.id(), name)).stream())
                    .toList();
            var reader = new EntryReader(api, rows, operations, conditions, actions, sourceIds);
            List<String> ids = reader.ids();
            var touching = new ArrayList<Erratum>();
            optional(api.id() + "/errata.yaml").eachItem(item -> touching.add(readErratum(api, item, ids)));
            errata.addAll(touching);
            entries.addAll(reader.read(touching));
            optional(api.id() + "/lookalikes.yaml").eachItem(item -> readLookalike(api, item));
            optional(api.id() + "/handle-first.yaml")
                    .eachItem(item -> handleFirst.add(readHandleFirst(api, item, ids)));
            readProviders(api, apiFile);
            refuseListed(api, apiFile);
            new ApiCheck(api, operations, conditions, ids, apiFile).check();
        }
        return new Catalog(
                origin,
                List.copyOf(apis.values()),
                List.copyOf(sources.values()),
                List.copyOf(actions.values()),
                operations,
                conditions,
                errata,
                lookalikes,
                providers,
                handleFirst,
                entries);
    }

    /** A file that need not be there; without it there are none of its items. */
    private DataFile optional(String file) {
        return origin.hasFeature(file) ? yaml(file) : DataFile.of(file, JsonNodeFactory.instance.arrayNode());
    }

    private DataFile yaml(String file) {
        return DataFile.of(file, files.yaml(file));
    }

    private void readAction(DataFile item) {
        DataFile endUser = item.member("endUser");
        var action = new Action(
                item.text("id"),
                item.text("does"),
                item.text("actor"),
                item.text("retry"),
                new EndUser(endUser.yesOrNo("show"), endUser.optionalText("wording")));
        if (actions.put(action.id(), action) != null) {
            throw item.broken("duplicate action id");
        }
    }

    private void readSource(DataFile item) {
        Api api = item.optional("api") == null ? null : api(item);
        var source = new Source(
                item.text("id"),
                api,
                item.optionalText("address"),
                item.optionalDay("read"),
                item.text("gives"),
                item.optionalText("quotation"));
        if (sources.put(source.id(), source) != null) {
            throw item.broken("duplicate source id");
        }
    }

    private Api api(DataFile item) {
        String id = item.text("api");
        Api api = apis.get(id);
        if (api == null) {
            throw item.broken("\"" + id + "\" is no API; contents.yaml lists " + String.join(", ", apis.keySet()));
        }
        return api;
    }

    /** The text, which begins with the id of a source; null where it is null. */
    private @Nullable String known(DataFile item, @Nullable String source) {
        if (source != null && sourceIds.of(source).isEmpty()) {
            throw item.broken(sourceIds.missing(source));
        }
        return source;
    }

    private Reading readReading(DataFile item) {
        var reading = new Reading(item.text("source"), item.text("says"), item.optional("seen"));
        known(item, reading.source());
        return reading;
    }

    private void readOperation(Api api, DataFile item) {
        DataFile success = item.member("success");
        String id = item.text("id");
        if (operation(api, id).isPresent()) {
            throw item.broken("duplicate operation id");
        }
        var operation = new Operation(
                id,
                api,
                item.text("title"),
                item.text("method"),
                item.text("path"),
                item.member("evidence").certainty("path"),
                item.member("evidence").certainty("table"),
                item.optionalText("note"),
                known(item, item.optionalText("documentedIn")),
                item.member("request").node(),
                success.number("status"),
                Objects.requireNonNullElse(success.optional("body"), MissingNode.getInstance()));
        operation.refuseOtherThanSegments();
        operations.add(operation);
    }

    private void readCondition(Api api, DataFile item) {
        JsonNode change = item.optional("change");
        String fixture = item.optionalText("fixture");
        String surface = item.optionalText("surface");
        if (change == null && fixture == null && surface == null) {
            throw item.broken("expected one of \"fixture\", \"change\" and \"surface\"");
        }
        if (surface != null && api.surface(surface).isEmpty()) {
            throw item.broken("api.yaml has no surface \"" + surface + "\"");
        }
        String sentence = item.text("condition");
        if (condition(api, sentence).isPresent()) {
            throw item.broken("duplicate condition");
        }
        var condition = new Condition(
                sentence, api, item.text("how"), known(item, item.optionalText("documentedIn")), fixture, change);
        conditions.add(condition);
    }

    private void readLookalike(Api api, DataFile item) {
        var lookalike = new Lookalike(api, item.member("codes").texts(), item.text("tellApart"));
        for (String code : lookalike.codes()) {
            if (entries.stream()
                    .noneMatch(entry -> entry.api().equals(api) && entry.label().equals(code))) {
                throw item.broken("no entry of " + api.id() + " has the code " + code);
            }
        }
        if (lookalikes.stream()
                .anyMatch(other ->
                        other.api().equals(api) && Set.copyOf(other.codes()).equals(Set.copyOf(lookalike.codes())))) {
            throw item.broken("duplicate list of codes");
        }
        lookalikes.add(lookalike);
    }

    private void refuseListed(Api api, DataFile apiFile) {
        for (Entry entry : entries) {
            if (entry.api().equals(api)
                    && entry.surface().isApi()
                    && entry.code() != null
                    && api.unlistedCode(entry.code()).isPresent()) {
                throw apiFile.broken("unlistedCodes has " + entry.code() + ", which is in a table as " + entry.id());
            }
        }
    }

    private static HandleFirst readHandleFirst(Api api, DataFile item, List<String> ids) {
        return new HandleFirst(api, entries(item, ids), item.text("because"));
    }

    private static List<String> entries(DataFile item, List<String> ids) {
        return item.member("entries").texts().stream()
                .flatMap(pattern -> expand(pattern, ids, item))
                .distinct()
                .toList();
    }

    private void readProviders(Api api, DataFile apiFile) {
        var reader = new ProviderReader(api, sources, actions);
        DataFile nested = apiFile.member("errorBody").part("nested");
        for (String id : nested.optionalTexts("providers")) {
            DataFile file = yaml(api.id() + "/nested/" + id + ".yaml");
            try {
                providers.add(reader.read(id, file));
            } catch (BrokenCatalog broken) {
                throw broken.within(file.place());
            }
        }
    }

    private Erratum readErratum(Api api, DataFile item, List<String> ids) {
        String id = item.text("id");
        if (!errataIds.add(id)) {
            throw item.broken("duplicate erratum id");
        }
        DataFile also = item.part("also");
        return new Erratum(
                id,
                item.text("title"),
                entries(item, ids),
                operations(api, item),
                item.member("readings").items().stream().map(this::readReading).toList(),
                also.node().has("status") ? Integer.valueOf(also.number("status")) : null,
                also.node().has("message") ? also.text("message") : null,
                also.optionalTexts("olderMessages"),
                item.text("accepts"),
                item.text("why"),
                item.text("advice"),
                Objects.requireNonNullElse(item.optionalText("severity"), Erratum.CLIENT),
                item.optionalText("kind"),
                Objects.requireNonNullElse(item.optionalText("status"), "open"));
    }

    /** The ids of the operations that an erratum names; {@code *} is every one. */
    private List<String> operations(Api api, DataFile item) {
        List<String> named = item.optionalTexts("operations");
        for (String id : named) {
            if (!id.equals("*") && operation(api, id).isEmpty()) {
                throw item.broken("no operation has the id " + id);
            }
        }
        return named.contains("*")
                ? operations.stream()
                        .filter(operation -> operation.api().equals(api))
                        .map(Operation::id)
                        .toList()
                : named;
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

    private Optional<Operation> operation(Api api, String id) {
        return operations.stream()
                .filter(candidate ->
                        candidate.api().equals(api) && candidate.id().equals(id))
                .findFirst();
    }

    private Optional<Condition> condition(Api api, String sentence) {
        return conditions.stream()
                .filter(candidate ->
                        candidate.api().equals(api) && candidate.sentence().equals(sentence))
                .findFirst();
    }
}
