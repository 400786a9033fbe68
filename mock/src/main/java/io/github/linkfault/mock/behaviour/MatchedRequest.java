package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Query;
import io.github.linkfault.exchange.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that matches an operation.
 *
 * @param values the path's parameters by name; each may be empty
 */
public record MatchedRequest(Operation operation, Request request, Map<String, String> values) {

    /** The values of the path by the name of the placeholder that stands for each in the valid request. */
    Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        operation.request().path("path").properties().forEach(parameter -> {
            String name = RequestCheck.placeholder(parameter.getValue());
            if (!name.isEmpty()) {
                named.put(name, values.getOrDefault(parameter.getKey(), ""));
            }
        });
        return named;
    }

    /** The value of the path with this placeholder, or null where the path has none. */
    @Nullable
    String value(String placeholder) {
        return named().get(placeholder);
    }

    /** The parameters of the query by name; each may be empty. */
    Map<String, String> query() {
        return Query.in(request.url());
    }

    Optional<String> header(String name) {
        return request.headers().first(name).filter(value -> !value.isBlank());
    }

    /** The body as JSON, or null where it is none. */
    public @Nullable JsonNode json() {
        try {
            JsonNode body = JsonMapper.shared().readTree(request.body().bytes());
            return body.isMissingNode() ? null : body;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
