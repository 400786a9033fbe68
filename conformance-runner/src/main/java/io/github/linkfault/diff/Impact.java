package io.github.linkfault.diff;

import java.util.Locale;

/** What a change means for those who build on the catalog, the gravest first. */
public enum Impact {
    /** Code that was right may be wrong now. */
    BREAKING,
    /** There is more than before; what was right still is. */
    ADDITIVE,
    /** Only our words, or what a reader does not act on, are different. */
    EDITORIAL;

    /** The name in data and messages: {@code breaking}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
