package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import org.jspecify.annotations.Nullable;

/**
 * One error of a provider, as the provider documents it. An API may carry it inside its own error.
 *
 * @param group the id of the group that the provider lists it in
 * @param code the provider's, verbatim
 * @param advice what it means and what to do; null where no document gives its meaning
 * @param handleFirst whether the provider asks every integration to handle it
 * @param failover whether the API's own clients try another provider on it
 */
public record NestedError(
        String group, String code, @Nullable NestedAdvice advice, boolean handleFirst, boolean failover) {

    public NestedError {
        present(group, "group");
        present(code, "code");
    }
}
