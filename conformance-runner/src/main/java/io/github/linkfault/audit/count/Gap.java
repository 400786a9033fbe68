package io.github.linkfault.audit.count;

import java.util.Locale;

/** What was not recorded of an answer of a documented operation. */
public enum Gap {
    /** The body of an answer. */
    BODY,
    /** The end of a body. */
    BODY_END,
    /** The header fields of an answer. */
    HEADERS,
    /** The time. */
    TIME;

    /** The name in audit.json: {@code body-end}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
