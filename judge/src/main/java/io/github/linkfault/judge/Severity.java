package io.github.linkfault.judge;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** The answer is not what the documents say. */
    VIOLATION,
    /** No document forbids it, but a client or an operator will want to know. */
    WARNING;

    /** The name in reports: {@code violation}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
