package io.github.linkfault.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a {@link Snapshot} of every document that the reading of a catalog asks for. For the build. */
final class SnapshotWriter implements Documents {

    /** A file's bytes behind its name. */
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private final Documents documents;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SnapshotWriter(Documents documents) {
        this.documents = documents;
    }

    /**
     * Writes the snapshot of the features on the class path.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, of(new FeatureFiles(Catalog::onClassPath)));
    }

    /** The snapshot of these documents, which must make a catalog. */
    static byte[] of(Documents documents) {
        var writer = new SnapshotWriter(documents);
        new CatalogReader("classpath:", file -> new byte[0], writer).read();
        return writer.bytes();
    }

    @Override
    public JsonNode yaml(String file) {
        JsonNode node = documents.yaml(file);
        files.put(file, written(out -> write(node, out)));
        return node;
    }

    @Override
    public List<Row> rows(String file) {
        List<Row> rows = documents.rows(file);
        files.put(file, written(out -> {
            out.writeInt(rows.size());
            for (Row row : rows) {
                out.writeInt(row.place().line());
                out.writeInt(row.tags().size());
                for (String tag : row.tags()) {
                    write(tag, out);
                }
                write(row.description(), out);
                out.writeInt(row.cells().size());
                for (var cell : row.cells().entrySet()) {
                    write(cell.getKey(), out);
                    write(cell.getValue(), out);
                }
            }
        }));
        return rows;
    }

    /** The snapshot of what was asked for so far. */
    byte[] bytes() {
        return written(out -> {
            // Before the texts: the names of the files are among them.
            byte[] contents = written(all -> {
                all.writeInt(files.size());
                for (var file : files.entrySet()) {
                    write(file.getKey(), all);
                    all.writeInt(file.getValue().length);
                    all.write(file.getValue());
                }
            });
            out.writeInt(texts.size());
            for (String text : texts.keySet()) {
                byte[] encoded = text.getBytes(UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            out.write(contents);
        });
    }

    private void write(JsonNode node, DataOutputStream out) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeByte('{');
                out.writeInt(node.size());
                for (var member : node.properties()) {
                    write(member.getKey(), out);
                    write(member.getValue(), out);
                }
            }
            case ARRAY -> {
                out.writeByte('[');
                out.writeInt(node.size());
                for (JsonNode item : node) {
                    write(item, out);
                }
            }
            case STRING -> {
                out.writeByte('"');
                write(node.asString(), out);
            }
            case BOOLEAN -> out.writeByte(node.asBoolean() ? 't' : 'f');
            case NULL -> out.writeByte('n');
            case NUMBER -> {
                if (node.isInt()) {
                    out.writeByte('i');
                    out.writeInt(node.asInt());
                } else {
                    out.writeByte('d');
                    out.writeDouble(node.asDouble());
                }
            }
            default -> throw new IllegalStateException("a document has a node of the type " + node.getNodeType());
        }
    }

    private void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(texts.computeIfAbsent(text, any -> texts.size()));
    }

    private static byte[] written(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            content.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
