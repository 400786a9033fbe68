package io.github.linkfault.schemas.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what consumers get: the schemas as they are, for each a draft-07 twin, and {@code index.json}, which lists them all.
 * The build runs this one file from its source, so that it needs nothing that is compiled later.
 */
public final class PublishedSchemas {

    private static final String DRAFT_7 = "draft-07";
    private static final String DRAFT_2020 = "2020-12";
    private static final String DRAFT_7_DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final String ENDING = ".schema.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PublishedSchemas() {}

    /**
     * Writes them all.
     *
     * @param arguments the folder {@code schemas/} and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected the folder of the schemas and the folder to write to");
        }
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** @throws IllegalArgumentException when a schema has a keyword that may mean something else in draft-07 */
    static void write(Path schemas, Path output) throws IOException {
        var published = new TreeMap<String, byte[]>();
        for (Path file : files(schemas)) {
            String name = schemas.relativize(file).toString().replace('\\', '/');
            published.put(name, Files.readAllBytes(file));
            published.put(DRAFT_7 + "/" + name, text(draft7(name, JSON.readTree(file))));
        }
        if (published.isEmpty()) {
            throw new IllegalArgumentException("no schema in " + schemas);
        }
        for (Map.Entry<String, byte[]> file : published.entrySet()) {
            write(output.resolve(file.getKey()), file.getValue());
        }
        write(output.resolve("index.json"), text(index(published)));
    }

    private static List<Path> files(Path schemas) throws IOException {
        try (Stream<Path> found = Files.walk(schemas, 2)) {
            return found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The draft-07 twin of a schema that keeps to the keywords which both drafts share.
     *
     * @param name what a fault calls it
     * @throws IllegalArgumentException when it has any other keyword, which might pass and mean something else
     */
    public static JsonNode draft7(String name, JsonNode schema) {
        ObjectNode twin = (ObjectNode) twin(name + "#", schema);
        twin.put("$schema", DRAFT_7_DIALECT);
        String id = schema.path("$id").asString();
        int version = id.lastIndexOf(':');
        twin.put("$id", id.substring(0, version) + ":" + DRAFT_7 + id.substring(version));
        return twin;
    }

    private static JsonNode twin(String place, JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode twin = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            String here = place + "/" + keyword;
            // Each keyword that the drafts share, by what it holds; any other must not pass as if it meant the same.
            switch (keyword) {
                case "$defs" -> twin.set("definitions", byName(here, value));
                case "$ref" -> {
                    if (schema.size() > 1) {
                        throw new IllegalArgumentException(here + ": draft-07 ignores what stands beside it");
                    }
                    twin.put(keyword, value.asString().replace("#/$defs/", "#/definitions/"));
                }
                case "properties" -> twin.set(keyword, byName(here, value));
                case "allOf", "anyOf" -> {
                    ArrayNode list = twin.putArray(keyword);
                    value.values().forEach(each -> list.add(twin(here, each)));
                }
                case "not", "if", "then", "else", "additionalProperties", "propertyNames", "items" -> {
                    if (value.isArray()) {
                        throw new IllegalArgumentException(here + ": expected one schema, not a list");
                    }
                    twin.set(keyword, twin(here, value));
                }
                case "type" -> {
                    if (value.valueStream()
                                    .filter(type -> !type.asString().equals("null"))
                                    .count()
                            > 1) {
                        throw new IllegalArgumentException(
                                here + ": expected one type, with null or without; Ajv's strict mode warns of others");
                    }
                    twin.set(keyword, value);
                }
                case "$schema",
                        "$id",
                        "title",
                        "description",
                        "enum",
                        "const",
                        "required",
                        "minProperties",
                        "maxProperties",
                        "minItems",
                        "maxItems",
                        "uniqueItems",
                        "minLength",
                        "maxLength",
                        "pattern",
                        "minimum",
                        "maximum" -> twin.set(keyword, value);
                default ->
                    throw new IllegalArgumentException(
                            here + ": not a keyword that means the same in draft-07; use those that README.md lists");
            }
        }
        return twin;
    }

    private static JsonNode byName(String place, JsonNode schemas) {
        ObjectNode twins = JSON.createObjectNode();
        schemas.properties()
                .forEach(each -> twins.set(each.getKey(), twin(place + "/" + each.getKey(), each.getValue())));
        return twins;
    }

    /** One item a file, in the order of their paths. */
    private static JsonNode index(Map<String, byte[]> published) {
        ObjectNode index = JSON.createObjectNode();
        ArrayNode items = index.putArray("schemas");
        published.forEach((file, bytes) -> {
            JsonNode schema = JSON.readTree(bytes);
            boolean draft7 = file.startsWith(DRAFT_7 + "/");
            String name = (draft7 ? file.substring(DRAFT_7.length() + 1) : file).replace(ENDING, "");
            int dot = name.indexOf('.');
            items.addObject()
                    .put("name", dot < 0 ? name : name.substring(0, dot))
                    .put("description", schema.path("description").asString())
                    .put("draft", draft7 ? DRAFT_7 : DRAFT_2020)
                    .put("profile", dot < 0 ? null : name.substring(dot + 1))
                    .put("id", schema.path("$id").asString())
                    .put("file", file)
                    .put("sha256", sha256(bytes));
        });
        return index;
    }

    private static byte[] text(JsonNode node) {
        return (JSON.writeValueAsString(node) + "\n").getBytes(UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
