package io.github.linkfault.mock.exam;

import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.exchange.Request;
import io.github.linkfault.mock.behaviour.MatchedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Values that a program sends when it uses a part of an answer that the answer did not have: what languages print for nothing at
 * all. A request with one says that an error before it was taken for a success.
 */
final class Leftovers {

    private static final Set<String> NOTHING = Set.of("undefined", "null", "None", "nil", "NaN", "[object Object]");

    private Leftovers() {}

    /** The first part of the request that holds such a value: {@code the parameter itemId "undefined"}. */
    static Optional<String> in(MatchedRequest call) {
        for (Map.Entry<String, String> parameter : call.values().entrySet()) {
            if (NOTHING.contains(parameter.getValue())) {
                return Optional.of("the parameter " + parameter.getKey() + " \"" + parameter.getValue() + "\"");
            }
        }
        return inHeaders(call.operation(), call.request()).or(() -> inBody(call));
    }

    private static Optional<String> inHeaders(Operation operation, Request request) {
        for (Map.Entry<String, JsonNode> header :
                operation.request().path("headers").properties()) {
            String template = header.getValue().asString("");
            List<String> names = Placeholders.names(template);
            Optional<String> sent = names.isEmpty()
                    ? Optional.empty()
                    : request.headers()
                            .first(header.getKey())
                            .flatMap(value -> Placeholders.valueIn(value, template))
                            .filter(NOTHING::contains);
            if (sent.isPresent()) {
                return Optional.of("the " + names.get(0) + " \"" + sent.get() + "\"");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inBody(MatchedRequest call) {
        JsonNode template = call.operation().request().path("body");
        if (!Placeholders.in(template).isEmpty() && !call.request().body().isEmpty()) {
            JsonNode sent = call.json();
            for (Map.Entry<String, JsonNode> member : template.properties()) {
                JsonNode value = sent == null ? null : sent.path(member.getKey());
                boolean placeholder = !Placeholders.in(member.getValue()).isEmpty();
                if (placeholder && value != null && (value.isNull() || NOTHING.contains(value.asString("")))) {
                    return Optional.of("the member " + member.getKey() + " " + value);
                }
            }
        }
        return Optional.empty();
    }
}
