package io.github.linkfault.site;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * One error as readers know it: a code, or a bare status of Fuse, with every entry that documents it.
 *
 * @param id its address below {@code errors/}, without a suffix: {@code aerosync/ac-104}
 */
record ErrorPage(String id, List<Entry> entries) {

    ErrorPage {
        entries = List.copyOf(entries);
    }

    /** Every error of the catalog, in its order. */
    static List<ErrorPage> of(Catalog catalog) {
        var byId = new LinkedHashMap<String, List<Entry>>();
        for (Entry entry : catalog.entries()) {
            byId.computeIfAbsent(id(entry), id -> new ArrayList<>()).add(entry);
        }
        return byId.entrySet().stream()
                .map(page -> new ErrorPage(page.getKey(), page.getValue()))
                .toList();
    }

    /** The id of the page that an entry stands on. */
    static String id(Entry entry) {
        String id = entry.api() == Api.AEROSYNC && entry.surface() == Surface.API
                ? entry.api().id() + "/" + entry.label()
                : entry.id();
        return id.toLowerCase(Locale.ROOT);
    }

    /** The entry that the page's title and example are taken from. */
    Entry first() {
        return entries.get(0);
    }
}
