package io.github.linkfault.search;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that fits a query.
 *
 * @param code the code, or the number of a bare status
 * @param provider for an error inside an error the id of its provider, else null
 * @param group for an error inside an error the group that its provider lists it in, else null
 * @param entries what the documents have of it; none for an error inside an error, and for a code that only a package has
 */
public record Hit(
        Api api,
        String code,
        @Nullable String provider,
        @Nullable String group,
        List<Entry> entries) {

    /** Whether no table has the code, and only a package does. */
    public boolean isUnlisted() {
        return entries.isEmpty() && provider == null;
    }

    /** Copies the entries. */
    public Hit {
        entries = List.copyOf(entries);
    }
}
