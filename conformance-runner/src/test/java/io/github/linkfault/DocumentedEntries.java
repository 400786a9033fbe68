package io.github.linkfault;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries that the vendors' pages print, by the list that {@code DocumentedFactsTest} holds the tables to. The stand-in can
 * answer with these. It knows nothing of a row that no page has; that row fails {@code DocumentedFactsTest} until the list has it.
 */
public final class DocumentedEntries {

    private static final Path LIST = Path.of("../judge/src/test/resources/io/github/linkfault/catalog/documented.tsv");

    private static final List<Entry> ALL = read();

    private DocumentedEntries() {}

    /** All of them, in the order of the catalog. */
    public static List<Entry> all() {
        return ALL;
    }

    /** Those of them that show in an answer of an API. */
    public static List<Entry> overTheApi() {
        return ALL.stream().filter(entry -> entry.surface().isApi()).toList();
    }

    /** How many of them show in an answer of the API with this id. */
    public static int overTheApi(String api) {
        return (int) overTheApi().stream()
                .filter(entry -> entry.api().id().equals(api))
                .count();
    }

    /** How many requests ask for them: one in each condition. */
    public static int requests(String api) {
        return overTheApi().stream()
                .filter(entry -> entry.api().id().equals(api))
                .mapToInt(entry -> entry.conditions().size())
                .sum();
    }

    private static List<Entry> read() {
        try (var lines = Files.lines(LIST)) {
            Set<String> ids = new HashSet<>(
                    lines.skip(1).map(line -> line.split("\t", 2)[0]).toList());
            return Catalog.bundled().entries().stream()
                    .filter(entry -> ids.contains(entry.id()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
