package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Erratum;
import io.github.linkfault.catalog.Operation;
import java.util.stream.Stream;

/** Which errata say what a client has to be ready for where no table says it. */
final class AlsoReady {

    private final Catalog catalog;

    AlsoReady(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The errata that change what a client does and concern an operation beside those of their entries. */
    Stream<Erratum> of(Operation operation) {
        return of(operation.api()).filter(erratum -> erratum.operations().contains(operation.id()));
    }

    /** Those without entries that speak of a code. */
    Stream<Erratum> of(Api api, String code) {
        return of(api).filter(erratum -> erratum.entries().isEmpty() && erratum.speaksOf(code));
    }

    private Stream<Erratum> of(Api api) {
        return catalog.errata().stream()
                .filter(erratum -> erratum.changesClient()
                        && catalog.apiOf(erratum).filter(api::equals).isPresent());
    }
}
