package io.github.linkfault.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a status means in HTTP, of which a document need say no more. */
final class HttpStatuses {

    /**
     * @param sentence the condition
     * @param fixture the name of a fixture for it
     * @param access whether it depends on who calls, rather than on what is asked about
     */
    record Meaning(String sentence, String fixture, boolean access, String action, String remedy) {}

    private final JsonNode statuses = resource("statuses.yaml");
    private final JsonNode actions = resource("actions.yaml");

    /** A YAML file beside this class. */
    static JsonNode resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HttpStatuses.class.getResourceAsStream(name), name)) {
            return new YAMLMapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a status means, or its class where nothing is known of the number. */
    Meaning of(int status) {
        boolean known = statuses.has(String.valueOf(status));
        JsonNode meaning = statuses.path(known ? String.valueOf(status) : status / 100 + "xx");
        return new Meaning(
                meaning.path("sentence").asString() + (known ? "" : " with " + status),
                meaning.path("fixture").asString() + (known ? "" : String.valueOf(status)),
                meaning.path("access").asBoolean(false),
                meaning.path("action").asString(),
                meaning.path("remedy").asString());
    }

    /** The actions, as a catalog lists them. */
    JsonNode actions() {
        return actions;
    }
}
