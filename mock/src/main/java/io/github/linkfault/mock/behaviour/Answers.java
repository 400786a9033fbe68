package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes the answers of an API, with the header fields that HTTP wants of them. */
public final class Answers {

    private static final Headers JSON = Headers.of(Map.of("Content-Type", "application/json"));

    private Answers() {}

    /** A success, without a body where that is missing. The status of none is documented, so it is inferred. */
    static MockReply success(Optional<Entry> entry, Operation operation, JsonNode body) {
        Response response = body.isMissingNode()
                ? new Response(operation.successStatus(), Headers.NONE, Body.EMPTY)
                : response(operation.successStatus(), body);
        return new MockReply(entry, Evidence.INFERRED, response);
    }

    /** An error of the operation that was called, which may be another than the entry's. */
    static MockReply error(Operation called, Entry entry, int status, JsonNode body) {
        Response response = response(status, body);
        // RFC 9110 wants these; a mock that leaves them out would teach clients to do without.
        if (status == 405) {
            response = response.withHeaders(response.headers().with("Allow", "HEAD"));
        } else if (status == 401) {
            response = response.withHeaders(response.headers().with("WWW-Authenticate", "ApiKey"));
        } else if (status == 429) {
            response = response.withHeaders(response.headers().with("Retry-After", "1"));
        }
        return new MockReply(Optional.of(entry), evidence(called, entry), response);
    }

    /** How sure it is that this operation answers with this status and code. */
    public static Evidence evidence(Operation called, Entry entry) {
        boolean stated = called.equals(entry.operation())
                && entry.code() != null
                && entry.statuses() != null
                && entry.statuses().documented().isPresent();
        List<Evidence> facts =
                List.of(entry.evidence().operation(), entry.evidence().path());
        if (!stated || facts.contains(Evidence.INFERRED)) {
            return Evidence.INFERRED;
        }
        return facts.contains(Evidence.OBSERVED) ? Evidence.OBSERVED : Evidence.DOCUMENTED;
    }

    private static Response response(int status, JsonNode body) {
        return new Response(status, JSON, Body.of(body.toString()));
    }
}
