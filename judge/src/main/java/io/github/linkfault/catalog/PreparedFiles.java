package io.github.linkfault.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a catalog, parsed by the build of the executable jar into one JSON document, so that no start has to read YAML and
 * Gherkin. What is read from them, and every check, is the same as with {@link SourceFiles}.
 */
final class PreparedFiles implements CatalogFiles {

    private final JsonNode root;
    private final Function<String, byte[]> sources;

    private PreparedFiles(JsonNode root, Function<String, byte[]> sources) {
        this.root = root;
        this.sources = sources;
    }

    /** Reads the document; the bytes of a file still come from its source. */
    static PreparedFiles read(InputStream document, Function<String, byte[]> sources) {
        return new PreparedFiles(JsonTree.read(document), sources);
    }

    /**
     * Writes the document of the features on the class path.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), write(new SourceFiles(Catalog::onClassPath)));
    }

    static byte[] write(CatalogFiles files) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ObjectNode yaml = root.putObject("yaml");
        ObjectNode rows = root.putObject("rows");
        JsonNode contents = files.yaml(CatalogReader.CONTENTS);
        Stream.concat(
                        CatalogReader.SHARED_FILES.stream(),
                        contents.propertyNames().stream()
                                .flatMap(api -> CatalogReader.API_FILES.stream().map(file -> api + "/" + file)))
                .forEach(file -> yaml.set(file, files.yaml(file)));
        contents.properties().forEach(api -> api.getValue()
                .forEach(name -> write(files, CatalogReader.feature(api.getKey(), name.asString()), rows)));
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    private static void write(CatalogFiles files, String feature, ObjectNode rows) {
        ArrayNode array = rows.putArray(feature);
        for (ErrorRow row : files.rows(feature)) {
            ObjectNode node = array.addObject();
            node.put("line", row.place().line());
            node.put("description", row.description());
            row.tags().forEach(node.putArray("tags")::add);
            ObjectNode cells = node.putObject("cells");
            row.cells().forEach(cells::put);
        }
    }

    @Override
    public byte[] bytes(String file) {
        return sources.apply(file);
    }

    @Override
    public JsonNode yaml(String file) {
        return root.path("yaml").path(file);
    }

    @Override
    public List<ErrorRow> rows(String file) {
        return root.path("rows")
                .path(file)
                .valueStream()
                .map(row -> row(file, row))
                .toList();
    }

    private static ErrorRow row(String file, JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.path("cells")
                .properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return new ErrorRow(
                new Place(file, row.path("line").asInt()),
                row.path("tags").valueStream().map(JsonNode::asString).toList(),
                row.path("description").asString(),
                cells);
    }
}
