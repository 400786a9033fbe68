package io.github.linkfault.npm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.CatalogJson;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.export.NpmIndex;
import io.github.linkfault.judge.JsonSchema;
import io.github.linkfault.mock.openapi.SchemaParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays out the npm package: the schemas and their index as the jar has them, {@code package.json} with an export for each, and its root
 * for import and for require: the tables of the errors, the types of what the open profiles accept, and a guard for each type. Run by the
 * build from this one file.
 */
public final class NpmPackage {

    private static final String SCHEMAS = "io/github/linkfault/schemas/";
    private static final String INDEX = "index.json";
    private static final String GUARD = "Whether a value has the type %s; of texts it says no more.";
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (const|function) (\\w+)");
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
        String tables = NpmIndex.module(catalog) + guards(catalog);
        files.put("index.mjs", tables.getBytes(UTF_8));
        files.put("index.cjs", commonJs(tables).getBytes(UTF_8));
        files.put("index.d.cts", types(catalog).getBytes(UTF_8));
        for (String types : List.of("index.d.mts", "index.d.ts")) {
            files.put(types, "export * from \"./index.cjs\";\n".getBytes(UTF_8));
        }
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
        ObjectNode root = exports.putObject(".");
        root.putObject("import").put("types", "./index.d.mts").put("default", "./index.mjs");
        root.putObject("require").put("types", "./index.d.cts").put("default", "./index.cjs");
        files.forEach(file -> exports.put("./" + file, "./" + file));
        exports.put("./package.json", "./package.json");
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n").getBytes(UTF_8);
    }

    /** The same for {@code require}. */
    private static String commonJs(String module) {
        var names = new ArrayList<String>();
        String text = EXPORT.matcher(module).replaceAll(export -> {
            names.add(export.group(2));
            return export.group(1) + " " + export.group(2);
        });
        return "\"use strict\";\n" + text + "\nmodule.exports = {\n"
                + names.stream().map(name -> "  " + name + ",\n").collect(Collectors.joining()) + "};\n";
    }

    private static String types(Catalog catalog) {
        var text = new StringBuilder(NpmIndex.declarations(catalog));
        parts(catalog).forEach((name, part) -> {
            declare(name, part, text);
            comment(GUARD.formatted(name), "", text.append('\n'));
            text.append("export declare function is%1$s(value: unknown): value is %1$s;\n".formatted(name));
        });
        return text.toString();
    }

    private static String guards(Catalog catalog) {
        var text = new StringBuilder();
        parts(catalog).forEach((name, part) -> {
            comment(GUARD.formatted(name), "", text.append('\n'));
            text.append("export function is").append(name).append("(value) {\n  return ");
            text.append(check(part, "value")).append(";\n}\n");
        });
        return text.toString();
    }

    /** What the types are of, by their names. */
    private static Map<String, JsonNode> parts(Catalog catalog) {
        var parts = new LinkedHashMap<String, JsonNode>();
        for (Api api : catalog.apis()) {
            String name = NpmIndex.typeName(api.name());
            parts.putAll(parts(api.id() + "/error-body.open", name + "ErrorBody", name));
            for (Surface surface : api.surfaces()) {
                String part = name + NpmIndex.typeName(surface.id());
                String schema = api.id() + "/" + surface.id();
                parts.putAll(parts(schema + "-error.open", part + "Error", part));
                parts.putAll(parts(schema + "-string.open", part + "String", part));
            }
        }
        return parts;
    }

    private static Map<String, JsonNode> parts(String schema, String whole, String prefix) {
        return SchemaParts.of(JsonSchema.source(schema), whole, prefix, "");
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

    private static void declare(String name, JsonNode part, StringBuilder text) {
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

    /** An expression of JavaScript that is true where a value has the type of {@link #type}, or of {@link #members}. */
    private static String check(JsonNode schema, String value) {
        if (schema.has("$ref")) {
            return "is" + schema.path("$ref").asString() + "(" + value + ")";
        }
        if (schema.has("enum")) {
            return schema.path("enum") + ".includes(" + value + ")";
        }
        if (schema.has("anyOf")) {
            List<String> checks = schema.path("anyOf")
                    .valueStream()
                    .map(each -> check(each, value))
                    .toList();
            // A listed text beside any text adds nothing.
            String any = primitive("string", value);
            return checks.contains(any) ? any : checks.stream().collect(joined(" || "));
        }
        if (schema.has("allOf") && schema.path("allOf").size() == 1) {
            return check(schema.path("allOf").get(0), value);
        }
        if (schema.has("properties")) {
            return object(schema, value);
        }
        if (schema.path("type").isArray()) {
            return schema.path("type")
                    .valueStream()
                    .map(type -> primitive(type.asString(), value))
                    .collect(joined(" || "));
        }
        if (schema.path("type").asString("").equals("array")) {
            return "Array.isArray(%1$s) && %1$s.every((each) => %2$s)"
                    .formatted(value, check(schema.path("items"), "each"));
        }
        return primitive("string", value);
    }

    private static String object(JsonNode schema, String value) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        String members = schema.path("properties").properties().stream()
                .map(member -> {
                    String at = value + "[" + literal(member.getKey()) + "]";
                    String check = check(member.getValue(), at);
                    return "(" + (required.contains(member.getKey()) ? "" : at + " === undefined || ") + check + ")";
                })
                .collect(Collectors.joining(" &&\n    "));
        return "typeof %1$s === \"object\" && %1$s !== null && !Array.isArray(%1$s) &&\n    %2$s"
                .formatted(value, members);
    }

    private static String primitive(String type, String value) {
        return type.equals("null") ? value + " === null" : "typeof " + value + " === " + literal(type);
    }

    private static Collector<CharSequence, ?, String> joined(String by) {
        return Collectors.joining(by, "(", ")");
    }

    private static String literal(String text) {
        return JSON.writeValueAsString(text);
    }
}
