package io.github.linkfault.draft;

import io.github.linkfault.catalog.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One API call, with a valid request and an example of its success.
 *
 * @param path a template whose parameters have names of letters
 * @param parameters the value of each parameter of the path: a template with at most one placeholder
 * @param values the placeholders in these, by the name of the parameter
 * @param query the parameters of the query that the request cannot do without
 * @param headers header fields beside the credentials
 * @param body the JSON body, or null where there is none
 * @param secured the name of the header field without which it is refused, or null
 * @param pathEvidence how sure the path is
 * @param note what is not sure about it, or null
 */
record DraftOperation(
        String id,
        String title,
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, PathValue> values,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable JsonNode body,
        List<String> required,
        @Nullable String secured,
        int successStatus,
        JsonNode successBody,
        Evidence pathEvidence,
        Evidence tableEvidence,
        @Nullable String note) {

    /** Whether the valid request has a JSON object as its body. */
    boolean hasObjectBody() {
        return body != null && body.isObject();
    }

    /** The request line. */
    String line() {
        return method + " " + path;
    }
}
