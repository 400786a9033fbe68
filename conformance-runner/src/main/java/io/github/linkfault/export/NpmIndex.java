package io.github.linkfault.export;

import io.github.linkfault.catalog.Catalog;

/**
 * The tables of a catalog's errors as the npm package has them at run time, from the model that the languages have too: plain data and
 * functions to look in it, each exported by a name of its own, so that a bundler drops what nobody uses.
 */
public final class NpmIndex {

    private NpmIndex() {}

    /**
     * The tables as an ECMAScript module: each export begins a line with {@code export const} or {@code export function}.
     *
     * @throws AmbiguousCode where a code has different actions in different operations
     */
    public static String module(Catalog catalog) {
        return fill("index", catalog);
    }

    /** What the module exports, declared for TypeScript. */
    public static String declarations(Catalog catalog) {
        return fill("index.d", catalog);
    }

    /** A name as the declarations spell it: {@code AcmePay} for {@code acme-pay}. */
    public static String typeName(String name) {
        return Name.of(name).pascal();
    }

    private static String fill(String template, Catalog catalog) {
        return SourceText.fill(
                "npm/" + template + ".mustache", Language.TYPESCRIPT, SourceModel.of(catalog, catalog.apis()));
    }
}
