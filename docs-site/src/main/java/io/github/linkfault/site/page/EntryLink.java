package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Entry;

/**
 * A link to an entry or an operation, for a template.
 *
 * @param address from the site's root, as an {@code xref} takes it
 */
public record EntryLink(String address, String id) {

    public static EntryLink to(Entry entry) {
        return new EntryLink(Addresses.of(entry), entry.id());
    }
}
