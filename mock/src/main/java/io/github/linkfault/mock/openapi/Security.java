package io.github.linkfault.mock.openapi;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Credentials.HeaderField;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a client authenticates itself, as documented: with a bearer token, with header fields, or with both. */
final class Security {

    private Security() {}

    /** The header fields that every client must send; the others are parameters, since a client sends those that it uses. */
    static List<String> headers(Api api) {
        return api.credentials().headers().entrySet().stream()
                .filter(field -> isRequired(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isRequired(HeaderField field) {
        return field.required() && field.secret();
    }

    static ObjectNode schemes(List<Api> apis, Whereabouts where) {
        ObjectNode schemes = JsonMapper.shared().createObjectNode();
        for (Api api : apis) {
            Token token = api.credentials().token();
            if (token != null) {
                String known = where.values(api).get(Token.PLACEHOLDER);
                schemes.putObject(tokenScheme(api))
                        .put("type", "http")
                        .put("scheme", "bearer")
                        .put(
                                "description",
                                "The token that " + token.operation() + " answers with"
                                        + (known == null ? "." : "; the mock also takes " + known + "."));
            }
            for (String header : headers(api)) {
                ObjectNode scheme = schemes.putObject(header)
                        .put("type", "apiKey")
                        .put("in", "header")
                        .put("name", header);
                String known = where.header(api, header);
                if (known != null) {
                    scheme.put("description", "The mock takes " + known + ".");
                }
            }
        }
        return schemes;
    }

    /** What an operation asks for; an empty list where it asks for nothing. */
    static ArrayNode of(Operation operation) {
        ArrayNode alternatives = JsonMapper.shared().createArrayNode();
        ObjectNode all = JsonMapper.shared().createObjectNode();
        if (Placeholders.in(operation.request().path("headers")).contains(Token.PLACEHOLDER)) {
            all.putArray(tokenScheme(operation.api()));
        }
        headers(operation.api()).forEach(all::putArray);
        if (!all.isEmpty()) {
            alternatives.add(all);
        }
        return alternatives;
    }

    private static String tokenScheme(Api api) {
        return api.id() + "Token";
    }
}
