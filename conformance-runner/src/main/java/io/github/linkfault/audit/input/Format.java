package io.github.linkfault.audit.input;

import java.util.Locale;

/** How exchanges are recorded in a file. */
public enum Format {
    /** HTTP Archive 1.2, as browsers and proxies write it. */
    HAR,
    /** One exchange a line, as JSON. */
    NDJSON,
    /** OpenTelemetry's spans as JSON, some a line, as the Collector writes them into a file. */
    OTLP,
    /** One text of a surface a line, such as a component hands to its page. */
    TEXT;

    /** The name in an option: {@code ndjson}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
