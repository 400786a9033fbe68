package io.github.linkfault.diff;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is different between two catalogs.
 *
 * @param kind what it happened to: {@code entry}, {@code operation}, {@code action}, {@code erratum}, {@code server}, {@code source} or
 *     {@code condition}
 * @param id the item's id; after its API where it is not unique without; a condition's is its API and its words
 * @param member what changed in the item ({@code status}, {@code evidence.path}); null when the whole item came or went
 * @param old the value before; null for an item that came
 * @param now the value after; null for an item that went
 */
public record Change(
        Impact impact,
        String kind,
        String id,
        @Nullable String member,
        @Nullable JsonNode old,
        @Nullable JsonNode now) {

    /** {@code added}, {@code removed} or {@code changed}. */
    public String what() {
        return old == null ? "added" : now == null ? "removed" : "changed";
    }
}
