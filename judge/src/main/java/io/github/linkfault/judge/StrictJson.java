package io.github.linkfault.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.exchange.Body;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body read as RFC 8259 has it, and no more leniently.
 *
 * @param document the JSON document, or null where the body is none
 * @param fault what is wrong with the body, or null
 */
record StrictJson(@Nullable JsonNode document, @Nullable String fault) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Of an answer without a body to read. */
    static final StrictJson NONE = new StrictJson(null, null);

    /** @param text the body's, with U+FFFD where it is not UTF-8 */
    static StrictJson read(Body body, String text, Quoted quoted) {
        if (body.isEmpty()) {
            return broken("an empty body");
        }
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(body)) {
            return broken("bytes that are not UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            return broken("a byte order mark before the document");
        }
        try {
            JsonNode document = STRICT.readTree(text);
            return document.isMissingNode() ? broken("white space only") : new StrictJson(document, null);
        } catch (JacksonException notJson) {
            String why = notJson.getOriginalMessage().lines().findFirst().orElse("");
            if (quoted.hides(text)) {
                // The parser quotes as much of a secret as is one token to it.
                why = why.replaceAll("'[^']*'", "'…'");
            }
            return broken(quoted.text(text) + " (" + quoted.text(why).replaceAll("^\"|\"$", "") + ")");
        }
    }

    private static boolean isUtf8(Body body) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(body.bytes()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static StrictJson broken(String fault) {
        return new StrictJson(null, fault);
    }
}
