package io.github.linkfault.audit;

/** How exchanges are recorded in a file. */
public enum Format {
    /** HTTP Archive 1.2, as browsers and proxies write it. */
    HAR,
    /** One exchange a line, as JSON. */
    NDJSON,
    /** One string of the widget a line. */
    WIDGET
}
