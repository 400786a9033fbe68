package io.github.linkfault.mock.behaviour;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Which connection a request is about: the first value of the API's healthy fixture that the operation's request has. Requests that
 * have none of them are all about the same nameless one.
 */
public final class Connections {

    /** The connection of requests that name none. */
    public static final String NONE = "";

    /** Where an operation's request names its connection: a parameter of the path, or a place in the body. */
    private record Where(
            @Nullable String parameter, @Nullable JsonPointer member) {}

    private final Map<Operation, Where> places = new HashMap<>();

    /** Looks up where each operation of a catalog names its connection. */
    public Connections(Catalog catalog) {
        for (Operation operation : catalog.operations()) {
            where(operation).ifPresent(where -> places.put(operation, where));
        }
    }

    private static Optional<Where> where(Operation operation) {
        Api api = operation.api();
        FixtureNeeds healthy = api.fixtures().get(FixtureNeeds.HEALTHY);
        for (String value : healthy == null ? List.<String>of() : healthy.values()) {
            String template = "{" + value + "}";
            for (Map.Entry<String, JsonNode> parameter :
                    operation.request().path("path").properties()) {
                if (parameter.getValue().asString("").equals(template)) {
                    return Optional.of(new Where(parameter.getKey(), null));
                }
            }
            JsonPointer member = find(operation.request().path("body"), template, JsonPointer.empty());
            if (member != null) {
                return Optional.of(new Where(null, member));
            }
        }
        return Optional.empty();
    }

    private static @Nullable JsonPointer find(JsonNode node, String template, JsonPointer here) {
        if (node.isString()) {
            return node.asString().equals(template) ? here : null;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonPointer found = find(member.getValue(), template, here.appendProperty(member.getKey()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The connection that a request names; {@link #NONE} where it names none. */
    public String of(MatchedRequest call) {
        Where where = places.get(call.operation());
        if (where == null) {
            return NONE;
        }
        if (where.parameter() != null) {
            return call.values().getOrDefault(where.parameter(), NONE);
        }
        JsonNode body = call.json();
        return body == null ? NONE : body.at(where.member()).asString(NONE);
    }
}
