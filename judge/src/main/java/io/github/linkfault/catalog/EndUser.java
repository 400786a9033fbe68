package io.github.linkfault.catalog;

import static io.github.linkfault.catalog.FieldChecks.present;

import org.jspecify.annotations.Nullable;

/**
 * What the end user of the client may learn of an error. No page of a vendor states it: all of it is inferred.
 *
 * @param show whether the error itself is the end user's concern, who can act on it or wait
 * @param wording what a client may say to whoever is waiting, the error's own or a general one; null where nothing has failed
 */
public record EndUser(boolean show, @Nullable String wording) {

    public EndUser {
        if (wording != null) {
            present(wording, "wording");
        } else if (show) {
            throw new BrokenCatalog("the end user is to be shown something, but there is no wording");
        }
    }
}
