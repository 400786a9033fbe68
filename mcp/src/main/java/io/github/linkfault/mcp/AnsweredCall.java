package io.github.linkfault.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of an API and its answer, as whoever asks for a judgement describes them. The call is named by its operation, or by method
 * and URL.
 *
 * @param api the API's id, or null where the operation's id says it
 * @param operation the operation's id, or null
 * @param parameters the values that the request had in its path, by name
 * @param method null where the operation is given
 * @param url absolute or a path; null where the operation is given
 * @param status the answer's
 * @param headers the answer's, or null where nobody has kept them
 * @param body the answer's, as text
 */
public record AnsweredCall(
        @Nullable String api,
        @Nullable String operation,
        Map<String, String> parameters,
        @Nullable String method,
        @Nullable String url,
        int status,
        @Nullable Map<String, String> headers,
        String body) {

    /** Copies the maps. */
    public AnsweredCall {
        parameters = Map.copyOf(parameters);
        headers = headers == null ? null : Map.copyOf(headers);
    }
}
