package io.github.linkfault.plan;

import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Credentials.Token;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.MergePatch;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Query;
import io.github.linkfault.exchange.Request;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the request that should provoke an entry: the operation's valid request, changed in the one point that the entry's
 * condition names, with the placeholders filled from the target's fixtures.
 */
public final class Planner {

    static final String TOKEN = "{" + Token.PLACEHOLDER + "}";

    /** The token's placeholder as a URL has it. */
    static final String TOKEN_IN_URL = Query.encoded(TOKEN);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiTarget target;
    private final Headers always;

    /** @param always header fields of every request, whatever the target */
    public Planner(ApiTarget target, Headers always) {
        this.target = target;
        this.always = always;
    }

    /** What can be sent for an entry, in the first of its conditions. */
    public Plan plan(Entry entry) {
        return plan(entry, entry.condition());
    }

    /**
     * What can be sent for an entry in one of its conditions.
     *
     * @param condition one of the entry's
     */
    public Plan plan(Entry entry, Condition condition) {
        Operation operation = Objects.requireNonNull(entry.operation(), entry.id());
        JsonNode change = Objects.requireNonNullElseGet(condition.change(), JSON::createObjectNode);
        String name = condition.fixture();
        if (name == null) {
            return plan(operation, change, Fixture.NONE, FixtureNeeds.HEALTHY);
        }
        return target.fixture(name)
                .map(fixture -> plan(operation, change, fixture, name))
                .orElseGet(() -> new Plan.Lacking(entry.api().id() + ".fixtures." + name));
    }

    /** The operation's valid request. */
    public Plan plan(Operation operation) {
        return plan(operation, JSON.createObjectNode(), Fixture.NONE, FixtureNeeds.HEALTHY);
    }

    private Plan plan(Operation operation, JsonNode change, Fixture fixture, String fixtureName) {
        JsonNode request = MergePatch.apply(operation.request(), change);
        var values = new LinkedHashMap<>(target.values());
        target.fixture(FixtureNeeds.HEALTHY).ifPresent(healthy -> values.putAll(healthy.values()));
        Set<String> healthy = new HashSet<>(target.fixture(FixtureNeeds.HEALTHY)
                .map(found -> found.values().keySet())
                .orElse(Set.of()));
        healthy.removeAll(fixture.values().keySet());
        values.putAll(fixture.values());
        for (String placeholder : Placeholders.in(request)) {
            if (!values.containsKey(placeholder) && !placeholder.equals(Token.PLACEHOLDER)) {
                return new Plan.Lacking(operation.api().id() + ".fixtures." + fixtureName + "." + placeholder);
            }
        }
        for (var header : change.path("headers").properties()) {
            boolean ownHeader = operation.request().path("headers").has(header.getKey());
            if (header.getValue().isNull() && !ownHeader && !target.headers().containsKey(header.getKey())) {
                return new Plan.Lacking(operation.api().id() + ".headers." + header.getKey());
            }
        }
        var bindings = new LinkedHashMap<String, String>();
        String path = target.paths().getOrDefault(operation.id(), operation.path());
        for (var parameter : change.path("path").properties()) {
            // Without its place in the path the request would be the valid one.
            if (!path.contains("{" + parameter.getKey() + "}")) {
                return new Plan.Lacking(
                        operation.api().id() + ".paths." + operation.id() + " with {" + parameter.getKey() + "}");
            }
        }
        for (String parameter : operation.parameters()) {
            String value =
                    Placeholders.fill(request.path("path").path(parameter).asString(""), values);
            bindings.put(parameter, value);
            path = path.replace("{" + parameter + "}", operation.inPath(parameter, value));
        }
        var query = new LinkedHashMap<String, String>();
        request.path("query")
                .properties()
                .forEach(parameter -> query.put(
                        parameter.getKey(),
                        Placeholders.fill(parameter.getValue().asString(""), values)));
        return new Plan.Ready(
                new Request(
                        operation.method(),
                        target.baseUrl() + Query.with(path, query),
                        headers(operation, change, fixture, values),
                        body(request, fixture, values)),
                bindings,
                healthy.stream().anyMatch(Placeholders.in(request)::contains));
    }

    /** The header fields of the target, the fixture's, the operation's and the change's, each over the one before. */
    private Headers headers(Operation operation, JsonNode change, Fixture fixture, Map<String, String> values) {
        Headers headers = always;
        for (var header : target.headers().entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        for (var header : fixture.headers().entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        for (JsonNode patch : List.of(operation.request().path("headers"), change.path("headers"))) {
            for (var header : patch.properties()) {
                headers = header.getValue().isNull()
                        ? headers.without(header.getKey())
                        : headers.with(
                                header.getKey(),
                                Placeholders.fill(header.getValue().asString(), values));
            }
        }
        return headers;
    }

    private static Body body(JsonNode request, Fixture fixture, Map<String, String> values) {
        if (fixture.body() != null) {
            return Body.of(fixture.body());
        }
        if (request.has("text")) {
            return Body.of(request.get("text").asString());
        }
        return request.has("body")
                ? Body.of(Placeholders.fill(request.get("body"), values).toString())
                : Body.EMPTY;
    }
}
