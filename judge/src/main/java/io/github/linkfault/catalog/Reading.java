package io.github.linkfault.catalog;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one source says in an erratum.
 *
 * @param source the document or the section of an RFC
 * @param says its statement, in our words
 * @param seen a JSON Schema over {@code {"status", "headers", "body"}} that an answer fulfils when it follows this reading;
 *     null where no answer can show it
 */
public record Reading(String source, String says, @Nullable JsonNode seen) {

    public Reading {
        FieldChecks.present(source, "source");
        FieldChecks.present(says, "says");
    }
}
