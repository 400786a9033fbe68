package io.github.linkfault.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where an API's error bodies say what.
 *
 * @param code where the code is
 * @param message where the message is, or null where no message is documented
 * @param type where the kind of the error is, beside its code; or null
 * @param requestId where the id is by which the vendor finds the request, or null
 * @param codeForm a regular expression that every code of the API matches in full
 * @param nested where the errors of others are that a body may carry, or null
 * @param shown the members that hold words and no secrets, each with what it holds
 */
public record ErrorBody(
        JsonPointer code,
        @Nullable JsonPointer message,
        @Nullable JsonPointer type,
        @Nullable JsonPointer requestId,
        Pattern codeForm,
        @Nullable NestedForm nested,
        Map<String, Shown> shown) {

    /** What a member of an error body holds. */
    public enum Shown {
        /** One word out of a documented list. */
        WORD,
        /** A sentence. */
        TEXT
    }

    public ErrorBody {
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }

    /** The code that a body states, or an empty text. */
    public String codeOf(JsonNode body) {
        return body.at(code).asString("");
    }

    /** Whether a text has the form of a code of this API. */
    public boolean isCode(String text) {
        return codeForm.matcher(text).matches();
    }
}
