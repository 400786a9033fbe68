package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import java.util.List;

/**
 * Errors that every integration of an API must handle at the least ({@code features/<api>/handle-first.yaml}). The choice is ours.
 *
 * @param entries the ids of the errors
 * @param because why every integration meets them, and what to do
 */
public record HandleFirst(Api api, List<String> entries, String because) {

    public HandleFirst {
        present(because, "because");
        entries = List.copyOf(entries);
    }

    /** Those of these errors that are meant, in the order of the ids. */
    public List<Entry> among(List<Entry> errors) {
        return entries.stream()
                .flatMap(id -> errors.stream().filter(error -> error.id().equals(id)))
                .toList();
    }
}
