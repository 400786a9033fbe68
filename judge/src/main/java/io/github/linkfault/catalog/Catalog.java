package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every documented error, in the order of {@code features/contents.yaml}, with what the rows refer to. Immutable. */
public final class Catalog {

    /** Where the features lie on the class path. */
    public static final String FEATURES = "io/github/linkfault/features";

    /** Where the schemas lie on the class path. */
    public static final String SCHEMAS = "io/github/linkfault/schemas";

    private static final String SNAPSHOT = "catalog.snapshot";

    private final List<Api> apis;
    private final List<Source> sources;
    private final List<Action> actions;
    private final List<Operation> operations;
    private final List<Condition> conditions;
    private final Map<String, Erratum> errata = new LinkedHashMap<>();
    private final List<Lookalike> lookalikes;
    private final List<Provider> providers;
    private final List<HandleFirst> handleFirst;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> counted;
    private final List<Entry> further;
    /** By the place of its row, as it is printed: a record as a key would cost each start its method handles. */
    private final Map<String, Entry> places = new LinkedHashMap<>();

    private final CatalogFiles files;

    /** @param files what it was read from */
    Catalog(
            CatalogFiles files,
            List<Api> apis,
            List<Source> sources,
            List<Action> actions,
            List<Operation> operations,
            List<Condition> conditions,
            List<Erratum> errata,
            List<Lookalike> lookalikes,
            List<Provider> providers,
            List<HandleFirst> handleFirst,
            List<Entry> entries) {
        this.files = files;
        this.apis = List.copyOf(apis);
        this.sources = List.copyOf(sources);
        this.actions = List.copyOf(actions);
        this.operations = List.copyOf(operations);
        this.conditions = List.copyOf(conditions);
        errata.forEach(erratum -> this.errata.put(erratum.id(), erratum));
        this.lookalikes = List.copyOf(lookalikes);
        this.providers = List.copyOf(providers);
        this.handleFirst = List.copyOf(handleFirst);
        for (Entry entry : entries) {
            Entry twin = this.entries.put(entry.id(), entry);
            if (twin != null) {
                throw new BrokenCatalog(
                        entry.place().toString(), "duplicate id " + entry.id() + "; " + twin.place() + " has it too");
            }
            places.put(entry.place().toString(), entry);
        }
        this.counted =
                entries.stream().filter(entry -> entry.surface().isCounted()).toList();
        this.further =
                entries.stream().filter(entry -> !entry.surface().isCounted()).toList();
    }

