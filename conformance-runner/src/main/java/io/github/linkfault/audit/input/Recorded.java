package io.github.linkfault.audit.input;

import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as it was recorded.
 *
 * @param time as {@link Times} writes it, or empty
 * @param url absolute, or a path where the host was not recorded
 * @param status 0 where no answer came
 * @param headers the answer's, or null where they were not recorded
 * @param body the answer's, or null where it was not recorded whole
 * @param isCut whether only the beginning of the answer's body was recorded
 * @param host the host that was asked where the URL does not name it, or empty
 * @param client who asked, where the recorder has a field for it, or empty
 */
public record Recorded(
        String time,
        String method,
        String url,
        Headers requestHeaders,
        Body requestBody,
        int status,
        @Nullable Headers headers,
        @Nullable Body body,
        boolean isCut,
        String host,
        String client) {

    /** An exchange whose URL says everything of where it went, with a whole body or none. */
    public Recorded(
            String time,
            String method,
            String url,
            Headers requestHeaders,
            Body requestBody,
            int status,
            @Nullable Headers headers,
            @Nullable Body body) {
        this(time, method, url, requestHeaders, requestBody, status, headers, body, false, "", "");
    }
}
