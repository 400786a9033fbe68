package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that matches an operation.
 *
 * @param values the path's parameters by name; each may be empty
 */
record Call(Operation operation, Request request, Map<String, String> values) {

    /** Aerosync's paths lie below this, as those of its base URLs do. */
    static final String AEROSYNC_BASE = "/v2";

    /** The operation whose method and path a request has. */
    static Optional<Call> of(Catalog catalog, Request request) {
        for (Operation operation : catalog.operations()) {
            String base = operation.api() == Api.AEROSYNC ? AEROSYNC_BASE : "";
            if (!request.method().equals(operation.method()) || !request.path().startsWith(base)) {
                continue;
            }
            Matcher path = operation.pathPattern().matcher(request.path().substring(base.length()));
            if (path.matches()) {
                var values = new LinkedHashMap<String, String>();
                for (String parameter : operation.parameters()) {
                    values.put(parameter, path.group(values.size() + 1));
                }
                return Optional.of(new Call(operation, request, values));
            }
        }
        return Optional.empty();
    }

    Optional<String> header(String name) {
        return request.headers().first(name).filter(value -> !value.isBlank());
    }

    /** The body as JSON, or null where it is none. */
    @Nullable
    JsonNode json() {
        try {
            JsonNode body = JsonMapper.shared().readTree(request.body().bytes());
            return body.isMissingNode() ? null : body;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
