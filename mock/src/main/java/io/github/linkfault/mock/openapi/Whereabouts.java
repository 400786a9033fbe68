package io.github.linkfault.mock.openapi;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.FixtureNeeds;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a document says that its APIs are, and what its examples send there.
 *
 * @param servers the servers of all paths; empty where each path names its own
 * @param below whether the paths begin with the base path of their API, since all APIs are below the servers
 * @param targets the credentials and ids that are known to be accepted, by API; empty where the examples are made up
 */
record Whereabouts(List<At> servers, boolean below, Map<Api, ApiTarget> targets) {

    private static final String MOCK = "mock";

    /** The URL that the paths follow, and what it is. */
    record At(String url, String description) {}

    /** The documented servers, each path on those of its API. */
    static Whereabouts documented() {
        return new Whereabouts(List.of(), false, Map.of());
    }

    /** One API on one server, or on its documented ones. */
    static Whereabouts of(Api api, @Nullable String url) {
        return new Whereabouts(url == null ? documented(api) : List.of(new At(url, "as asked for")), false, Map.of());
    }

    /** A mock that has all of these APIs. */
    static Whereabouts mock(String url, Map<Api, ApiTarget> targets) {
        return new Whereabouts(List.of(new At(url, MOCK)), true, targets);
    }

    /** A mock of which the document shows one API. */
    static Whereabouts mock(Api api, ApiTarget target) {
        return new Whereabouts(List.of(new At(target.baseUrl(), MOCK)), false, Map.of(api, target));
    }

    /** The documented servers of an API. */
    static List<At> documented(Api api) {
        return api.servers().stream()
                .map(server -> new At(server.url(), server.id()))
                .toList();
    }

    /** The path of an operation in the document. */
    String path(Operation operation) {
        return below ? operation.api().basePath() + operation.path() : operation.path();
    }

    /** Whether each path names its servers. */
    boolean byPath() {
        return servers.isEmpty();
    }

    /** The values that the examples of an API send, by their placeholders. */
    Map<String, String> values(Api api) {
        var values = new LinkedHashMap<String, String>();
        ApiTarget target = targets.get(api);
        if (target != null) {
            values.putAll(target.values());
            Fixture healthy = target.fixtures().get(FixtureNeeds.HEALTHY);
            if (healthy != null) {
                values.putAll(healthy.values());
            }
        }
        return values;
    }

    /** The value of a header field that is a credential; null where the document knows none. */
    @Nullable
    String header(Api api, String name) {
        ApiTarget target = targets.get(api);
        return target == null ? null : target.headers().get(name);
    }
}
