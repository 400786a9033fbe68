package io.github.linkfault.draft;

import io.github.linkfault.input.DocumentInput;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAPI document, 3.0 or 3.1, as swagger-parser understands it: its own references to parameters and responses resolved, what it
 * does not know left out.
 *
 * @param root the document
 * @param remarks where the document departs from OpenAPI
 */
record OpenApiDocument(JsonNode root, List<String> remarks) {

    /**
     * Reads a document; nothing but this file is read.
     *
     * @throws io.github.linkfault.input.UnusableInput when it is none, or cannot be read alone
     */
    static OpenApiDocument read(Path file) {
        DocumentInput input = DocumentInput.read("OpenAPI document", "--openapi", file);
        DocumentCheck.check(input);
        var options = new ParseOptions();
        options.setResolve(true);
        // As JSON: the parser's own reader of YAML takes small files only, and says no line.
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(input.root().toString(), null, options);
        OpenAPI api = result.getOpenAPI();
        List<String> remarks = result.getMessages() == null ? List.of() : List.copyOf(result.getMessages());
        if (api == null || api.getPaths() == null) {
            input.fault("", "not OpenAPI: " + (remarks.isEmpty() ? "it has no paths" : remarks.get(0)));
            input.stopIfFaulty();
        }
        return new OpenApiDocument(tree(api), remarks);
    }

    private static JsonNode tree(OpenAPI api) {
        var mapper = api.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper();
        try {
            return JsonMapper.shared().readTree(mapper.writeValueAsString(api));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether schemas are JSON Schema 2020-12 already; in 3.0 they are a dialect of their own. */
    boolean isJsonSchema() {
        return root.path("openapi").asString("").startsWith("3.1");
    }

    /** The node, or what it refers to in this document. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int hop = 0; found.path("$ref").isString() && hop < DocumentCheck.MOST_HOPS; hop++) {
            found = target(found.path("$ref").asString());
        }
        return found;
    }

    /** What a reference within the document leads to; a missing node where it leads nowhere. */
    JsonNode target(String reference) {
        return reference.startsWith("#/") ? root.at(DocumentCheck.path(reference)) : root.path("");
    }
}
