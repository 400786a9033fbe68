package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.UnlistedCode;
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

    /** An error that is no entry, with the source that has its code. */
    static MockReply unlisted(UnlistedCode unlisted, JsonNode body) {
        Response response = asHttpWants(response(unlisted.status(), body));
        Headers headers = response.headers().with("Linkfault-Source", unlisted.source());
        return new MockReply(Optional.empty(), Evidence.INFERRED, response.withHeaders(headers));
    }

    /** An error of the operation that was called, which may be another than the entry's. */
    static MockReply error(Operation called, Entry entry, int status, JsonNode body) {
        return new MockReply(Optional.of(entry), evidence(called, entry), asHttpWants(response(status, body)));
    }

    /** RFC 9110 wants these header fields; a mock that leaves them out would teach clients to do without. */
    private static Response asHttpWants(Response response) {
        Headers headers = response.headers();
        return switch (response.status()) {
            case 405 -> response.withHeaders(headers.with("Allow", "HEAD"));
            case 401 -> response.withHeaders(headers.with("WWW-Authenticate", "ApiKey"));
            case 429 -> response.withHeaders(headers.with("Retry-After", "1"));
            default -> response;
        };
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
