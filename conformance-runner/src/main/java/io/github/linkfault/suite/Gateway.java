package io.github.linkfault.suite;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Exchange;
import io.github.linkfault.exchange.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what a gateway answers for an API that it cannot reach from what the API answers: a status that a gateway makes
 * (RFC 9110, sections 15.6.3 to 15.6.5), and a body without the API's code.
 */
final class Gateway {

    private static final Set<Integer> STATUSES = Set.of(502, 503, 504);

    private Gateway() {}

    /** Says in two sentences how a gateway answered; empty where the API did, or where the status is the entry's own. */
    static Optional<String> answering(Entry entry, Exchange exchange) {
        if (!(exchange.answer() instanceof Response response)
                || !STATUSES.contains(response.status())
                || Objects.requireNonNull(entry.statuses()).accepted().contains(response.status())) {
            return Optional.empty();
        }
        return otherBody(entry, response.body())
                .map(body -> exchange.request().method() + " "
                        + Objects.requireNonNull(entry.operation()).path() + " answered " + response.status() + " with "
                        + body + ": a gateway did, and not "
                        + entry.api().id() + ". Run again when the API is up.");
    }

    /** What the body is, where it is no error body of the API. */
    private static Optional<String> otherBody(Entry entry, Body body) {
        if (body.isEmpty()) {
            return Optional.of("an empty body");
        }
        try {
            JsonNode document = JsonMapper.shared().readTree(body.text());
            String pointer = entry.api().errorBody().code().toString();
            return document.at(pointer).isMissingNode() ? Optional.of("JSON that has no " + pointer) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.of("a body that is no JSON");
        }
    }
}
