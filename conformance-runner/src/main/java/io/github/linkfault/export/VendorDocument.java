package io.github.linkfault.export;

import io.github.linkfault.catalog.Operation;
import io.github.linkfault.input.DocumentInput;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI document that an overlay is written for, as it stands in its file: what a tool that applies the overlay finds there.
 *
 * @param root the document
 */
public record VendorDocument(JsonNode root) {

    private static final int MOST_HOPS = 50;

    /**
     * An operation of the document.
     *
     * @param path as the document has it
     * @param method in small letters, as there
     */
    record Found(String path, String method) {}

    /**
     * Reads a document; nothing but this file is read.
     *
     * @throws io.github.linkfault.input.UnusableInput when it is no OpenAPI 3 document, or the result of such an overlay
     */
    public static VendorDocument read(Path file) {
        DocumentInput input = DocumentInput.read("OpenAPI document", "--for", file);
        JsonNode root = input.root();
        if (root.has("swagger")) {
            input.fault(
                    "/swagger",
                    "this is OpenAPI " + root.path("swagger").asString("2.0")
                            + "; expected 3.0 or later. Convert it first");
        } else if (!root.path("openapi").asString("").matches("3\\.[0-9]+(\\..*)?")) {
            input.fault("", "not OpenAPI: expected the member openapi with a version such as 3.0.3 or 3.1.0");
        } else if (!root.path("paths").isObject() || root.path("paths").isEmpty()) {
            input.fault("", "the document has no paths, so there is nothing to add errors to");
        } else if (root.at("/components/schemas").values().stream()
                .anyMatch(schema -> schema.has(Overlay.OUR_SCHEMA))) {
            input.fault(
                    "/components/schemas",
                    "the document has the documented errors already; give the one that the overlay was not applied to");
        }
        input.stopIfFaulty();
        return new VendorDocument(root);
    }

    /** Whether its schemas are JSON Schema; in 3.0 they are a dialect of their own. */
    boolean isJsonSchema() {
        return !root.path("openapi").asString().startsWith("3.0");
    }

    /** The names of the components of a kind: {@code schemas}. */
    Set<String> components(String kind) {
        return new LinkedHashSet<>(root.path("components").path(kind).propertyNames());
    }

    /**
     * An operation of the catalog in the document: the one at the same path, or at a path that differs in the names of parameters or
     * in where it stands, behind the base path of a server or before it.
     */
    @Nullable
    Found find(Operation operation) {
        String method = operation.method().toLowerCase(Locale.ROOT);
        if (has(operation.path(), method)) {
            return new Found(operation.path(), method);
        }
        List<String> wanted =
                List.of(form(operation.path()), form(operation.api().basePath() + operation.path()));
        return root.path("paths").propertyNames().stream()
                .filter(path -> has(path, method) && forms(path).anyMatch(wanted::contains))
                .findFirst()
                .map(path -> new Found(path, method))
                .orElse(null);
    }

    private boolean has(String path, String method) {
        return root.path("paths").path(path).path(method).isObject();
    }

    /** What the document says of an answer with a status; a missing node where it says nothing. */
    JsonNode response(Found operation, String status) {
        return root.path("paths")
                .path(operation.path())
                .path(operation.method())
                .path("responses")
                .path(status);
    }

    /** The operations of the document that are none of these: {@code GET /items}. */
    List<String> others(Set<Found> known) {
        return root.path("paths").propertyNames().stream()
                .flatMap(path -> Stream.of("get", "put", "post", "delete", "options", "head", "patch", "trace")
                        .filter(method -> has(path, method) && !known.contains(new Found(path, method)))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
                .toList();
    }

    private Stream<String> forms(String path) {
        return Stream.concat(
                        Stream.of(""),
                        root.path("servers")
                                .valueStream()
                                .map(server -> basePath(server.path("url").asString(""))))
                .map(base -> form(base + path));
    }

    private static String basePath(String url) {
        try {
            String path = URI.create(url).getPath();
            return path == null ? "" : path.replaceFirst("/+$", "");
        } catch (IllegalArgumentException withVariables) {
            return "";
        }
    }

    /** A path without the names of its parameters. */
    private static String form(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").replaceFirst("/$", "");
    }

    /** A node, or what it refers to in the document; null where that is in another document or nowhere. */
    @Nullable
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int hop = 0; found.path("$ref").isString(); hop++) {
            String reference = found.path("$ref").asString();
            if (hop == MOST_HOPS || !reference.startsWith("#/")) {
                return null;
            }
            try {
                found = root.at(JsonPointer.compile(URI.create(reference).getFragment()));
            } catch (IllegalArgumentException noPointer) {
                return null;
            }
        }
        return found.isObject() ? found : null;
    }
}
