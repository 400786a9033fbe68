package io.github.linkfault.draft;

import org.jspecify.annotations.Nullable;

/**
 * Where an error body says what, as JSON Pointers.
 *
 * @param code where its code is
 * @param message where its message is, or null
 * @param type where its kind is, or null
 * @param requestId where the id of the request is, or null
 * @param codeForm a regular expression for every code
 */
record ErrorShape(
        String code,
        @Nullable String message,
        @Nullable String type,
        @Nullable String requestId,
        String codeForm) {}
