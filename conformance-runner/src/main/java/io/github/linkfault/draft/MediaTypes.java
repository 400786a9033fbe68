package io.github.linkfault.draft;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The media types of a body. */
final class MediaTypes {

    /** A JSON body. */
    record Json(String type, JsonNode media) {}

    private MediaTypes() {}

    /** The first media type of a body that is JSON, {@code application/json} before others; null where none is. */
    static @Nullable Json json(JsonNode content) {
        Json found = null;
        for (var media : content.properties()) {
            String type = media.getKey().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
            boolean plain = type.equals("application/json");
            if (plain || (found == null && (type.endsWith("+json") || type.equals("*/*")))) {
                found = new Json(type.equals("*/*") ? "application/json" : type, media.getValue());
            }
            if (plain) {
                return found;
            }
        }
        return found;
    }
}
