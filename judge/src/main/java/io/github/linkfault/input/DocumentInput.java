package io.github.linkfault.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * A file of the user's that is YAML or JSON, whichever it begins as, its faults collected with their places.
 *
 * <p>Not safe for use by several threads.
 */
public final class DocumentInput {

    private final Faults faults;

    private DocumentInput(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param kind what messages call it: {@code OpenAPI document}
     * @param option the option that names it: {@code --openapi}
     * @throws UnusableInput when it cannot be read, or is neither JSON nor YAML
     */
    public static DocumentInput read(String kind, String option, Path file) {
        String name = kind + " " + file;
        try {
            String text = Files.readString(file);
            return new DocumentInput(
                    text.stripLeading().startsWith("{")
                            ? JsonInput.parse(name, text.getBytes(UTF_8)).faults()
                            : YamlInput.document(name, text).faults());
        } catch (NoSuchFileException missing) {
            throw UnusableInput.unreadable(name, "does not exist; give the path of a YAML or JSON file with " + option);
        } catch (IOException unreadable) {
            throw UnusableInput.unreadable(name, "cannot be read as UTF-8 text");
        }
    }

    /** The tree. */
    public JsonNode root() {
        return faults.root();
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
