package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One condition of an error, for the templates.
 *
 * @param curl what brings it about on the mock, or null
 */
record ConditionView(Condition of, @Nullable String curl) {

    String condition() {
        return of.sentence();
    }

    String how() {
        return of.how();
    }

    @Nullable
    String fixture() {
        return of.fixture() == null ? null : of.api().id() + ".fixtures." + of.fixture();
    }

    /** The document that names the condition; null where it is ours. */
    @Nullable
    String documentedIn() {
        return of.documentedIn();
    }
}
