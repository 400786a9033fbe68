package io.github.linkfault.catalog;

import java.util.Locale;

/** The two APIs. */
public enum Api {
    AEROSYNC,
    FUSE;

    /** The name in ids, tags, folders and target files: {@code aerosync}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
