package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Evidence;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.UnlistedCode;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Header;
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
        Response response = response(unlisted.status(), body);
        return invented(
                Optional.empty(),
                Evidence.INFERRED,
                response.withHeaders(response.headers().with("Linkfault-Source", unlisted.source())),
                true);
    }

    /** An error of the operation that was called, which may be another than the entry's. */
    static MockReply error(Operation called, Entry entry, int status, JsonNode body) {
        boolean mayRetry = !entry.action().retry().equals("never");
        return invented(Optional.of(entry), evidence(called, entry), response(status, body), mayRetry);
    }

    /** The answer with the header field that RFC 9110 wants beside its status; without it a mock would teach clients to do without. */
    private static MockReply invented(Optional<Entry> entry, Evidence evidence, Response response, boolean mayRetry) {
        return wanted(response.status(), mayRetry)
                .map(field -> new MockReply(
                        entry,
                        null,
                        evidence,
                        response.withHeaders(response.headers().with(field.name(), field.value())),
                        field.name()))
                .orElseGet(() -> new MockReply(entry, evidence, response));
    }

    private static Optional<Header> wanted(int status, boolean mayRetry) {
        return switch (status) {
            case 405 -> Optional.of(new Header("Allow", "HEAD"));
            case 401 -> Optional.of(new Header("WWW-Authenticate", "ApiKey"));
            // A client that waits that long and asks again would do what the error's advice says never to do.
            case 429 -> mayRetry ? Optional.of(new Header("Retry-After", "1")) : Optional.empty();
            default -> Optional.empty();
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
