package io.github.linkfault.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file of the user's, its faults collected with their places, so that one message tells them all.
 *
 * <p>Not safe for use by several threads.
 */
public final class JsonInput {

    /** Refuses what the reader with the lines lets pass. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final NodeReader WITH_LINES =
            NodeReader.builder().locationAware().build();

    private final Faults faults;

    private JsonInput(String name, JsonNode root) {
        faults = new Faults(name, root);
    }

    /**
     * Reads one JSON document in UTF-8, without duplicate members and with nothing after it.
     *
     * @param name what messages call it: {@code Catalog old.json}
     * @throws UnusableInput when it is none
     */
    public static JsonInput parse(String name, byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (STRICT.readTree(text).isMissingNode()) {
                throw UnusableInput.invalid(name, List.of("line 1: there is nothing in it"));
            }
            return new JsonInput(name, WITH_LINES.readTree(text, InputFormat.JSON));
        } catch (CharacterCodingException notUtf8) {
            throw UnusableInput.unreadable(name, "is not UTF-8 text");
        } catch (JacksonException notJson) {
            TokenStreamLocation location = notJson.getLocation();
            String place = location == null ? "" : "line " + location.getLineNr() + ": ";
            String why = String.valueOf(notJson.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    // Jackson's remark on where it began would tell of its own settings only.
                    .replaceFirst(" \\(start marker at .*", "");
            throw UnusableInput.invalid(name, List.of(place + "not JSON: " + why));
        }
    }

    Faults faults() {
        return faults;
    }

    /** The tree. */
    public JsonNode root() {
        return faults.root();
    }

    /**
     * Holds the file to a published schema.
     *
     * @param otherwise what to do about a file that does not conform
     * @throws UnusableInput telling every fault with its line and member
     */
    public void holdTo(String schema, String otherwise) {
        if (!faults.holdTo(schema)) {
            faults.remark(otherwise);
        }
        faults.stopIfAny();
    }

    /** Notes a fault at a place, given as a JSON Pointer. */
    public void fault(String pointer, String text) {
        faults.add(pointer, text);
    }

    /** Throws {@link UnusableInput} with all the faults noted so far, if there are any. */
    public void stopIfFaulty() {
        faults.stopIfAny();
    }
}
