package io.github.linkfault.mock.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Surface;
import io.github.linkfault.mock.behaviour.ErrorExamples;
import io.github.linkfault.plan.ApiTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations and their errors as an OpenAPI 3.1 document. Paths, statuses and components are sorted. The errors of another
 * surface than the API are no HTTP answers, so only {@code x-linkfault-<surface>} names them. A document of one API has its
 * servers at the root, where generated clients look for them.
 */
public final class OpenApi {

    static final String SCHEMAS = "#/components/schemas/";
    static final String EVIDENCE = "x-linkfault-evidence";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalog catalog;
    private final List<Api> apis;
    private final ErrorExamples examples;
    private final Whereabouts where;

    private OpenApi(Catalog catalog, List<Api> apis, Whereabouts where) {
        this.catalog = catalog;
        this.apis = apis;
        this.examples = new ErrorExamples(catalog);
        this.where = where;
    }

    /**
     * The document of all APIs of a catalog on their documented servers; the same bytes whenever the catalog and the version are
     * the same. Ends with a line feed.
     */
    public static String render(Catalog catalog, String version) {
        List<Api> apis = catalog.apis();
        return apis.size() == 1
                ? render(catalog, version, apis.get(0), null)
                : new OpenApi(catalog, apis, Whereabouts.documented()).text(version);
    }

    /**
     * The document of one API.
     *
     * @param server the URL that the paths of the operations follow, without a slash at its end; null for the documented ones
     */
    public static String render(Catalog catalog, String version, Api api, @Nullable String server) {
        return new OpenApi(catalog, List.of(api), Whereabouts.of(api, server)).text(version);
    }

    /**
     * The document of a mock that has all APIs of a catalog: each path begins with the base path of its API, and the examples
     * are requests that the mock takes.
     *
     * @param url what the paths follow
     * @param targets the credentials and fixtures of each API
     */
    public static String ofMock(Catalog catalog, String url, Map<Api, ApiTarget> targets) {
        return new OpenApi(catalog, catalog.apis(), Whereabouts.mock(url, targets)).text(version());
    }

    /** The same of one API of a mock, under its base URL. */
    public static String ofMock(Catalog catalog, Api api, ApiTarget target) {
        return new OpenApi(catalog, List.of(api), Whereabouts.mock(api, target)).text(version());
    }

    /** The version of this library, as the build wrote it down. */
    private static String version() {
        try (InputStream text = Objects.requireNonNull(OpenApi.class.getResourceAsStream("version.txt"))) {
            return new String(text.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String text(String version) {
        return JSON.writeValueAsString(document(version)) + "\n";
    }

    private ObjectNode document(String version) {
        ObjectNode root = JSON.createObjectNode();
        root.put("openapi", "3.1.0");
        info(version, root.putObject("info"));
        ArrayNode servers = root.putArray("servers");
        ArrayNode tags = root.putArray("tags");
        for (Api api : apis) {
            if (where.byPath()) {
                servers.addAll(servers(Whereabouts.documented(api)));
            }
            ObjectNode tag = tags.addObject().put("name", api.id());
            if (api.description() != null) {
                tag.put("description", api.description());
            }
        }
        servers.addAll(servers(where.servers()));
        root.set("paths", paths());
        ObjectNode components = root.putObject("components");
        components.set("schemas", schemas());
        components.set("examples", exampleComponents());
        components.set("securitySchemes", Security.schemes(apis, where));
        for (Api api : apis) {
            for (Surface surface : api.surfaces()) {
                String member = "x-linkfault-" + surface.id();
                surface(api, surface, root.putObject(root.has(member) ? member + "-" + api.id() : member));
            }
        }
        return root;
    }

    private void info(String version, ObjectNode info) {
        String names = apis.size() == 1 ? apis.get(0).name() : catalog.apiNames();
        info.put("title", names + ", with " + (apis.size() == 1 ? "its" : "their") + " documented errors");
        info.put(
                "description",
                "Every documented error of " + names
                        + ", as one example at each status that it may come with. "
                        + "The responses are those that Linkfault's judge accepts. "
                        + "Where x-linkfault-evidence says inferred, no document of the vendor states it. "
                        + "Successes are examples only; their schemas say no more than that they are objects. "
                        + "A member whose known values are listed by x-extensible-enum may have others, so its type is any string.");
        info.put("version", version);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    }

    private static ArrayNode servers(List<Whereabouts.At> listed) {
        ArrayNode servers = JSON.createArrayNode();
        listed.forEach(at -> servers.addObject().put("url", at.url()).put("description", at.description()));
        return servers;
    }

    private ObjectNode paths() {
        var items = new TreeMap<String, ObjectNode>();
        for (Operation operation : catalog.operations()) {
            if (!apis.contains(operation.api())) {
                continue;
            }
            ObjectNode item = items.computeIfAbsent(where.path(operation), path -> JSON.createObjectNode());
            if (where.byPath()) {
                item.set("servers", servers(Whereabouts.documented(operation.api())));
            }
            item.set(
                    operation.method().toLowerCase(Locale.ROOT),
                    new OpenApiOperation(catalog, examples, operation, where).node());
        }
        return object(items);
    }

    private ObjectNode schemas() {
        var schemas = new TreeMap<String, JsonNode>();
        for (Api api : apis) {
            Map<String, JsonNode> parts = SchemaParts.of(
                    catalog.schema(api.id() + "/error-body.open"), errorBodyName(api), prefix(api), SCHEMAS);
            schemas.putAll(ClientSchemas.of(parts, errorBodyName(api)));
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
            if (entry.operation() != null && entry.isFailure() && apis.contains(entry.api())) {
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
