package io.github.linkfault.junit;

import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.exchange.Query;
import io.github.linkfault.exchange.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in a request what stands where the operation's valid request has a placeholder. */
final class RequestValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    private RequestValues() {}

    /** The values by the name of their placeholder; a value that the request leaves out is not there. */
    static Map<String, String> of(Operation operation, Map<String, String> bindings, Request request) {
        var found = new RequestValues();
        JsonNode template = operation.request();
        template.path("path")
                .properties()
                .forEach(parameter -> found.note(
                        parameter.getValue(), JsonMapper.shared().valueToTree(bindings.get(parameter.getKey()))));
        Map<String, String> query = Query.in(request.url());
        template.path("query")
                .properties()
                .forEach(parameter -> found.note(
                        parameter.getValue(), JsonMapper.shared().valueToTree(query.get(parameter.getKey()))));
        template.path("headers").properties().forEach(field -> {
            String form = field.getValue().asString();
            request.headers()
                    .first(field.getKey())
                    .flatMap(value -> Placeholders.valueIn(value, form))
                    .ifPresent(
                            value -> found.values.put(Placeholders.names(form).get(0), value));
        });
        found.compare(template.path("body"), json(request));
        return found.values;
    }

    private void compare(JsonNode template, JsonNode actual) {
        note(template, actual);
        template.properties().forEach(member -> compare(member.getValue(), actual.path(member.getKey())));
    }

    private void note(JsonNode template, JsonNode actual) {
        String text = template.isString() ? template.asString() : "";
        if (text.matches("\\{[A-Za-z]+}") && actual.isString()) {
            values.put(text.substring(1, text.length() - 1), actual.asString());
        }
    }

    private static JsonNode json(Request request) {
        try {
            return JsonMapper.shared().readTree(request.body().bytes());
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }
}
