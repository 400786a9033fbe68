package io.github.linkfault.input;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import io.github.linkfault.catalog.YamlAliases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * A YAML file that a user wrote, its faults collected with their places, so that one message tells them all.
 *
 * <p>Not safe for use by several threads.
 */
public final class YamlInput {

    private static final NodeReader YAML = NodeReader.builder().locationAware().build();

    /** Refuses a member that occurs twice; the reader with the lines would keep the last one. */
    private static final YAMLMapper STRICT = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What the two are for documents, which may have some millions of characters: more than YAML's reader takes by itself. */
    private static final class OfDocuments {

        private static final int LONGEST = 32 * 1024 * 1024;

        private static final YAMLFactory FACTORY = YAMLFactory.builder()
                .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
                .loadSettings(LoadSettings.builder().setCodePointLimit(LONGEST).build())
                .build();

        static final NodeReader YAML = NodeReader.builder()
                .yamlMapper(new YAMLMapper(FACTORY))
                .locationAware()
                .build();

        static final YAMLMapper STRICT = YAMLMapper.builder(FACTORY)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property (\"[^\"]*\").*");

    private final Faults faults;

    private YamlInput(String name, JsonNode root) {
        faults = new Faults(name, root);
    }

    /**
     * Reads a file.
     *
     * @param kind what messages call it: {@code Target file}
     * @param option the option that names it: {@code --target}
     * @throws UnusableInput when it cannot be read or is not YAML
     */
    public static YamlInput read(String kind, String option, Path file) {
        return parse(kind + " " + file, text(kind, option, file));
    }

    /**
     * The text of a file, which is read once: it may be a pipe.
     *
     * @param kind what messages call it: {@code Target file}
     * @param option the option that names it: {@code --target}
     * @throws UnusableInput when it cannot be read
     */
    public static String text(String kind, String option, Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw UnusableInput.unreadable(
                    kind + " " + file,
                    "does not exist; give the path of a YAML file with " + option + ", see README.md");
        } catch (IOException unreadable) {
            if (Files.isDirectory(file)) {
                throw UnusableInput.unreadable(
                        kind + " " + file, "is a folder; give the path of a YAML file with " + option);
            }
            throw UnusableInput.unreadable(kind + " " + file, "cannot be read as UTF-8 text");
        }
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it: {@code Target file staging.yaml}
     * @throws UnusableInput when it is not YAML
     */
    public static YamlInput parse(String name, String text) {
        String hint = text.contains("${") ? " (inside { }, a value with ${NAME} must be in quotes)" : "";
        return parse(name, text, STRICT, YAML, false, hint);
    }

    /** The same for a document, which may be large and names no environment variables. */
    static YamlInput document(String name, String text) {
        return parse(name, text, OfDocuments.STRICT, OfDocuments.YAML, true, "");
    }

    private static YamlInput parse(
            String name, String text, YAMLMapper strict, NodeReader yaml, boolean aliases, String hint) {
        try {
            strict.readTree(text);
            // A document is read by a library that resolves them.
            if (!aliases) {
                YamlAliases.first(text).ifPresent(alias -> {
                    throw UnusableInput.invalid(
                            name, List.of("line " + alias.getLineNr() + ": " + YamlAliases.refusal()));
                });
            }
            JsonNode root = yaml.readTree(text, InputFormat.YAML);
            if (root == null || root.isMissingNode() || root.isNull()) {
                throw UnusableInput.invalid(name, List.of("line 1: there is nothing in it, see README.md"));
            }
            return new YamlInput(name, root);
        } catch (JacksonException notYaml) {
            TokenStreamLocation location = notYaml.getLocation();
            String place = location == null ? "" : "line " + location.getLineNr() + ": ";
            String why = why(String.valueOf(notYaml.getOriginalMessage()));
            Matcher duplicate = DUPLICATE.matcher(why);
            if (duplicate.matches()) {
                throw UnusableInput.invalid(
                        name,
                        List.of(place + "the member " + duplicate.group(1) + " occurs twice; remove one of them"));
            }
            throw UnusableInput.invalid(name, List.of(place + "not YAML: " + why + hint));
        }
    }

    /** What the parser was doing and what it met; between the two it quotes the text. */
    private static String why(String message) {
        return message.lines()
                .filter(line -> line.matches(" ?[^ ].*") && !line.startsWith(" in reader"))
                .map(String::strip)
                .collect(Collectors.joining(", "));
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
     * @throws UnusableInput telling every fault with its line and member
     */
    public void holdTo(String schema) {
        check(schema);
        faults.stopIfAny();
    }

    /** Notes every fault that a published schema finds. */
    public void check(String schema) {
        faults.holdTo(schema);
    }

    /** Notes a fault at a place, given as a JSON Pointer. */
    public void fault(String pointer, String text) {
        faults.add(pointer, text);
    }

    /** Throws {@link UnusableInput} with all the faults noted so far, if there are any. */
    public void stopIfFaulty() {
        faults.stopIfAny();
    }

    /** The line that a JSON Pointer leads to, or that of the nearest part around it. */
    public int line(String pointer) {
        return faults.line(pointer);
    }
}
