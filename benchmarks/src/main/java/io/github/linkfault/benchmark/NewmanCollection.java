package io.github.linkfault.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A work list as a Postman collection (v2.1.0): a request for each item, and after each answer the same assertions. */
final class NewmanCollection {

    private static final String FORMAT = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    private NewmanCollection() {}

    /**
     * Writes the collection.
     *
     * @param test the script that runs after each answer
     */
    static Path write(WorkList work, Path test, Path file) throws IOException {
        String assertions = Files.readString(test);
        var items = new ArrayList<Map<String, Object>>();
        for (WorkItem item : work.items()) {
            items.add(item(item, assertions));
        }
        var collection = Map.of(
                "info", Map.of("name", "linkfault", "schema", FORMAT),
                "variable", List.of(schema("aerosync"), schema("fuse")),
                "item", items);
        return Files.writeString(file, JsonMapper.shared().writeValueAsString(collection));
    }

    /** How many assertions newman must count. */
    static int assertions(WorkList work) {
        int count = 0;
        for (WorkItem item : work.items()) {
            count += 2;
            if (item.schema() != null) {
                count += 1 + (item.code() == null ? 0 : 1) + (item.messages().isEmpty() ? 0 : 1);
            }
        }
        return count;
    }

    private static Map<String, Object> item(WorkItem item, String assertions) {
        var request = new LinkedHashMap<String, Object>();
        request.put("method", item.method());
        request.put("url", item.url());
        request.put(
                "header",
                item.headers().entrySet().stream()
                        .map(field -> Map.of("key", field.getKey(), "value", field.getValue()))
                        .toList());
        if (item.body() != null) {
            request.put("body", Map.of("mode", "raw", "raw", item.body()));
        }
        String script = "const expected = " + JsonMapper.shared().writeValueAsString(item) + ";\n" + assertions;
        return Map.of(
                "name",
                item.id(),
                "request",
                request,
                "event",
                List.of(Map.of(
                        "listen",
                        "test",
                        "script",
                        Map.of("type", "text/javascript", "exec", script.lines().toList()))));
    }

    /** Newman's validator knows draft-07 and no later one; the schemas have twins in it that accept the same. */
    private static Map<String, String> schema(String api) {
        String resource = "io/github/linkfault/schemas/draft-07/" + api + "/error-body.open.schema.json";
        try (InputStream stream = NewmanCollection.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return Map.of("key", api, "value", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource, unreadable);
        }
    }
}
