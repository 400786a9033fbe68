package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import io.github.linkfault.catalog.UnlistedCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The entries by what a request asks of them. Every question is answered by one look into a map, so that a larger catalog
 * makes no request slower.
 */
public final class EntryIndex {

    private static final int LONGEST_NAME = 100;

    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Provoked> byFixture = new HashMap<>();
    private final Map<String, Provoked> byFlaw = new HashMap<>();
    private final Map<String, Entry> byLabel = new LinkedHashMap<>();
    private final Map<Operation, Entry> successes = new HashMap<>();
    private final Map<Operation, List<Entry>> byOperation = new HashMap<>();
    private final Map<Api, List<Entry>> byApi = new HashMap<>();
    private final Map<String, List<MissingMembers>> missingMembers = new HashMap<>();
    private final Map<Api, Set<String>> codes = new HashMap<>();

    /**
     * An answer that somebody wants.
     *
     * @param entry the documented error
     * @param changed how it is changed into one that is not documented, or null
     */
    record Wanted(Entry entry, @Nullable Undocumented changed) {}

    /**
     * What a request is answered with that is in a condition of an error.
     *
     * @param condition the one of the entry's conditions
     */
    public record Provoked(Entry entry, Condition condition) {}

    /** Sorts the entries of a catalog; the index does not change afterwards. */
    public EntryIndex(Catalog catalog) {
        for (Entry entry : catalog.entries()) {
            if (entry.surface().isApi() && entry.operation() != null) {
                add(entry, entry.operation());
            }
            if (entry.code() != null) {
                codes.computeIfAbsent(entry.api(), any -> new HashSet<>()).add(entry.code());
            }
        }
    }

    /** What is asked of an operation, as one text; the first that is added counts. */
    private static String key(Operation operation, String what) {
        return key(operation.api(), operation.id() + "/" + what);
    }

    private static String key(Api api, String what) {
        return api.id() + "/" + what;
    }

    private void add(Entry entry, Operation operation) {
        byId.put(entry.id(), entry);
        if (!entry.isFailure()) {
            successes.putIfAbsent(operation, entry);
            return;
        }
        Api api = operation.api();
        byOperation.computeIfAbsent(operation, any -> new ArrayList<>()).add(entry);
        byApi.computeIfAbsent(api, any -> new ArrayList<>()).add(entry);
        put(byLabel, operation, entry.label().toLowerCase(Locale.ROOT), entry);
        entry.conditions().forEach(condition -> add(entry, operation, condition));
    }

    private void add(Entry entry, Operation operation, Condition condition) {
        Api api = operation.api();
        var provoked = new Provoked(entry, condition);
        if (condition.fixture() != null) {
            put(byFixture, operation, condition.fixture(), provoked);
        }
        if (condition.change() != null) {
            Flaw.of(condition.change()).forEach(flaw -> put(byFlaw, operation, flaw.key(), provoked));
            Flaw.keyOfOnlyValue(condition.change()).ifPresent(key -> put(byFlaw, operation, key, provoked));
            MissingMembers.of(provoked).ifPresent(missing -> {
                missingMembers
                        .computeIfAbsent(key(operation, ""), any -> new ArrayList<>())
                        .add(missing);
                missingMembers
                        .computeIfAbsent(key(api, ""), any -> new ArrayList<>())
                        .add(missing);
            });
        }
    }

    private static <T> void put(Map<String, T> map, Operation operation, String what, T entry) {
        map.putIfAbsent(key(operation, what), entry);
        map.putIfAbsent(key(operation.api(), what), entry);
    }

    /** The operation's entry for what is wrong with a request; where its table has none, another operation's of the API. */
    Optional<Provoked> withFlaw(Operation operation, Flaw flaw) {
        return own(operation, flaw).or(() -> Optional.ofNullable(byFlaw.get(key(operation.api(), flaw.key()))));
    }

    /** The entry whose condition gives a part of a request this very value: the operation's, or another one's of the API. */
    Optional<Provoked> withValue(Operation operation, Flaw flaw, JsonNode value) {
        String key = flaw.keyOf(value);
        return Optional.ofNullable(byFlaw.get(key(operation, key)))
                .or(() -> Optional.ofNullable(byFlaw.get(key(operation.api(), key))));
    }

    /** The operation's own entry for what is wrong with a request. */
    public Optional<Provoked> own(Operation operation, Flaw flaw) {
        return Optional.ofNullable(byFlaw.get(key(operation, flaw.key())));
    }

    /** The entries for members that a body lacks: the operation's own, or all of the API where it has none. */
    List<MissingMembers> missingMembers(Operation operation) {
        List<MissingMembers> own = missingMembers.get(key(operation, ""));
        return own != null ? own : missingMembers.getOrDefault(key(operation.api(), ""), List.of());
    }

