package io.github.linkfault.mock.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.EventForm;
import io.github.linkfault.catalog.EventSignature;
import io.github.linkfault.catalog.Surface;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event that the mock can send, as the API's data has an example of it. */
record Webhook(Api api, Surface surface, String event) {

    EventForm form() {
        return Objects.requireNonNull(surface.event());
    }

    /** The body with the event in a status; the example's own where the status is empty. */
    byte[] body(String status) {
        JsonNode body = Objects.requireNonNull(form().examples().get(event)).deepCopy();
        if (!status.isEmpty()) {
            var place = Objects.requireNonNull(form().status());
            ((ObjectNode) body.at(place.head())).put(place.last().getMatchingProperty(), status);
        }
        return body.toString().getBytes(UTF_8);
    }

    /** The status in which the event comes first, and in which it is no error; empty where there is none. */
    Optional<String> earlier() {
        return Optional.ofNullable(form().others().get(event))
                .flatMap(statuses -> statuses.stream().findFirst());
    }

    Optional<EventSignature> signature() {
        return Optional.ofNullable(form().signature());
    }
}
