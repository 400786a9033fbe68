package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Operation;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which errata say what a client has to be ready for where no table says it. */
final class AlsoReady {

    private static final Pattern EVERYWHERE = Pattern.compile("\\b(every|any) operation\\b");

    private final Catalog catalog;

    AlsoReady(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The errata that change what a client does and speak, in title or advice, of an operation, or of every one. */
    Stream<Erratum> of(Operation operation) {
        return of(operation.api())
                .filter(erratum -> names(erratum, operation.id())
                        || EVERYWHERE.matcher(erratum.advice()).find());
    }

    /** Those without entries that speak of a code. */
    Stream<Erratum> of(Api api, String code) {
        return of(api).filter(erratum -> erratum.entries().isEmpty() && names(erratum, code));
    }

    private Stream<Erratum> of(Api api) {
        return catalog.errata().stream()
                .filter(erratum -> erratum.changesClient()
                        && catalog.apiOf(erratum).filter(api::equals).isPresent());
    }

    private static boolean names(Erratum erratum, String word) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])")
                .matcher(erratum.title() + " " + erratum.advice())
                .find();
    }
}
