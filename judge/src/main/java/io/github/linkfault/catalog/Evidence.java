package io.github.linkfault.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a fact is. */
public enum Evidence {
    /** The vendor's public pages or packages state it. */
    DOCUMENTED,
    /** It is our reading. */
    INFERRED,
    /** It was seen in recorded traffic; no document states it. */
    OBSERVED;

    /** The words for it, as a message lists them. */
    static final String WORDS = "neither documented nor inferred nor observed";

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
