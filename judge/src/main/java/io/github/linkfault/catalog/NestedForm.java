package io.github.linkfault.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where the bodies of an API carry errors of somebody else.
 *
 * @param places where lists of them may be; the first that is there counts
 * @param from where a body names the provider whose errors they are, or null
 * @param title the member of each with its title
 * @param code the member of each with its code
 * @param type the member of each with its group, or null
 * @param details the member of each with what happened
 */
public record NestedForm(
        List<JsonPointer> places,
        @Nullable JsonPointer from,
        JsonPointer title,
        JsonPointer code,
        @Nullable JsonPointer type,
        JsonPointer details) {

    /**
     * A nested error as a body states it; what the body leaves out is an empty text.
     *
     * @param provider the id of whose error it is, in small letters
     */
    public record Stated(String provider, String type, String code, String title, String details) {}

    public NestedForm {
        places = List.copyOf(places);
    }

    /** The list of a body; empty where it has none. */
    public Optional<JsonNode> listIn(JsonNode body) {
        return places.stream().map(body::at).filter(JsonNode::isArray).findFirst();
    }

    /** The nested errors of a body, in its order. */
    public List<Stated> in(JsonNode body) {
        String provider = from == null ? "" : textAt(body, from).toLowerCase(Locale.ROOT);
        return listIn(body)
                .map(errors -> errors.values().stream()
                        .map(error -> stated(provider, error))
                        .toList())
                .orElse(List.of());
    }

    private Stated stated(String provider, JsonNode error) {
        return new Stated(
                provider,
                type == null ? "" : textAt(error, type),
                textAt(error, code),
                textAt(error, title),
                textAt(error, details));
    }

    /** A number counts as a text: some providers have numbers for codes. */
    private static String textAt(JsonNode node, JsonPointer pointer) {
        JsonNode value = node.at(pointer);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
