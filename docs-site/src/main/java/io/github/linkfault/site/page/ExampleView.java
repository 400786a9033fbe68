package io.github.linkfault.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What a client sees, for the templates.
 *
 * @param entry the id of the entry that it is an example of
 * @param operation whose answer it is; null for a text
 * @param head the status line and the header fields; empty for a text
 * @param schema the published schema that the body conforms to, by its name below {@code schemas/}
 * @param invented the name of the header field that no document has and HTTP wants; null where there is none
 * @param codeMadeUp whether the error is documented as a bare status, so that the body's code is the mock's own
 */
record ExampleView(
        String entry,
        @Nullable String operation,
        String head,
        String body,
        String schema,
        boolean inferred,
        @Nullable String invented,
        boolean codeMadeUp) {}
