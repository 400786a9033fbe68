package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a catalog back from its snapshot: what the build of the executable jar has read from the features and held to every
 * rule, so that no start has to do it again.
 *
 * <p>The bytes are {@link SnapshotWriter}'s of the same build and no other's: every text once, then the records one after the
 * other, where a text is a number, and what is nothing is -1.
 */
final class SnapshotReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ByteBuffer bytes;
    private final String[] texts;

    SnapshotReader(byte[] snapshot) {
        this.bytes = ByteBuffer.wrap(snapshot);
        this.texts = new String[bytes.getInt()];
        for (int text = 0; text < texts.length; text++) {
            int length = bytes.getInt();
            texts[text] = new String(snapshot, bytes.position(), length, UTF_8);
            bytes.position(bytes.position() + length);
        }
    }

    /**
     * Reads the catalog.
     *
     * @param root the URI of the folder that the features lie in, with a slash at its end
     * @param files hands out a file of that folder by its name
     */
    Catalog read(String root, Function<String, byte[]> files) {
        List<Server> servers = list(() -> new Server(text(), one(Api.values()), text()));
        List<Source> sources = list(() -> new Source(text(), optional(Api.values()), text()));
        List<Action> actions = list(
                () -> new Action(text(), text(), text(), text(), new EndUser(bytes.getInt() == 1, optionalText())));
        List<Operation> operations = list(() -> new Operation(
                text(),
                one(Api.values()),
                text(),
                text(),
                text(),
                one(Evidence.values()),
                one(Evidence.values()),
                optionalText(),
                node(),
                bytes.getInt(),
                node()));
        List<Condition> conditions =
                list(() -> new Condition(text(), one(Api.values()), text(), optionalText(), optionalNode()));
        List<Erratum> errata = list(() -> new Erratum(
                text(),
                text(),
                list(this::text),
                list(() -> new Reading(text(), text(), optionalNode())),
                optionalNumber(),
                optionalText(),
                text(),
                text(),
                text()));
        List<Lookalike> lookalikes = list(() -> new Lookalike(one(Api.values()), list(this::text), text()));
        List<Entry> entries = list(() -> new Entry(
                text(),
                one(Api.values()),
                one(Surface.values()),
                optionalText(),
                optional(operations),
                optionalStatuses(),
                optionalText(),
                optionalText(),
                list(() -> new MessageTemplate(text())),
                one(conditions),
                text(),
                one(actions),
                text(),
                new EntryEvidence(one(Evidence.values()), one(Evidence.values()), one(Evidence.values())),
                list(this::text),
                list(this::text),
                new Place(text(), bytes.getInt())));
        return new Catalog(root, files, servers, sources, actions, operations, conditions, errata, lookalikes, entries);
    }

    private <T> List<T> list(Supplier<T> item) {
        int number = bytes.getInt();
        var list = new ArrayList<T>(number);
        for (int read = 0; read < number; read++) {
            list.add(item.get());
        }
        return list;
    }

    private String text() {
        return texts[bytes.getInt()];
    }

    private @Nullable String optionalText() {
        int text = bytes.getInt();
        return text < 0 ? null : texts[text];
    }

    private @Nullable Integer optionalNumber() {
        int number = bytes.getInt();
        return number < 0 ? null : number;
    }

    private <T> T one(T[] values) {
        return values[bytes.getInt()];
    }

    private <T> @Nullable T optional(T[] values) {
        int value = bytes.getInt();
        return value < 0 ? null : values[value];
    }

    private <T> T one(List<T> read) {
        return read.get(bytes.getInt());
    }

    private <T> @Nullable T optional(List<T> read) {
        int item = bytes.getInt();
        return item < 0 ? null : read.get(item);
    }

    private @Nullable Statuses optionalStatuses() {
        String words = optionalText();
        return words == null ? null : new Statuses(words, new TreeSet<>(list(bytes::getInt)));
    }

    private @Nullable JsonNode optionalNode() {
        return bytes.getInt() < 0 ? null : node();
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
