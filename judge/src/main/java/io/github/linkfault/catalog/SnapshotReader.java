package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a catalog back from its snapshot: what the build of the executable jar has read from the features and held to every
 * rule, so that no start has to do it again. It saves a short command a third of its time; of an API it has the tree of its
 * {@code api.yaml}, which {@link ApiReader} reads as ever.
 *
 * <p>The bytes are {@link SnapshotWriter}'s of the same build and no other's: every text once, then the records one after the
 * other, where a text is a number, and what is nothing is -1.
 */
final class SnapshotReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Evidence[] EVIDENCE = Evidence.values();

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
     * @param files what it was read from when the snapshot was made
     */
    Catalog read(CatalogFiles files) {
        List<Api> apis = list(() -> {
            String id = text();
            return new ApiReader(id, DataFile.of(id + "/api.yaml", node())).read();
        });
        List<Source> sources =
                list(() -> new Source(text(), optional(apis), optionalText(), optionalDay(), text(), optionalText()));
        List<Action> actions = list(
                () -> new Action(text(), text(), text(), text(), new EndUser(bytes.getInt() == 1, optionalText())));
        List<Operation> operations = list(() -> new Operation(
                text(),
                one(apis),
                text(),
                text(),
                text(),
                one(EVIDENCE),
                one(EVIDENCE),
                optionalText(),
                optionalText(),
                node(),
                bytes.getInt(),
                Objects.requireNonNullElse(optionalNode(), MissingNode.getInstance())));
        List<Condition> conditions =
                list(() -> new Condition(text(), one(apis), text(), optionalText(), optionalText(), optionalNode()));
        List<Erratum> errata = list(() -> new Erratum(
                text(),
                text(),
                texts(),
                texts(),
                list(() -> new Reading(text(), text(), optionalNode())),
                optionalNumber(),
                optionalText(),
                texts(),
                text(),
                text(),
                text(),
                text(),
                optionalText(),
                text()));
        List<Lookalike> lookalikes = list(() -> new Lookalike(one(apis), texts(), text()));
        List<Provider> providers = list(() -> new Provider(
                text(),
                one(apis),
                text(),
                one(sources),
                one(EVIDENCE),
                list(() -> new NestedGroup(text(), text(), optionalText(), optionalAdvice(actions))),
                list(() -> new NestedError(
                        text(), text(), optionalAdvice(actions), bytes.getInt() == 1, bytes.getInt() == 1))));
        List<HandleFirst> handleFirst = list(() -> new HandleFirst(one(apis), texts(), text()));
        List<Entry> entries = list(() -> entry(apis, actions, operations, conditions));
        return new Catalog(
                files,
                apis,
                sources,
                actions,
                operations,
                conditions,
                errata,
                lookalikes,
                providers,
                handleFirst,
                entries);
    }

    private @Nullable NestedAdvice optionalAdvice(List<Action> actions) {
        String cause = optionalText();
        return cause == null ? null : new NestedAdvice(cause, text(), one(actions), one(EVIDENCE));
    }

    private Entry entry(List<Api> apis, List<Action> actions, List<Operation> operations, List<Condition> conditions) {
        String id = text();
        Api api = one(apis);
        return new Entry(
                id,
                api,
                api.surface(text()).orElseThrow(),
                optionalText(),
                optional(operations),
                optionalStatuses(),
                optionalText(),
                optionalText(),
                list(() -> MessageTemplate.of(text(), api)),
                list(() -> MessageTemplate.of(text(), api)),
                list(() -> one(conditions)),
                text(),
                one(actions),
                text(),
                optionalText(),
                new EntryEvidence(one(EVIDENCE), one(EVIDENCE), one(EVIDENCE)),
                optionalText(),
                texts(),
                texts(),
                new Place(text(), bytes.getInt()));
    }

    private <T> List<T> list(Supplier<T> item) {
        int number = bytes.getInt();
        var list = new ArrayList<T>(number);
        for (int read = 0; read < number; read++) {
            list.add(item.get());
        }
        return list;
    }

    private List<String> texts() {
        int number = bytes.getInt();
        var read = new ArrayList<String>(number);
        for (int one = 0; one < number; one++) {
            read.add(text());
        }
        return read;
    }

    private String text() {
        return texts[bytes.getInt()];
    }

    private @Nullable String optionalText() {
        int text = bytes.getInt();
        return text < 0 ? null : texts[text];
    }

    private @Nullable LocalDate optionalDay() {
        // To parse a text would set up the formats of all dates and times, at each start.
        Integer day = optionalNumber();
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private @Nullable Integer optionalNumber() {
        int number = bytes.getInt();
        return number < 0 ? null : number;
    }

    private <T> T one(T[] values) {
        return values[bytes.getInt()];
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
