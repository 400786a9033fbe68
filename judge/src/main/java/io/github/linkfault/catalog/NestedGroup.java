package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import org.jspecify.annotations.Nullable;

/**
 * A group that a provider lists its errors in, such as an error type or a status.
 *
 * @param id what a nested error's type says, verbatim
 * @param title what its errors have in common, in our words
 * @param url the provider's page about it, or null
 * @param advice what to do about any error of it, or null where that depends on the error
 */
public record NestedGroup(
        String id,
        String title,
        @Nullable String url,
        @Nullable NestedAdvice advice) {

    public NestedGroup {
        present(id, "id");
        present(title, "title");
    }
}
