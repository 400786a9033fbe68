package io.github.linkfault.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What a client sees, for the templates.
 *
 * @param operation whose answer it is; null for a text
 * @param head the status line and the header fields; empty for a text
 * @param schema the published schema that the body conforms to, by its name below {@code schemas/}
 */
record ExampleView(@Nullable String operation, String head, String body, String schema, boolean inferred) {}
