package io.github.linkfault.site.handler;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.export.Name;
import java.util.List;
import java.util.Locale;

/** The names that the exported sources have. */
final class Names {

    private Names() {}

    /** A code or an action as a constant of {@code linkfault-error-codes}. */
    static String java(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The enum of {@code linkfault-error-codes} with the codes of an API or of a provider. */
    static String javaType(String title) {
        return title.replaceAll("[^A-Za-z0-9]", "") + "ErrorCode";
    }

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
