package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the snapshot that {@link SnapshotReader} reads. For the build. */
final class SnapshotWriter {

    private static final int NOTHING = -1;

    /** Writes one item of a list. */
    private interface Item<T> {
        void write(T item) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private final SourceFiles files;

    private SnapshotWriter(SourceFiles files) {
        this.files = files;
    }

    /**
     * Writes the snapshot of the features on the class path.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), of(Catalog.ofFeatures(), new SourceFiles(CatalogFiles.BUNDLED::feature)));
    }

    /**
     * The snapshot.
     *
     * @param files what the catalog was read from
     */
    static byte[] of(Catalog catalog, SourceFiles files) {
        try {
            var writer = new SnapshotWriter(files);
            writer.write(catalog);
            return writer.behindTexts();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] behindTexts() throws IOException {
        var whole = new ByteArrayOutputStream();
        var head = new DataOutputStream(whole);
        head.writeInt(texts.size());
        for (String text : texts.keySet()) {
            byte[] encoded = text.getBytes(UTF_8);
            head.writeInt(encoded.length);
            head.write(encoded);
        }
        bytes.writeTo(whole);
        return whole.toByteArray();
    }

    private void write(Catalog catalog) throws IOException {
        list(catalog.apis(), api -> {
            text(api.id());
            node(files.yaml(api.id() + "/api.yaml"));
        });
        list(catalog.sources(), source -> {
            text(source.id());
            index(source.api(), catalog.apis());
            optional(source.address());
            out.writeInt(
                    source.read() == null
                            ? NOTHING
                            : Math.toIntExact(source.read().toEpochDay()));
            text(source.gives());
            optional(source.quotation());
        });
        list(catalog.actions(), action -> {
            text(action.id());
            text(action.does());
            text(action.actor());
            text(action.retry());
            out.writeInt(action.endUser().show() ? 1 : 0);
            optional(action.endUser().wording());
        });
        list(catalog.operations(), operation -> write(operation, catalog));
        list(catalog.conditions(), condition -> {
            text(condition.sentence());
            index(condition.api(), catalog.apis());
            text(condition.how());
            optional(condition.documentedIn());
            optional(condition.fixture());
            optional(condition.change());
        });
        list(catalog.errata(), this::write);
        list(catalog.lookalikes(), lookalike -> {
            index(lookalike.api(), catalog.apis());
            list(lookalike.codes(), this::text);
            text(lookalike.tellApart());
        });
        list(catalog.providers(), provider -> write(provider, catalog));
        list(catalog.handleFirst(), first -> {
            index(first.api(), catalog.apis());
            list(first.entries(), this::text);
            text(first.because());
        });
        list(catalog.allEntries(), entry -> write(entry, catalog));
    }

    private void write(Operation operation, Catalog catalog) throws IOException {
        text(operation.id());
        index(operation.api(), catalog.apis());
        text(operation.title());
        text(operation.method());
        text(operation.path());
        one(operation.pathEvidence());
        one(operation.tableEvidence());
        optional(operation.note());
        optional(operation.documentedIn());
        node(operation.request());
        out.writeInt(operation.successStatus());
        optional(operation.successBody().isMissingNode() ? null : operation.successBody());
    }

    private void write(Erratum erratum) throws IOException {
        text(erratum.id());
        text(erratum.title());
        list(erratum.entries(), this::text);
        list(erratum.operations(), this::text);
        list(erratum.readings(), reading -> {
            text(reading.source());
            text(reading.says());
            optional(reading.seen());
        });
        out.writeInt(erratum.alsoStatus() == null ? NOTHING : erratum.alsoStatus());
        optional(erratum.alsoMessage());
        list(erratum.olderMessages(), this::text);
        text(erratum.accepts());
        text(erratum.why());
        text(erratum.advice());
        text(erratum.severity());
        optional(erratum.kind());
        text(erratum.status());
    }

    private void write(Provider provider, Catalog catalog) throws IOException {
        text(provider.id());
        index(provider.api(), catalog.apis());
        text(provider.name());
        index(provider.source(), catalog.sources());
        one(provider.wrapping());
        list(provider.groups(), group -> {
            text(group.id());
            text(group.title());
            optional(group.url());
            advice(group.advice(), catalog);
        });
        list(provider.errors(), error -> {
            text(error.group());
            text(error.code());
            advice(error.advice(), catalog);
            out.writeInt(error.handleFirst() ? 1 : 0);
            out.writeInt(error.failover() ? 1 : 0);
        });
    }

    private void advice(@Nullable NestedAdvice advice, Catalog catalog) throws IOException {
        optional(advice == null ? null : advice.cause());
        if (advice != null) {
            text(advice.remedy());
            index(advice.action(), catalog.actions());
            one(advice.evidence());
        }
    }

    private void write(Entry entry, Catalog catalog) throws IOException {
        text(entry.id());
        index(entry.api(), catalog.apis());
        text(entry.surface().id());
        optional(entry.category());
        index(entry.operation(), catalog.operations());
        Statuses statuses = entry.statuses();
        optional(statuses == null ? null : statuses.words());
        if (statuses != null) {
            list(statuses.accepted(), out::writeInt);
        }
        optional(entry.code());
        optional(entry.type());
        list(entry.messages(), message -> text(message.text()));
        list(entry.olderMessages(), message -> text(message.text()));
        list(entry.conditions(), condition -> index(condition, catalog.conditions()));
        text(entry.cause());
        index(entry.action(), catalog.actions());
        text(entry.remedy());
        optional(entry.endUserWording());
        one(entry.evidence().operation());
        one(entry.evidence().path());
        one(entry.evidence().remedy());
        optional(entry.documentedIn());
        list(entry.tags(), this::text);
        list(entry.errata(), this::text);
        text(entry.place().file());
        out.writeInt(entry.place().line());
    }

    private <T> void list(Collection<T> items, Item<T> item) throws IOException {
        out.writeInt(items.size());
        for (T each : items) {
            item.write(each);
        }
    }

    private void text(String text) throws IOException {
        Integer number = texts.get(text);
        if (number == null) {
            number = texts.size();
            texts.put(text, number);
        }
        out.writeInt(number);
    }

    private void optional(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NOTHING);
        } else {
            text(text);
        }
    }

    @SuppressWarnings("EnumOrdinal") // The same build reads it.
    private void one(Enum<?> value) throws IOException {
        out.writeInt(value.ordinal());
    }

    private <T> void index(@Nullable T value, List<T> among) throws IOException {
        out.writeInt(value == null ? NOTHING : among.indexOf(value));
    }

    private void optional(@Nullable JsonNode node) throws IOException {
        out.writeInt(node == null ? NOTHING : 0);
        if (node != null) {
            node(node);
        }
    }

    private void node(JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeByte('{');
                out.writeInt(node.size());
                for (var member : node.properties()) {
                    text(member.getKey());
                    node(member.getValue());
                }
            }
            case ARRAY -> {
                out.writeByte('[');
                list(List.copyOf(node.values()), this::node);
            }
            case STRING -> {
                out.writeByte('"');
                text(node.asString());
            }
            case BOOLEAN -> out.writeByte(node.asBoolean() ? 't' : 'f');
            case NULL -> out.writeByte('n');
            case NUMBER -> {
                out.writeByte(node.isInt() ? 'i' : 'd');
                if (node.isInt()) {
                    out.writeInt(node.asInt());
                } else {
                    out.writeDouble(node.asDouble());
                }
            }
            default -> throw new IllegalStateException("the catalog has a node of the type " + node.getNodeType());
        }
    }
}
