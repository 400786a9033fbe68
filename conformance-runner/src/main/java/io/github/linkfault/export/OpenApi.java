package io.github.linkfault.export;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Server;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.mock.ErrorExamples;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations and their errors as an OpenAPI 3.1 document. Paths, statuses and components are sorted. The errors of another
 * surface than the API are no HTTP answers, so only {@code x-linkfault-<surface>} names them.
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
        ArrayNode servers = root.putArray("servers");
        ArrayNode tags = root.putArray("tags");
        for (Api api : catalog.apis()) {
            servers.addAll(servers(api));
            ObjectNode tag = tags.addObject().put("name", api.id());
            if (api.description() != null) {
                tag.put("description", api.description());
            }
        }
        root.set("paths", paths());
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas());
        components.set("examples", exampleComponents());
        components.set("securitySchemes", Security.schemes(catalog.apis()));
        for (Api api : catalog.apis()) {
            for (Surface surface : api.surfaces()) {
                String member = "x-linkfault-" + surface.id();
                surface(api, surface, root.putObject(root.has(member) ? member + "-" + api.id() : member));
            }
        }
        return root;
    }

    private void info(String version, ObjectNode info) {
        info.put("title", catalog.apiNames() + ", with their documented errors");
        info.put(
                "description",
                "Every documented error of " + catalog.apiNames()
                        + ", as one example at each status that it may come with. "
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

    private ObjectNode schemas() {
        var schemas = new TreeMap<String, JsonNode>();
        for (Api api : catalog.apis()) {
            schemas.putAll(SchemaParts.of(
                    catalog.schema(api.id() + "/error-body.open"), errorBodyName(api), prefix(api), SCHEMAS));
        }
        return object(schemas);
    }

    /** The name of the component with the schema of an API's error body: {@code AcmeErrorBody}. */
    static String errorBodyName(Api api) {
        return prefix(api) + "ErrorBody";
    }

    private static String prefix(Api api) {
        return api.name().replaceAll("[^A-Za-z0-9]", "");
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

    private void surface(Api api, Surface surface, ObjectNode node) {
        String callback = Objects.requireNonNull(surface.text()).callback();
        node.put(
                "description",
                "The %s hands its errors to %s, as a string; they are no answers of the API."
                        .formatted(surface.id(), callback));
        node.set(
                "schema",
                catalog.schema(api.id() + "/" + surface.id() + "-string.open").path("$id"));
        ArrayNode entries = node.putArray("entries");
        catalog.entries().stream()
                .filter(entry -> entry.api().equals(api) && entry.surface().id().equals(surface.id()))
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