    /**
     * The error of the API for a body that lacks a member of which no table says anything: the one for the most members. Empty where
     * each operation has a table of its own.
     */
    Optional<Provoked> forMissing(Operation operation) {
        return operation.api().codesBelongToOperations()
                ? Optional.empty()
                : missingMembers.getOrDefault(key(operation.api(), ""), List.of()).stream()
                        .max(Comparator.comparingInt(
                                missing -> missing.members().size()))
                        .map(MissingMembers::provoked);
    }

    /**
     * The error that the operation answers with where a fixture puts the target into a condition: its own; where codes belong to
     * the API, also another operation's.
     */
    Optional<Provoked> withFixture(Operation operation, String fixture) {
        Provoked own = byFixture.get(key(operation, fixture));
        return own != null || operation.api().codesBelongToOperations()
                ? Optional.ofNullable(own)
                : Optional.ofNullable(byFixture.get(key(operation.api(), fixture)));
    }

    /** The entry that documents the operation's success. */
    Optional<Entry> success(Operation operation) {
        return Optional.ofNullable(successes.get(operation));
    }

    /** The errors of an operation's table. */
    public List<Entry> of(Operation operation) {
        return byOperation.getOrDefault(operation, List.of());
    }

    /** The entry with this id, if an answer of an API can be it. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The error that a client means by this name: an id, a code or a status. Where codes belong to the API, an error fits each of
     * its operations; otherwise only the operation in whose table it is.
     */
    public Optional<Entry> fitting(Operation operation, String name) {
        boolean ownOnly = operation.api().codesBelongToOperations();
        Entry named = byId.get(name);
        if (named != null) {
            boolean fits = named.isFailure()
                    && (ownOnly
                            ? operation.equals(named.operation())
                            : operation.api().equals(named.api()));
            return fits ? Optional.of(named) : Optional.empty();
        }
        String label = name.toLowerCase(Locale.ROOT);
        Entry own = byLabel.get(key(operation, label));
        return own != null || ownOnly
                ? Optional.ofNullable(own)
                : Optional.ofNullable(byLabel.get(key(operation.api(), label)));
    }

    /**
     * What is meant by a wanted error, whether documented or not; empty where the operation cannot have it. An undocumented one is
     * made from the operation's first error where nothing else is said.
     */
    Optional<Wanted> wanted(Operation operation, WantedError error) {
        Optional<Wanted> documented = fitting(operation, error.name()).map(entry -> new Wanted(entry, null));
        if (documented.isPresent()) {
            return documented;
        }
        Optional<Entry> made =
                error.of() == null ? documented(operation).stream().findFirst() : fitting(operation, error.of());
        return Undocumented.of(error.name()).flatMap(changed -> made.map(entry -> new Wanted(entry, changed)));
    }

    /** The code that is meant, where no table has it: asked for as it is, with nothing beside it. */
    Optional<UnlistedCode> unlisted(Operation operation, WantedError error) {
        boolean alone = error.of() == null && error.inner() == null;
        return alone ? operation.api().unlistedCode(error.name()) : Optional.empty();
    }

    /** Whether the operation can have a wanted error, listed or not. */
    boolean has(Operation operation, WantedError error) {
        return wanted(operation, error).isPresent()
                || unlisted(operation, error).isPresent();
    }

    /** The errors that the operation may answer with: those of its table; where codes belong to the API, all of the API's. */
    public List<Entry> documented(Operation operation) {
        List<Entry> own = of(operation);
        return operation.api().codesBelongToOperations() ? own : byApi.getOrDefault(operation.api(), own);
    }

    /** The codes of all tables of an API. */
    Set<String> codes(Api api) {
        return codes.getOrDefault(api, Set.of());
    }

    /** The names that come nearest to this one: ids of entries, and codes that no table has. */
    List<String> nearestNames(Operation operation, String name, int most) {
        String wanted = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var names = new ArrayList<String>();
        operation.api().unlistedCodes().stream()
                .map(UnlistedCode::code)
                .filter(code -> Similarity.nearest(wanted, List.of(code)).isPresent())
                .sorted(Comparator.comparingInt(code -> Similarity.distance(code, wanted)))
                .limit(1)
                .forEach(names::add);
        nearest(operation, name, most).forEach(entry -> names.add(entry.id()));
        return names.stream().limit(most).toList();
    }

    /** The errors of the operation whose names come nearest to this one; those of its API where it has none of its own. */
    public List<Entry> nearest(Operation operation, String name, int most) {
        String wanted = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        List<Entry> own = of(operation);
        List<Entry> candidates = own.isEmpty() ? byApi.getOrDefault(operation.api(), List.of()) : own;
        return candidates.stream()
                .sorted(Comparator.<Entry>comparingInt(entry -> Math.min(
                                Similarity.distance(entry.label(), wanted), Similarity.distance(entry.id(), wanted)))
                        .thenComparing(Entry::id))
                .limit(most)
                .toList();
    }
}
