package io.github.linkfault.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One API of a target.
 *
 * @param baseUrl without a slash at its end
 * @param values credentials by the placeholder they fill
 * @param headers header fields of every request
 * @param fixtures by name
 * @param paths path templates that replace an operation's own, by operation; one with a query keeps it
 */
public record ApiTarget(
        String baseUrl,
        Map<String, String> values,
        Map<String, String> headers,
        Map<String, Fixture> fixtures,
        Map<String, String> paths) {

    public ApiTarget {
        values = Map.copyOf(values);
        headers = new LinkedHashMap<>(headers);
        fixtures = Map.copyOf(fixtures);
        paths = Map.copyOf(paths);
    }

    Optional<Fixture> fixture(String name) {
        return Optional.ofNullable(fixtures.get(name));
    }
}
