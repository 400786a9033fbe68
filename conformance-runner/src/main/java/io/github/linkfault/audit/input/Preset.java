package io.github.linkfault.audit.input;

import io.github.linkfault.audit.input.FieldMapping.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the lines of a well-known recorder are. Each is a file beside this class: {@code title} and {@code source} for readers;
 * {@code fields}, the dotted names of each field, of several the first that a line has; {@code pattern}, what a line is that is
 * no JSON, with a group for each field, its name without hyphens; {@code placeholders}, patterns of a {@code method} and a
 * {@code url} that stand for any; and {@code unanswered}, the statuses that mean that no answer was sent.
 *
 * @param name the name in the option: {@code nginx}
 * @param title what it is of
 * @param mapping where its lines have each field
 */
public record Preset(String name, String title, FieldMapping mapping) {

    /** The presets' names; a folder of a jar cannot be listed as one of a disk can. */
    private static final List<String> NAMES = List.of("apache", "aws-api-gateway", "envoy", "kong", "nginx");

    private static final Set<String> MEMBERS =
            Set.of("title", "source", "fields", "pattern", "placeholders", "unanswered");

    /** The names of all presets. */
    public static List<String> names() {
        return NAMES;
    }

    /** The preset with this name. */
    public static Optional<Preset> of(String name) {
        return NAMES.contains(name) ? Optional.of(bundled(name)) : Optional.empty();
    }

    private static Preset bundled(String name) {
        try (InputStream file =
                Preset.class.getResourceAsStream("/io/github/linkfault/audit/presets/" + name + ".yaml")) {
            return read(name, YAMLMapper.shared().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a preset.
     *
     * @throws IllegalArgumentException when it has an unknown member or field, or lacks one that every exchange has
     */
    static Preset read(String name, JsonNode file) {
        for (String member : file.propertyNames()) {
            expect(MEMBERS.contains(member), name, "unknown member " + member);
        }
        expect(file.path("title").isString(), name, "title: expected a text");
        expect(file.path("source").isString(), name, "source: expected a URL");
        var paths = new LinkedHashMap<Field, List<String>>();
        for (Map.Entry<String, JsonNode> entry : file.path("fields").properties()) {
            Field field = Field.of(entry.getKey()).orElse(null);
            expect(field != null, name, "fields: unknown field " + entry.getKey());
            JsonNode names = entry.getValue();
            paths.put(
                    field,
                    (names.isArray() ? names.valueStream() : Stream.of(names))
                            .map(one -> one.asString(""))
                            .toList());
        }
        expect(paths.containsKey(Field.STATUS), name, "fields: status is missing");
        expect(
                paths.containsKey(Field.REQUEST_LINE)
                        || (paths.containsKey(Field.METHOD) && paths.containsKey(Field.URL)),
                name,
                "fields: neither method and url nor request-line");
        return new Preset(
                name,
                file.path("title").asString(""),
                FieldMapping.of(
                        paths,
                        new LineForm(true, pattern(name, file), placeholders(name, file), unanswered(name, file))));
    }

    private static @Nullable Pattern pattern(String name, JsonNode file) {
        if (!file.has("pattern")) {
            return null;
        }
        String pattern = file.path("pattern").asString("");
        for (String group : List.of("time", "requestline", "status")) {
            expect(pattern.contains("(?<" + group + ">"), name, "pattern: no group " + group);
        }
        return Pattern.compile(pattern);
    }

    private static Map<Field, Pattern> placeholders(String name, JsonNode file) {
        var placeholders = new EnumMap<Field, Pattern>(Field.class);
        for (Map.Entry<String, JsonNode> entry : file.path("placeholders").properties()) {
            Field field = Field.of(entry.getKey()).orElse(null);
            expect(field == Field.METHOD || field == Field.URL, name, "placeholders: expected method or url");
            placeholders.put(field, Pattern.compile(entry.getValue().asString("")));
        }
        return placeholders;
    }

    private static Set<Integer> unanswered(String name, JsonNode file) {
        var statuses = new TreeSet<Integer>();
        for (JsonNode status : file.path("unanswered")) {
            expect(
                    status.isInt() && status.intValue() >= 100 && status.intValue() <= 599,
                    name,
                    "unanswered: expected statuses");
            statuses.add(status.intValue());
        }
        return Set.copyOf(statuses);
    }

    private static void expect(boolean right, String name, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("preset " + name + ": " + otherwise);
        }
    }
}