    /** The catalog that comes with the kit. */
    public static Catalog bundled() {
        try (InputStream snapshot = Catalog.class.getResourceAsStream(SNAPSHOT)) {
            // The executable jar has one; elsewhere the features are read.
            return snapshot == null
                    ? ofFeatures()
                    : new SnapshotReader(snapshot.readAllBytes()).read(CatalogFiles.BUNDLED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same, read from the features on the class path. */
    static Catalog ofFeatures() {
        return new CatalogReader(CatalogFiles.BUNDLED).read();
    }

    /**
     * The catalog of a folder that is laid out like {@code features/}, with the schemas that come with the kit.
     *
     * @throws BrokenCatalog when a file cannot be read or used
     */
    public static Catalog of(Path features) {
        return new CatalogReader(CatalogFiles.of(features, null)).read();
    }

    /**
     * The catalog of a folder with {@code features/} and {@code schemas/}, laid out as in this repository.
     *
     * @param cache where what was read is kept for the next start, while no file changes; null for nowhere
     * @throws BrokenCatalog when a file cannot be read or used
     */
    public static Catalog ofFolder(Path folder, @Nullable Path cache) {
        Path features = folder.resolve("features");
        CatalogFiles files = CatalogFiles.of(features, folder.resolve("schemas"));
        Optional<SnapshotCache> snapshots = cache == null ? Optional.empty() : SnapshotCache.in(cache);
        return snapshots.isPresent() ? snapshots.get().read(features, files) : new CatalogReader(files).read();
    }

    /** The folder that it was read from, as it was given; empty for the catalog that comes with the kit. */
    public Optional<Path> folder() {
        return files.folder();
    }

    /** The APIs. */
    public List<Api> apis() {
        return apis;
    }

    /** The API with this id. */
    public Optional<Api> api(String id) {
        return apis.stream().filter(api -> api.id().equals(id)).findFirst();
    }

    /** The names of all APIs, as a sentence has them: {@code Acme, Globex and Initech}. */
    public String apiNames() {
        return Phrases.listed(apis.stream().map(Api::name).toList(), "and");
    }

    /** The documents that the facts are from. */
    public List<Source> sources() {
        return sources;
    }

    /** The source that a {@code documentedIn} or the source of a reading begins with. */
    public Optional<Source> sourceOf(String documentedIn) {
        return new SourceIds(sources).of(documentedIn);
    }

    /** The closed list of actions. */
    public List<Action> actions() {
        return actions;
    }

    /** Every operation, in the order of the APIs. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operations of an API. */
    public List<Operation> operations(Api api) {
        return operations.stream()
                .filter(operation -> operation.api().equals(api))
                .toList();
    }

    /** Every condition. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** Every erratum. */
    public List<Erratum> errata() {
        return List.copyOf(errata.values());
    }

    /** Every group of errors that readers take for one another. */
    public List<Lookalike> lookalikes() {
        return lookalikes;
    }

    /** The errors that every integration must handle at the least, by API, the most pressing first. */
    public List<HandleFirst> handleFirst() {
        return handleFirst;
    }

    /** Those whose errors the bodies of the APIs may carry. */
    public List<Provider> providers() {
        return providers;
    }

    /** Those whose errors the bodies of an API may carry. */
    public List<Provider> providers(Api api) {
        return providers.stream().filter(provider -> provider.api().equals(api)).toList();
    }

    /** The provider with this id whose errors the bodies of an API may carry. */
    public Optional<Provider> provider(Api api, String id) {
        return providers(api).stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    /** Every entry that a run counts: of the APIs' answers, and of the texts of their components. */
    public List<Entry> entries() {
        return counted;
    }

    /** The entries that a run does not count: of the surfaces that follow as a group of their own, such as webhooks. */
    public List<Entry> furtherEntries() {
        return further;
    }

    /** The entries that a run counts, then the others. */
    public List<Entry> allEntries() {
        return Stream.concat(counted.stream(), further.stream()).toList();
    }

    /** The entry with this id, whether a run counts it or not. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The entry of this row. */
    public Optional<Entry> at(Place place) {
        return Optional.ofNullable(places.get(place.toString()));
    }

    /** Where a row's file lies, for those who read features themselves. */
    public URI uri(Place place) {
        return URI.create(files.root() + place.file());
    }

    /** The bytes of a row's file, for those who read features themselves. */
    public byte[] source(Place place) {
        return files.feature(place.file());
    }

    /**
     * The bytes of a file beside the tables.
     *
     * @param name below {@code features/}: {@code acme/mock/page.html}
     */
    public byte[] file(String name) {
        return files.feature(name);
    }

    /**
     * A schema of this catalog.
     *
     * @param name below {@code schemas/}, without ending: {@code acme/error-body.open}
     * @throws BrokenCatalog when there is none, or it is not JSON
     */
    public JsonNode schema(String name) {
        String file = name + ".schema.json";
        try {
            return JsonMapper.shared().readTree(files.schema(file));
        } catch (JacksonException malformed) {
            throw new BrokenCatalog(
                    "schemas/" + file,
                    "not JSON: "
                            + String.valueOf(malformed.getOriginalMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
    }

    /** The place that {@link #uri} and a line mean. */
    public Place place(URI file, int line) {
        return new Place(file.toString().substring(files.root().length()), line);
    }

    /** The operation with this id. */
    public Optional<Operation> operation(Api api, String id) {
        return operation(api.id(), id);
    }

    /** The operation with this id of the API with that id. */
    public Optional<Operation> operation(String api, String id) {
        return operations.stream()
                .filter(operation ->
                        operation.api().id().equals(api) && operation.id().equals(id))
                .findFirst();
    }

    /** The API that an erratum is about: its id begins with that API's. */
    public Optional<Api> apiOf(Erratum erratum) {
        return apis.stream()
                .filter(api -> erratum.id().startsWith(api.id() + "-"))
                .max(Comparator.comparingInt(api -> api.id().length()));
    }

    /** The erratum with this id. */
    public Optional<Erratum> erratum(String id) {
        return Optional.ofNullable(errata.get(id));
    }

    /** The codes that the tables of an API list for its answers, without those of its other surfaces. */
    public Set<String> codes(Api api) {
        return codes(api.id());
    }

    /** The same of the API with this id. */
    public Set<String> codes(String api) {
        var codes = new LinkedHashSet<String>();
        for (Entry entry : counted) {
            if (entry.api().id().equals(api) && entry.surface().isApi() && entry.code() != null) {
                codes.add(entry.code());
            }
        }
        return codes;
    }
}
