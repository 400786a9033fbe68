package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.List;
import java.util.function.Predicate;

/**
 * The errors of an API, or of one operation, that every integration must handle at the least, for a template.
 *
 * @param items in the catalog's order, the most pressing first
 */
record HandleFirstView(String apiName, List<Item> items) {

    /** Errors that have to be handled for one reason. */
    record Item(List<Link> errors, String because) {}

    /** @param address of the error's page, as an {@code xref} takes it */
    record Link(String label, String address) {}

    /** Those among the entries that a predicate takes. */
    static List<Item> items(Catalog catalog, Predicate<Entry> among) {
        List<Entry> errors = catalog.entries().stream().filter(among).toList();
        return catalog.handleFirst().stream()
                .map(first -> new Item(links(first.among(errors)), first.because()))
                .filter(item -> !item.errors().isEmpty())
                .toList();
    }

    private static List<Link> links(List<Entry> errors) {
        return errors.stream()
                .map(entry -> new Link(entry.label(), Addresses.of(entry).replaceFirst("#.*", "")))
                .distinct()
                .toList();
    }

    /** Those of each API that has some. */
    static List<HandleFirstView> byApi(Catalog catalog) {
        return catalog.apis().stream()
                .map((Api api) -> new HandleFirstView(
                        api.name(), items(catalog, entry -> entry.api().equals(api))))
                .filter(view -> !view.items().isEmpty())
                .toList();
    }
}
