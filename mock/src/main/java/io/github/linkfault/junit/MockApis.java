package io.github.linkfault.junit;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The target file that the mock hands out, read. It is ours, so it needs none of the checks that a user's file does, nor the
 * JSON Schema validator that makes them: that library stays off the class path of those who use this package.
 */
final class MockApis {

    private MockApis() {}

    static Map<Api, ApiTarget> of(Catalog catalog, String targetFile) {
        JsonNode root = new YAMLMapper().readTree(targetFile);
        var apis = new LinkedHashMap<Api, ApiTarget>();
        for (Api api : catalog.apis()) {
            JsonNode part = root.path(api.id());
            var fixtures = new LinkedHashMap<String, Fixture>();
            part.path("fixtures")
                    .properties()
                    .forEach(fixture -> fixtures.put(fixture.getKey(), fixture(fixture.getValue())));
            apis.put(
                    api,
                    new ApiTarget(
                            part.path("baseUrl").asString(),
                            strings(part),
                            strings(part.path("headers")),
                            fixtures,
                            Map.of()));
        }
        return apis;
    }

    private static Fixture fixture(JsonNode node) {
        Map<String, String> values = strings(node);
        String body = values.remove("body");
        return new Fixture(values, body, strings(node.path("headers")));
    }

    /** The members that are strings. */
    private static Map<String, String> strings(JsonNode node) {
        var strings = new LinkedHashMap<String, String>();
        node.properties().stream()
                .filter(member -> member.getValue().isString())
                .forEach(
                        member -> strings.put(member.getKey(), member.getValue().asString()));
        return strings;
    }
}
