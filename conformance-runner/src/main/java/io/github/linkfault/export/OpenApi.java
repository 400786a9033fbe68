package io.github.linkfault.export;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Server;
import io.github.linkfault.mock.ErrorExamples;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations and their errors as an OpenAPI 3.1 document. Paths, statuses and components are sorted. The widget's errors are
 * no answers of HTTP, so that only {@code x-linkfault-widget} names them.
 */
public final class OpenApi {

    static final String SCHEMAS = "#/components/schemas/";
    static final String EVIDENCE = "x-linkfault-evidence";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalog catalog;
    private final ErrorExamples examples;

    private OpenApi(Catalog catalog) {
        this.catalog = catalog;
        this.examples = new ErrorExamples(catalog);
    }

    /** The document; the same bytes whenever the catalog and the version are the same. Ends with a line feed. */
    public static String render(Catalog catalog, String version) {
        return JSON.writeValueAsString(new OpenApi(catalog).document(version)) + "\n";
    }

    private ObjectNode document(String version) {
        ObjectNode root = JSON.createObjectNode();
        root.put("openapi", "3.1.0");
        info(version, root.putObject("info"));
        // Each path says which of them it is on.
        root.putArray("servers")
                .addAll(servers(catalog.api("aerosync").orElseThrow()))
                .addAll(servers(catalog.api("fuse").orElseThrow()));
        ArrayNode tags = root.putArray("tags");
        tags.addObject().put("name", "aerosync").put("description", "Bank aggregation by Aeropay.");
        tags.addObject().put("name", "fuse").put("description", "One API over Plaid, MX and Teller.");
        root.set("paths", paths());
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas());
        components.set("examples", exampleComponents());
        components.set("securitySchemes", Security.schemes());
        widget(root.putObject("x-linkfault-widget"));
        return root;
    }

    private static void info(String version, ObjectNode info) {
        info.put("title", "Aerosync and Fuse, with their documented errors");
        info.put(
                "description",
                "Every documented error of both APIs, as one example at each status that it may come with. "
                        + "The responses are those that Linkfault's judge accepts. "
                        + "Where x-linkfault-evidence says inferred, no document of the vendor states it. "
                        + "Successes are examples only; their schemas say no more than that they are objects.");
        info.put("version", version);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    }

    private ArrayNode servers(Api api) {
        ArrayNode servers = JSON.createArrayNode();
        for (Server server : api.servers()) {
            servers.addObject().put("url", server.url()).put("description", server.id());
        }
        return servers;
    }

    private ObjectNode paths() {
        var items = new TreeMap<String, ObjectNode>();
        for (Operation operation : catalog.operations()) {
            ObjectNode item = items.computeIfAbsent(operation.path(), path -> JSON.createObjectNode());
            item.set("servers", servers(operation.api()));
            item.set(
                    operation.method().toLowerCase(Locale.ROOT),
                    new OpenApiOperation(catalog, examples, operation).node());
        }
        return object(items);
    }

    private static ObjectNode schemas() {
        ObjectNode schemas = JSON.createObjectNode();
        SchemaParts.of("aerosync/error-body.open", "AerosyncErrorBody", "Aerosync", SCHEMAS)
                .forEach(schemas::set);
        SchemaParts.of("fuse/error-body.open", "FuseErrorBody", "Fuse", SCHEMAS).forEach(schemas::set);
        return schemas;
    }

    private ObjectNode exampleComponents() {
        var sorted = new TreeMap<String, JsonNode>();
        for (Entry entry : catalog.entries()) {
            if (entry.operation() != null && entry.isFailure()) {
                sorted.put(exampleName(entry), example(entry.operation(), entry));
            }
        }
        return object(sorted);
    }

    /** The id of an entry in the letters that the name of a component may have. */
    static String exampleName(Entry entry) {
        return entry.id().replace('/', '.');
    }

    private ObjectNode example(Operation operation, Entry entry) {
        ObjectNode example = JSON.createObjectNode();
        example.put("summary", entry.cause());
        example.put("description", entry.remedy());
        example.set("value", examples.body(operation, entry));
        example.put("x-linkfault-entry", entry.id());
        example.put("x-linkfault-action", entry.action().id());
        example.put("x-linkfault-retry", entry.action().retry());
        example.putObject(EVIDENCE)
                .put("operation", entry.evidence().operation().id())
                .put("path", entry.evidence().path().id())
                .put("remedy", entry.evidence().remedy().id());
        if (!entry.errata().isEmpty()) {
            ArrayNode errata = example.putArray("x-linkfault-errata");
            entry.errata().forEach(errata::add);
        }
        return example;
    }

    private void widget(ObjectNode node) {
        node.put("description", "The widget hands its errors to onError, as a string; they are no answers of the API.");
        node.put("schema", "urn:linkfault:schema:aerosync:widget-string:open:0.1.0");
        ArrayNode entries = node.putArray("entries");
        catalog.entries().stream()
                .filter(entry -> !entry.surface().isApi())
                .map(Entry::id)
                .sorted()
                .forEach(entries::add);
    }

    private static ObjectNode object(Map<String, ? extends JsonNode> members) {
        ObjectNode object = JSON.createObjectNode();
        members.forEach(object::set);
        return object;
    }

    /** A reference as a JSON object. */
    static ObjectNode reference(String target) {
        return JSON.createObjectNode().put("$ref", target);
    }
}
