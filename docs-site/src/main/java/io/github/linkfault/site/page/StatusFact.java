package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the HTTP status of an error.
 *
 * @param stated whether a document ties it to this error
 * @param words as in the table: {@code 405}, {@code 4xx}
 * @param accepted the numbers that the judge takes: {@code 400, 401 or 404}
 */
record StatusFact(boolean stated, String words, String accepted) {

    /** The page of the status; null where it is no single number. */
    @Nullable
    String page() {
        return words.matches("\\d{3}") ? Addresses.ofStatus(Integer.parseInt(words)) : null;
    }

    /** An error table of an operation ties its statuses to its codes; a bare status is documented as such. */
    static StatusFact of(Entry entry) {
        var statuses = entry.statuses();
        return statuses == null
                ? new StatusFact(false, "", "")
                : new StatusFact(
                        entry.api().codesBelongToOperations() || entry.code() == null,
                        statuses.words(),
                        statuses.spoken());
    }
}
