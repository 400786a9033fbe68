package io.github.linkfault.npm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import io.github.linkfault.catalog.NestedError;
import io.github.linkfault.catalog.Provider;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.openapi.SchemaParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays out the npm package: the schemas and their index as the jar has them, {@code package.json} with an export for each, and
 * {@code index.d.ts}, the types of what the open profiles accept. Run by the build from this one file.
 */
public final class NpmPackage {

    private static final String SCHEMAS = "io/github/linkfault/schemas/";
    private static final String INDEX = "index.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private NpmPackage() {}

    /**
     * Writes the package.
     *
     * @param arguments the module's folder, the folder to write to, and the version
     */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        var files = new TreeMap<String, byte[]>();
        files.put(INDEX, onClassPath(INDEX));
        for (JsonNode item : JSON.readTree(onClassPath(INDEX)).path("schemas")) {
            String file = item.path("file").asString();
            files.put(file, onClassPath(file));
        }
        Catalog catalog = Catalog.bundled();
        JsonNode whole = JSON.readTree(CatalogJson.render(catalog, arguments[2]));
        for (Api api : catalog.apis()) {
            if (!catalog.providers(api).isEmpty()) {
                files.put(api.id() + "/nested-errors.json", nestedErrors(whole, api));
            }
        }
        byte[] manifest = manifest(module.resolve("src/package.json"), files.keySet(), arguments[2], catalog);
        files.put("package.json", manifest);
        files.put("index.d.ts", types(catalog).getBytes(UTF_8));
        files.put("README.md", Files.readAllBytes(module.resolve("README.md")));
        files.put("LICENSE", Files.readAllBytes(module.resolve("../../LICENSE")));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = output.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static byte[] onClassPath(String file) throws IOException {
        try (InputStream stream = NpmPackage.class.getClassLoader().getResourceAsStream(SCHEMAS + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        }
    }

    /** The template with the version, the names of the APIs and an export for each file. */
    private static byte[] manifest(Path template, Collection<String> files, String version, Catalog catalog)
            throws IOException {
        var manifest = (ObjectNode) JSON.readTree(Files.readString(template).replace("{apis}", catalog.apiNames()));
        manifest.put("version", version);
        var keywords = (ArrayNode) manifest.path("keywords");
        for (Api api : catalog.apis()) {
            keywords.insert(catalog.apis().indexOf(api), api.id());
        }
        ObjectNode exports = manifest.putObject("exports");
        exports.putObject(".").put("types", "./index.d.ts");
        files.forEach(file -> exports.put("./" + file, "./" + file));
        exports.put("./package.json", "./package.json");
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n").getBytes(UTF_8);
    }

    private static String types(Catalog catalog) {
        var text = new StringBuilder(
                "// The bodies that the open profiles accept. Generated from the catalog and the schemas.\n");
        for (Api api : catalog.apis()) {
            String name = typeName(api.name());
            knownCodes(name, catalog.codes(api), text);
            catalog.providers(api).forEach(provider -> nestedCodes(name, provider, text));
            declare(api.id() + "/error-body.open", name + "ErrorBody", name, text);
            for (Surface surface : api.surfaces()) {
                String part = name + typeName(surface.id());
                String schema = api.id() + "/" + surface.id();
                declare(schema + "-error.open", part + "Error", part, text);
                declare(schema + "-string.open", part + "String", part, text);
            }
        }
        return text.toString();
    }

    /** The words of a name as one word: {@code AcmePay} for {@code acme-pay}. */
    private static String typeName(String name) {
        return Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static void knownCodes(String api, Collection<String> codes, StringBuilder text) {
        comment("The codes of the tables; an API may answer with others.", "", text.append('\n'));
        text.append("export type ").append(api).append("KnownCode =");
        codes.stream().sorted().forEach(code -> text.append("\n  | ").append(literal(code)));
        text.append(";\n");
    }

    /** The codes of a provider whose errors the API may carry, alone and open: as the value of a member they are any string. */
    private static void nestedCodes(String api, Provider provider, StringBuilder text) {
        String name = api + typeName(provider.name());
        comment(
                "The documented error codes of " + provider.name() + ", which " + api
                        + " may carry inside its own errors.",
                "",
                text.append('\n'));
        text.append("export type ").append(name).append("KnownCode =");
        provider.errors().stream().map(NestedError::code).distinct().sorted().forEach(code -> text.append("\n  | ")
                .append(literal(code)));
        text.append(";\n");
        comment("A code inside: one of them, or any other.", "", text.append('\n'));
        text.append("export type ").append(name).append("Code = ").append(name).append("KnownCode | (string & {});\n");
    }

    /** What the catalog says of the errors that an API may carry of somebody else, as a table; each with the retry of its action. */
    private static byte[] nestedErrors(JsonNode whole, Api api) {
        ArrayNode table = JSON.createArrayNode();
        for (JsonNode error : whole.path("nestedErrors")) {
            if (error.path("api").asString().equals(api.id())) {
                var row = (ObjectNode) error.deepCopy();
                row.remove("api");
                row.putNull("retry").putNull("actor");
                for (JsonNode action : whole.path("actions")) {
                    if (action.path("id").equals(error.path("action"))) {
                        row.set("retry", action.path("retry"));
                        row.set("actor", action.path("actor"));
                    }
                }
                table.add(row);
            }
        }
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(table) + "\n").getBytes(UTF_8);
    }

    private static void declare(String schema, String whole, String prefix, StringBuilder text) {
        SchemaParts.of(JsonSchema.source(schema), whole, prefix, "").forEach((name, part) -> {
            comment(part.path("description").asString(), "", text.append('\n'));
            if (part.has("properties")) {
                text.append("export interface ").append(name).append(" {\n");
                members(part, text);
                text.append("}\n");
            } else {
                text.append("export type ")
                        .append(name)
                        .append(" = ")
                        .append(type(part))
                        .append(";\n");
            }
        });
    }

    private static void members(JsonNode object, StringBuilder text) {
        List<String> required =
                object.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> member : object.path("properties").properties()) {
            comment(member.getValue().path("description").asString(), "  ", text);
            text.append("  ")
                    .append(member.getKey())
                    .append(required.contains(member.getKey()) ? "" : "?")
                    .append(": ")
                    .append(type(member.getValue()))
                    .append(";\n");
        }
    }

    private static void comment(String sentence, String indent, StringBuilder text) {
        text.append(indent).append("/** ").append(sentence).append(" */\n");
    }

    /** The type of a value; of the keywords those that say something about types. */
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asString();
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(each -> literal(each.asString()))
                    .collect(Collectors.joining(" | "));
        }
        if (schema.has("anyOf")) {
            return schema.path("anyOf").valueStream().map(NpmPackage::type).collect(Collectors.joining(" | "));
        }
        if (schema.has("allOf") && schema.path("allOf").size() == 1) {
            return type(schema.path("allOf").get(0));
        }
        if (schema.path("type").isArray()) {
            return schema.path("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        if (schema.path("type").asString("").equals("array")) {
            return type(schema.path("items")) + "[]";
        }
        if (schema.path("type").asString("").equals("string")) {
            return "string";
        }
        if (schema.has("pattern")) {
            // A plain string would swallow the literals beside it, and with them an editor's suggestions.
            return "(string & {})";
        }
        throw new IllegalArgumentException("no TypeScript for " + schema);
    }

    private static String literal(String text) {
        return JSON.writeValueAsString(text);
    }
}
