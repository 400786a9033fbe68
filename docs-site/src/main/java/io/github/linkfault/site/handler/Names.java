package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.export.Name;
import java.util.List;

/** The names that the exported sources have. */
final class Names {

    private Names() {}

    /** A code as {@code linkfault export} names it. */
    static Name of(Catalog catalog, Api api, String code) {
        List<Name> names = Name.all(catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.isFailure() && entry.code() != null)
                .map(entry -> String.valueOf(entry.code())));
        return names.stream()
                .filter(name -> name.wire().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
