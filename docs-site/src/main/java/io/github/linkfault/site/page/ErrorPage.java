package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One error as readers know it: a code, or a bare status, with every entry that documents it.
 *
 * @param id its address below {@code errors/}, without a suffix: {@code acme/e-104}
 * @param operations those of its entries; for a bare status all, since the documents list it for the whole API
 */
public record ErrorPage(String id, List<Entry> entries, List<Operation> operations) {

    public ErrorPage {
        entries = List.copyOf(entries);
        operations = List.copyOf(operations);
    }

    /** Every error of the catalog, in its order; those that a run does not count come last. */
    public static List<ErrorPage> of(Catalog catalog) {
        var byId = new LinkedHashMap<String, List<Entry>>();
        for (Entry entry : catalog.allEntries()) {
            byId.computeIfAbsent(id(entry), id -> new ArrayList<>()).add(entry);
        }
        return byId.entrySet().stream()
                .map(page -> new ErrorPage(page.getKey(), page.getValue(), operations(catalog, page.getValue())))
                .toList();
    }

    private static List<Operation> operations(Catalog catalog, List<Entry> entries) {
        Entry first = entries.get(0);
        return first.code() == null
                ? catalog.operations(first.api())
                : entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.operation()))
                        .distinct()
                        .toList();
    }

    /** The id of the page that an entry stands on. */
    public static String id(Entry entry) {
        return entry.errorId().toLowerCase(Locale.ROOT);
    }

    /** The entry that the page's title and example are taken from. */
    Entry first() {
        return entries.get(0);
    }
}
