package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every documented error, in the order of {@code features/contents.yaml}, with what the rows refer to. Immutable. */
public final class Catalog {

    /** Where the features lie on the class path. */
    public static final String FEATURES = "io/github/linkfault/features";

    private static final String BUNDLED = "classpath:" + FEATURES + "/";
    private static final String SNAPSHOT = "catalog.snapshot";

    private final List<Api> apis;
    private final List<Source> sources;
    private final List<Action> actions;
    private final List<Operation> operations;
    private final List<Condition> conditions;
    private final Map<String, Erratum> errata = new LinkedHashMap<>();
    private final List<Lookalike> lookalikes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /** By the place of its row, as it is printed: a record as a key would cost each start its method handles. */
    private final Map<String, Entry> places = new LinkedHashMap<>();

    private final String root;
    private final Function<String, byte[]> files;

    /**
     * @param root the URI of the folder that the features lie in, with a slash at its end
     * @param files hands out a file of that folder by its name
     */
    Catalog(
            String root,
            Function<String, byte[]> files,
            List<Api> apis,
            List<Source> sources,
            List<Action> actions,
            List<Operation> operations,
            List<Condition> conditions,
            List<Erratum> errata,
            List<Lookalike> lookalikes,
            List<Entry> entries) {
        this.root = root;
        this.files = files;
        this.apis = List.copyOf(apis);
        this.sources = List.copyOf(sources);
        this.actions = List.copyOf(actions);
        this.operations = List.copyOf(operations);
        this.conditions = List.copyOf(conditions);
        errata.forEach(erratum -> this.errata.put(erratum.id(), erratum));
        this.lookalikes = List.copyOf(lookalikes);
        for (Entry entry : entries) {
            Entry twin = this.entries.put(entry.id(), entry);
            if (twin != null) {
                throw new BrokenCatalog(
                        entry.place().toString(), "duplicate id " + entry.id() + "; " + twin.place() + " has it too");
            }
            places.put(entry.place().toString(), entry);
        }
    }

    /** The catalog that comes with the kit. */
    public static Catalog bundled() {
        try (InputStream snapshot = Catalog.class.getResourceAsStream(SNAPSHOT)) {
            // The executable jar has one; elsewhere the features are read.
            return snapshot == null
                    ? ofFeatures()
                    : new SnapshotReader(snapshot.readAllBytes()).read(BUNDLED, Catalog::onClassPath);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same, read from the features on the class path. */
    static Catalog ofFeatures() {
        return new CatalogReader(BUNDLED, new SourceFiles(Catalog::onClassPath)).read();
    }

    /** The catalog of a folder that is laid out like {@code features/}. */
    public static Catalog of(Path folder) {
        return new CatalogReader(
                        folder.toAbsolutePath().toUri().toString(), new SourceFiles(file -> read(folder, file)))
                .read();
    }

    private static byte[] read(Path folder, String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException missing) {
            throw new BrokenCatalog("features/" + file, "cannot be read");
        }
    }

    static byte[] onClassPath(String file) {
        try (InputStream stream = Catalog.class.getClassLoader().getResourceAsStream(FEATURES + "/" + file)) {
            if (stream == null) {
                throw new BrokenCatalog("features/" + file, "is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** Every entry. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry with this id. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The entry of this row. */
    public Optional<Entry> at(Place place) {
        return Optional.ofNullable(places.get(place.toString()));
    }

    /** Where a row's file lies, for those who read features themselves. */
    public URI uri(Place place) {
        return URI.create(root + place.file());
    }

    /** The bytes of a row's file, for those who read features themselves. */
    public byte[] source(Place place) {
        return files.apply(place.file());
    }

    /**
     * The bytes of a file beside the tables.
     *
     * @param name below {@code features/}: {@code acme/mock/page.html}
     */
    public byte[] file(String name) {
        return files.apply(name);
    }

    /** The place that {@link #uri} and a line mean. */
    public Place place(URI file, int line) {
        return new Place(file.toString().substring(root.length()), line);
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
        for (Entry entry : entries.values()) {
            if (entry.api().id().equals(api) && entry.surface().isApi() && entry.code() != null) {
                codes.add(entry.code());
            }
        }
        return codes;
    }
}
