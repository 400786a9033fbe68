package io.github.linkfault.diff;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Values of a catalog file in a message: as JSON in ASCII, so that nothing in the file can steer a terminal or hide. */
final class Values {

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Values() {}

    static String json(@Nullable JsonNode value) {
        // DEL is the one control character that JSON need not escape.
        return value == null ? "null" : ASCII.writeValueAsString(value).replace("\u007f", "\\u007f");
    }

    /** An id or a version as it is where that is harmless, as JSON elsewhere. */
    static String name(String text) {
        return text.matches("[A-Za-z0-9/._+-][A-Za-z0-9/._+ ,'-]*") ? text : json(StringNode.valueOf(text));
    }
}
