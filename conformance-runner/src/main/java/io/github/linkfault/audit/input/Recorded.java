package io.github.linkfault.audit.input;

import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as it was recorded.
 *
 * @param day {@code 2026-11-20}, or empty
 * @param url absolute, or a path where the host was not recorded
 * @param status 0 where no answer came
 * @param headers the answer's, or null where they were not recorded
 * @param body the answer's, or null where it was not recorded
 */
public record Recorded(
        String day,
        String method,
        String url,
        Headers requestHeaders,
        Body requestBody,
        int status,
        @Nullable Headers headers,
        @Nullable Body body) {}
