package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * The entries by what a request asks of them. Every question is answered by one look into a map, so that a larger catalog
 * makes no request slower.
 */
final class EntryIndex {

    /** What is asked of an operation, as one text. */
    private static String key(Operation operation, String what) {
        return operation.api().id() + "/" + operation.id() + "/" + what;
    }

    private static final int LONGEST_NAME = 100;

    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Entry> byFixture = new HashMap<>();
    private final Map<String, Entry> byLabel = new HashMap<>();
    private final Map<String, Entry> aerosyncByCode = new HashMap<>();
    private final Map<String, Entry> fuseByLabel = new HashMap<>();
    private final Map<Operation, Entry> successes = new HashMap<>();
    private final Map<Operation, List<Entry>> byOperation = new HashMap<>();
    private final Map<Operation, Map<String, Entry>> byMissingHeader = new HashMap<>();

    EntryIndex(Catalog catalog) {
        for (Operation operation : catalog.operations()) {
            byOperation.put(operation, new ArrayList<>());
            byMissingHeader.put(operation, new LinkedHashMap<>());
        }
        for (Entry entry : catalog.entries()) {
            if (entry.surface().isApi() && entry.operation() != null) {
                add(entry, entry.operation());
            }
        }
    }

    private void add(Entry entry, Operation operation) {
        byId.put(entry.id(), entry);
        if (!entry.isFailure()) {
            successes.putIfAbsent(operation, entry);
            return;
        }
        String label = entry.label().toLowerCase(Locale.ROOT);
        byOperation.getOrDefault(operation, new ArrayList<>()).add(entry);
        byLabel.putIfAbsent(key(operation, label), entry);
        (entry.api().id().equals("aerosync") ? aerosyncByCode : fuseByLabel).putIfAbsent(label, entry);
        if (entry.condition().fixture() != null) {
            byFixture.putIfAbsent(key(operation, entry.condition().fixture()), entry);
        }
        JsonNode change = entry.condition().change();
        if (change != null) {
            change.path("headers").properties().stream()
                    .filter(header -> header.getValue().isNull())
                    .forEach(header -> byMissingHeader
                            .getOrDefault(operation, new HashMap<>())
                            .put(header.getKey(), entry));
        }
    }

    /** The entry that must be there, by its id. */
    Entry entry(String id) {
        Entry entry = byId.get(id);
        if (entry == null) {
            throw new IllegalStateException("the catalog lacks " + id);
        }
        return entry;
    }

    /** The operation's entry with this code of Aerosync; where its table lacks the code, another operation's. */
    Entry aerosync(Operation operation, String code) {
        String label = code.toLowerCase(Locale.ROOT);
        Entry own = byLabel.get(key(operation, label));
        Entry entry = own == null ? aerosyncByCode.get(label) : own;
        if (entry == null) {
            throw new IllegalStateException("the catalog lacks " + code);
        }
        return entry;
    }

    /** The error that the operation answers with where the target is put into a condition by this fixture. */
    Optional<Entry> withFixture(Operation operation, String fixture) {
        return Optional.ofNullable(byFixture.get(key(operation, fixture)));
    }

    /** The entry that documents the operation's success. */
    Optional<Entry> success(Operation operation) {
        return Optional.ofNullable(successes.get(operation));
    }

    /** The errors for a header that is left out, by the header. */
    Map<String, Entry> byMissingHeader(Operation operation) {
        return byMissingHeader.getOrDefault(operation, Map.of());
    }

    /**
     * The error that a client means by this name: an id, a code or a status. Fuse's errors fit each of its operations, since
     * no document ties a code to an endpoint; Aerosync's fit the operation in whose table they stand.
     */
    Optional<Entry> fitting(Operation operation, String name) {
        Entry named = byId.get(name);
        if (named != null) {
            boolean fits = named.isFailure()
                    && (operation.api().id().equals("aerosync")
                            ? operation.equals(named.operation())
                            : named.api().id().equals("fuse"));
            return fits ? Optional.of(named) : Optional.empty();
        }
        String label = name.toLowerCase(Locale.ROOT);
        Entry own = byLabel.get(key(operation, label));
        return own != null || operation.api().id().equals("aerosync")
                ? Optional.ofNullable(own)
                : Optional.ofNullable(fuseByLabel.get(label));
    }

    /** The errors of the operation whose names come nearest to this one; all of Fuse's where it has none of its own. */
    List<Entry> nearest(Operation operation, String name, int most) {
        String wanted = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        List<Entry> own = byOperation.getOrDefault(operation, List.of());
        List<Entry> candidates = own.isEmpty() ? List.copyOf(fuseByLabel.values()) : own;
        return candidates.stream()
                .sorted(Comparator.<Entry>comparingInt(entry -> Math.min(
                                Similarity.distance(entry.label(), wanted), Similarity.distance(entry.id(), wanted)))
                        .thenComparing(Entry::id))
                .limit(most)
                .toList();
    }

    /** The status that the mock gives an entry: the documented one, else 500 for what the aggregator did and 400 for all else. */
    static int status(Entry entry) {
        OptionalInt documented = entry.statuses() == null
                ? OptionalInt.empty()
                : entry.statuses().documented();
        return documented.orElse("fuse/aggregator_error".equals(entry.id()) ? 500 : 400);
    }
}
