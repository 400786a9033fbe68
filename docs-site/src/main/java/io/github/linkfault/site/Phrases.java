package io.github.linkfault.site;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import java.util.List;

/** Parts of sentences. */
final class Phrases {

    private Phrases() {}

    /** The names of the catalog's APIs: {@code Acme and Umbrella}. */
    static String apis(Catalog catalog) {
        return listed(catalog.apis().stream().map(Api::name).toList());
    }

    /** {@code A, B and C}. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
