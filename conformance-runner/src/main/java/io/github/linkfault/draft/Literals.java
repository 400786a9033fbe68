package io.github.linkfault.draft;

import io.github.linkfault.catalog.Placeholders;
import tools.jackson.databind.JsonNode;

/** Values of a document in which nothing is to be filled in. */
final class Literals {

    private Literals() {}

    /** The same value, with parentheses where a catalog would see a placeholder. */
    static JsonNode of(JsonNode value) {
        return Placeholders.map(value, Texts::literal);
    }
}
