package io.github.linkfault.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How a component of an API's client libraries says why its user left: an object that it hands to a callback, and the query of a URL
 * that it travels in. No document lists its codes; those of providers pass through it.
 *
 * @param id what texts call the component
 * @param callback what receives the object: {@code onExit}
 * @param within where the object may stand in a greater one; null for nowhere
 * @param code where it has the code
 * @param type where it has the group of the code
 * @param message where it has the sentence for developers
 * @param shown where it has the sentence that the user may see
 * @param query how the same looks in a URL
 * @param documentedIn the source that states it, and where in it
 */
public record ExitForm(
        String id,
        String callback,
        @Nullable JsonPointer within,
        JsonPointer code,
        JsonPointer type,
        JsonPointer message,
        JsonPointer shown,
        Query query,
        String documentedIn) {

    /**
     * The parameters of a URL that says the same.
     *
     * @param mark a text that such a URL has
     */
    public record Query(String mark, String code, String type, String message) {}

    /** Why the user left; what is not said is empty, and without a code there was no error. */
    public record Stated(String code, String type, String message, String shown) {}

    /** What an object says, or the greater one around it; empty where it has no such form. */
    public Optional<Stated> in(JsonNode json) {
        JsonNode object = within != null && json.at(within).isObject() ? json.at(within) : json;
        if (object.at(code).isMissingNode()
                || !(object.at(code).isString() || object.at(code).isNull())) {
            return Optional.empty();
        }
        return Optional.of(
                new Stated(text(object, code), text(object, type), text(object, message), text(object, shown)));
    }

    /** What the query of a URL says; empty where it has no such form. */
    public Optional<Stated> in(String url) {
        int query = url.indexOf('?');
        if (query < 0 || !url.contains(this.query.mark()) || url.lines().count() != 1) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (String pair : url.substring(query + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return Optional.of(new Stated(
                value(values, this.query.code()),
                value(values, this.query.type()),
                value(values, this.query.message()),
                ""));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    /** A wrong escape stays as it is. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return value;
        }
    }

    private static String text(JsonNode object, JsonPointer at) {
        return object.at(at).asString("");
    }
}
