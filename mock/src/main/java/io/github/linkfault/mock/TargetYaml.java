package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the target file that fits the mock. */
final class TargetYaml {

    private TargetYaml() {}

    static String of(Map<Api, ApiTarget> targets) {
        var yaml = new StringBuilder();
        targets.forEach((api, target) -> {
            yaml.append(api.id())
                    .append(":\n  baseUrl: ")
                    .append(target.baseUrl())
                    .append('\n');
            api.credentials()
                    .values()
                    .forEach(name -> line(yaml, "  ", name, target.values().getOrDefault(name, "")));
            if (!target.headers().isEmpty()) {
                yaml.append("  headers:\n");
                target.headers().forEach((name, value) -> line(yaml, "    ", name, value));
            }
            yaml.append("  fixtures:\n");
            api.fixtures()
                    .keySet()
                    .forEach(name -> fixture(name, target.fixtures().get(name), yaml));
        });
        return yaml.toString();
    }

    private static void fixture(String name, @Nullable Fixture fixture, StringBuilder yaml) {
        if (fixture == null) {
            return;
        }
        var members = new ArrayList<String>();
        fixture.values().forEach((value, text) -> members.add(value + ": " + text));
        if (fixture.body() != null) {
            members.add("body: '" + fixture.body().replace("'", "''") + "'");
        }
        if (!fixture.headers().isEmpty()) {
            members.add(fixture.headers().entrySet().stream()
                    .map(field -> field.getKey() + ": " + field.getValue())
                    .collect(Collectors.joining(", ", "headers: {", "}")));
        }
        yaml.append("    ")
                .append(name)
                .append(": {")
                .append(String.join(", ", members))
                .append("}\n");
    }

    private static void line(StringBuilder yaml, String indent, String name, String value) {
        yaml.append(indent).append(name).append(": ").append(value).append('\n');
    }
}
