package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.plan.ApiTarget;
import io.github.linkfault.plan.Fixture;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the target file that fits the mock. */
final class TargetYaml {

    /** What no YAML takes for anything but a text. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

    /** The words that some YAML takes for a boolean or for nothing. */
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private TargetYaml() {}

    static String of(Map<Api, ApiTarget> targets) {
        var yaml = new StringBuilder();
        targets.forEach((api, target) -> {
            yaml.append(api.id())
                    .append(":\n  baseUrl: ")
                    .append(target.baseUrl())
                    .append('\n');
            if (target.baseUrl().startsWith("https:")) {
                line(yaml, "  ", "trust", MockServer.CERTIFICATE_FILE);
            }
            api.credentials()
                    .values()
                    .forEach(name -> line(yaml, "  ", name, target.values().getOrDefault(name, "")));
            if (!target.headers().isEmpty()) {
                yaml.append("  headers:\n");
                target.headers().forEach((name, value) -> line(yaml, "    ", name, value));
            }
            if (!target.fixtures().isEmpty()) {
                yaml.append("  fixtures:\n");
            }
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
        fixture.values().forEach((value, text) -> members.add(value + ": " + scalar(text)));
        if (fixture.body() != null) {
            members.add("body: " + quoted(fixture.body()));
        }
        if (!fixture.headers().isEmpty()) {
            members.add(fixture.headers().entrySet().stream()
                    .map(field -> field.getKey() + ": " + scalar(field.getValue()))
                    .collect(Collectors.joining(", ", "headers: {", "}")));
        }
        yaml.append("    ")
                .append(name)
                .append(": {")
                .append(String.join(", ", members))
                .append("}\n");
    }

    private static void line(StringBuilder yaml, String indent, String name, String value) {
        yaml.append(indent).append(name).append(": ").append(scalar(value)).append('\n');
    }

    /** A text that YAML would take for something else, such as a number, in quotes. */
    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
