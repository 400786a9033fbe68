package io.github.linkfault.site;

import io.github.linkfault.catalog.Api;

/** What things are called in a sentence. */
final class Names {

    private Names() {}

    static String of(Api api) {
        return api.name();
    }
}
