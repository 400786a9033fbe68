package io.github.linkfault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.YamlAliases;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML or JSON file as a tree, with the place of each value and of each name in it. */
final class Document {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final String name;
    private final JsonNode root;
    private final Map<String, Spot> values = new HashMap<>();
    private final Map<String, Spot> names = new HashMap<>();

    private Document(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /** A document with nothing in it, for a file that is not there or cannot be read. */
    static Document empty(String name) {
        return new Document(name, MissingNode.getInstance());
    }

    /**
     * Reads a file; what is malformed is noted, and the document is empty then.
     *
     * @param name in the folder of the catalog; one that ends with {@code .json} is JSON
     */
    static Document parse(String name, byte[] bytes, Problems problems) {
        boolean json = name.endsWith(".json");
        ObjectMapper mapper = json ? JsonMapper.shared() : YAML;
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode root = mapper.readTree(text);
            if (root.isMissingNode() || root.isNull()) {
                problems.fault(name, Spot.START, "there is nothing in it");
                return empty(name);
            }
            var document = new Document(name, root);
            try (JsonParser parser = mapper.createParser(text)) {
                parser.nextToken();
                document.locate("", parser, problems);
            }
            return document;
        } catch (CharacterCodingException notUtf8) {
            problems.fault(name, Spot.START, "not UTF-8 text");
        } catch (JacksonException malformed) {
            String why = String.valueOf(malformed.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^Trailing token .*", "there is more after the end of the document; remove it")
                    // Jackson's remark on where it began would tell of its own settings only.
                    .replaceFirst(" \\(start marker at .*", "");
            problems.fault(
                    name,
                    malformed.getLocation() == null ? Spot.START : spot(malformed.getLocation()),
                    (json ? "not JSON: " : "not YAML: ") + why);
        }
        return empty(name);
    }

    private void locate(String pointer, JsonParser parser, Problems problems) {
        values.put(pointer, spot(parser.currentTokenLocation()));
        refuseAlias(parser, problems);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                locate(pointer + "/" + index, parser, problems);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = pointer + "/" + Item.escaped(parser.currentName());
                Spot spot = spot(parser.currentTokenLocation());
                Spot other = names.put(member, spot);
                if (other != null) {
                    problems.fault(
                            name,
                            spot,
                            "the member \"%s\" occurs twice; it is at line %d already"
                                    .formatted(parser.currentName(), other.line()));
                }
                parser.nextToken();
                locate(member, parser, problems);
            }
        }
    }

    private void refuseAlias(JsonParser parser, Problems problems) {
        if (YamlAliases.isOne(parser)) {
            problems.fault(name, spot(parser.currentTokenLocation()), YamlAliases.refusal());
        }
    }

    private static Spot spot(TokenStreamLocation location) {
        return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The name in the folder of the catalog: {@code features/acme/api.yaml}. */
    String name() {
        return name;
    }

    /** Whether nothing could be read. */
    boolean isEmpty() {
        return root.isMissingNode();
    }

    JsonNode root() {
        return root;
    }

    Item whole() {
        return new Item(this, "", root);
    }

    /** The items of the list that it is. */
    List<Item> items() {
        return whole().items();
    }

    /** Where the value begins that a JSON Pointer leads to, or the nearest part around it. */
    Spot spot(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Spot spot = values.get(at);
            if (spot != null) {
                return spot;
            }
        }
        return values.getOrDefault("", Spot.START);
    }

    /** Where the name begins of the member that a JSON Pointer leads to. */
    Spot nameSpot(String pointer) {
        Spot spot = names.get(pointer);
        return spot == null ? spot(pointer) : spot;
    }
}
