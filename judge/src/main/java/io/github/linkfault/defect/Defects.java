package io.github.linkfault.defect;

import io.github.linkfault.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;

/** The defects that prove the rules of a catalog. */
public final class Defects {

    private Defects() {}

    /** Every defect: those of any API, and those of what the catalog's APIs require beyond their schemas. */
    public static List<Defect> of(Catalog catalog) {
        Stream<Defect> beyond = catalog.apis().stream()
                .flatMap(api -> api.requirements().stream())
                .flatMap(requirement -> Defect.of(requirement).stream());
        return Stream.concat(Defect.GENERAL.stream(), beyond).toList();
    }

    /**
     * The defect with this name.
     *
     * @param words what is wrong, in words: {@code code is a number}
     * @throws IllegalArgumentException when there is none
     */
    public static Defect named(String words, Catalog catalog) {
        return of(catalog).stream()
                .filter(defect -> defect.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no defect is called \"" + words + "\""));
    }
}
