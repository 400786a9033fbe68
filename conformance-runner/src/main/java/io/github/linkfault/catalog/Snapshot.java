package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents as the build of the executable jar has read them, so that no start reads Gherkin and YAML again. What they mean
 * is worked out at each start, and held to the same rules as from the files.
 *
 * <p>Its bytes, which {@link SnapshotWriter} writes, are for the program of the same build and no other: every text once, then
 * each file, where a text is a number.
 */
final class Snapshot implements Documents {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ByteBuffer bytes;
    private final String[] texts;
    private final Map<String, Integer> files = new HashMap<>();

    Snapshot(byte[] snapshot) {
        this.bytes = ByteBuffer.wrap(snapshot);
        this.texts = new String[bytes.getInt()];
        for (int text = 0; text < texts.length; text++) {
            int length = bytes.getInt();
            texts[text] = new String(snapshot, bytes.position(), length, UTF_8);
            bytes.position(bytes.position() + length);
        }
        int number = bytes.getInt();
        for (int file = 0; file < number; file++) {
            String name = text();
            int length = bytes.getInt();
            files.put(name, bytes.position());
            bytes.position(bytes.position() + length);
        }
    }

    @Override
    public JsonNode yaml(String file) {
        open(file);
        return node();
    }

    @Override
    public List<Row> rows(String file) {
        open(file);
        int number = bytes.getInt();
        var rows = new ArrayList<Row>(number);
        for (int row = 0; row < number; row++) {
            rows.add(new Row(new Place(file, bytes.getInt()), texts(), text(), cells()));
        }
        return rows;
    }

    private void open(String file) {
        bytes.position(Objects.requireNonNull(files.get(file), file));
    }

    private String text() {
        return texts[bytes.getInt()];
    }

    private List<String> texts() {
        var list = new String[bytes.getInt()];
        for (int item = 0; item < list.length; item++) {
            list[item] = text();
        }
        return List.of(list);
    }

    private Map<String, String> cells() {
        int number = bytes.getInt();
        var cells = new LinkedHashMap<String, String>();
        for (int cell = 0; cell < number; cell++) {
            cells.put(text(), text());
        }
        return cells;
    }

    private JsonNode node() {
        char kind = (char) bytes.get();
        return switch (kind) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> NODES.stringNode(text());
            case 'i' -> NODES.numberNode(bytes.getInt());
            case 'd' -> NODES.numberNode(bytes.getDouble());
            case 't' -> NODES.booleanNode(true);
            case 'f' -> NODES.booleanNode(false);
            case 'n' -> NODES.nullNode();
            default -> throw new IllegalStateException("the snapshot has a node of the kind " + kind);
        };
    }

    private ObjectNode object() {
        int number = bytes.getInt();
        ObjectNode object = NODES.objectNode();
        for (int member = 0; member < number; member++) {
            object.set(text(), node());
        }
        return object;
    }

    private ArrayNode array() {
        int number = bytes.getInt();
        ArrayNode array = NODES.arrayNode(number);
        for (int item = 0; item < number; item++) {
            array.add(node());
        }
        return array;
    }
}
