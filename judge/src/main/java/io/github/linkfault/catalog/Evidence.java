package io.github.linkfault.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a fact is. */
public enum Evidence {
    /** The vendor's public pages or packages state it. */
    DOCUMENTED,
    /** It is our reading. */
    INFERRED;

    /** The name in data: {@code inferred}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Evidence> of(String id) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.id().equals(id))
                .findFirst();
    }
}
