package io.github.linkfault.export;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.export.VendorDocument.Found;
import io.github.linkfault.mock.openapi.OpenApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documented errors of one API as an OpenAPI Overlay 1.0.0, which adds them to an OpenAPI document of somebody else: one action for
 * each operation, and one for the components. What the document says already stays: of a response that it has, the overlay adds
 * examples, and a schema where there is none.
 */
public final class Overlay {

    /** What marks a schema of ours in a document. */
    static final String OUR_SCHEMA = "x-linkfault-schema";

    private static final String COMPONENTS = "#/components/";
    private static final String REFERENCE = "$ref";
    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode ours;
    private final @Nullable VendorDocument vendor;
    private final ArrayNode actions = JSON.createArrayNode();
    private final Set<Found> met = new HashSet<>();
    private final List<String> lacking = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final String text;
    private int operations;

    private Overlay(Catalog catalog, String version, Api api, @Nullable VendorDocument vendor) {
        this.vendor = vendor;
        this.ours = withFreeNames(JSON.readTree(OpenApi.render(catalog, version, api, null)));
        catalog.operations(api).forEach(this::add);
        ObjectNode root = JSON.createObjectNode();
        root.put("overlay", "1.0.0");
        root.putObject("info")
                .put("title", "The documented errors of " + api.name())
                .put("version", version);
        root.set("actions", withComponents());
        this.text = JSON.writeValueAsString(root) + "\n";
    }

    /**
     * The overlay of an API.
     *
     * @param vendor the document that it is for; null for any that has the paths of the catalog, and is OpenAPI 3.1
     */
    public static Overlay of(Catalog catalog, String version, Api api, @Nullable VendorDocument vendor) {
        return new Overlay(catalog, version, api, vendor);
    }

    /** The overlay as JSON, which ends with a line feed; the same bytes whenever the catalog and the document are the same. */
    public String text() {
        return text;
    }

    /** How many operations get errors. */
    public int operations() {
        return operations;
    }

    /** The operations of the catalog that the document lacks: {@code getItem (GET /items/{id})}. */
    public List<String> lacking() {
        return List.copyOf(lacking);
    }

    /** The operations of the document that the catalog does not know: {@code GET /items}. */
    public List<String> unknown() {
        return vendor == null ? List.of() : vendor.others(met);
    }

    /** The responses of the document that stay as they are, since they are in another file: {@code getItem 404}. */
    public List<String> left() {
        return List.copyOf(left);
    }

    private void add(Operation operation) {
        String method = operation.method().toLowerCase(Locale.ROOT);
        JsonNode own = ours.path("paths").path(operation.path()).path(method);
        Found found = vendor == null ? new Found(operation.path(), method) : vendor.find(operation);
        if (found == null) {
            lacking.add(operation.id() + " (" + operation.method() + " " + operation.path() + ")");
            return;
        }
        met.add(found);
        String target = "$.paths[" + quoted(found.path()) + "]." + method;
        ObjectNode responses = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> response : own.path("responses").properties()) {
            if (!response.getKey().equals(String.valueOf(operation.successStatus()))) {
                JsonNode theirs = vendor == null ? JSON.missingNode() : vendor.response(found, response.getKey());
                JsonNode update = response(operation, response.getKey(), response.getValue(), theirs, target);
                if (update != null) {
                    responses.set(response.getKey(), update);
                }
            }
        }
        if (!responses.isEmpty()) {
            operations++;
            ObjectNode action = actions.addObject();
            action.put("target", target);
            action.put("description", "The documented errors of " + operation.id() + ".");
            action.putObject("update").set("responses", responses);
        }
    }

    /** What is to be merged into a response of the document, which may be missing; null where it has to stay as it is. */
    private @Nullable JsonNode response(
            Operation operation, String status, JsonNode own, JsonNode theirs, String target) {
        if (vendor == null || theirs.isMissingNode()) {
            return own;
        }
        JsonNode whole = vendor.resolved(theirs);
        if (whole == null) {
            left.add(operation.id() + " " + status);
            return null;
        }
        String type = mediaType(whole);
        JsonNode media = whole.path("content").path(type);
        JsonNode addition = addition(own, whole, type, media);
        if (!theirs.has(REFERENCE) && !media.has("example")) {
            return addition;
        }
        // Nothing can be merged into a reference, and no examples may stand beside an example.
        actions.addObject()
                .put("target", target + ".responses[" + quoted(status) + "]")
                .put("description", "Makes room for the same response with more examples.")
                .put("remove", true);
        ObjectNode response = (ObjectNode) whole.deepCopy();
        if (media.has("example")) {
            var changed = (ObjectNode) response.path("content").path(type);
            changed.putObject("examples").putObject("example").set("value", changed.remove("example"));
        }
        return merged(response, addition);
    }

    private static JsonNode addition(JsonNode own, JsonNode theirs, String type, JsonNode media) {
        ObjectNode addition = JSON.createObjectNode();
        own.properties().stream()
                .filter(member -> !member.getKey().equals("content"))
                .filter(member -> !theirs.has(member.getKey()))
                .forEach(member -> addition.set(member.getKey(), member.getValue()));
        JsonNode content = own.path("content").path(JSON_TYPE);
        ObjectNode part = addition.putObject("content").putObject(type);
        if (!media.has("schema")) {
            part.set("schema", content.path("schema"));
        }
        ObjectNode examples = part.putObject("examples");
        for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
            boolean taken = media.path("examples").has(example.getKey());
            examples.set(taken ? "documented " + example.getKey() : example.getKey(), example.getValue());
        }
        return addition;
    }

    /** JSON as the document calls it: {@code application/json; charset=utf-8}. */
    private static String mediaType(JsonNode response) {
        return response.path("content").propertyNames().stream()
                .filter(name -> name.replaceFirst(";.*", "").strip().equalsIgnoreCase(JSON_TYPE))
                .findFirst()
                .orElse(JSON_TYPE);
    }

    private static JsonNode merged(ObjectNode target, JsonNode update) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            JsonNode there = target.path(member.getKey());
            target.set(
                    member.getKey(),
                    there.isObject() && member.getValue().isObject()
                            ? merged((ObjectNode) there, member.getValue())
                            : member.getValue());
        }
        return target;
    }

    /** The actions, and before them one with the components that they refer to. */
    private ArrayNode withComponents() {
        var components = new TreeMap<String, TreeMap<String, JsonNode>>();
        var open = new ArrayDeque<String>(references(actions));
        while (!open.isEmpty()) {
            String[] place = open.remove().substring(COMPONENTS.length()).split("/", 2);
            JsonNode component = ours.path("components").path(place[0]).path(place[1]);
            // What is missing is a part of the document, in a response that was copied.
            if (!component.isMissingNode()
                    && components
                                    .computeIfAbsent(place[0], kind -> new TreeMap<>())
                                    .put(place[1], dialect(place[0], component))
                            == null) {
                open.addAll(references(component));
            }
        }
        ArrayNode all = JSON.createArrayNode();
        if (!components.isEmpty()) {
            ObjectNode action = all.addObject();
            action.put("target", "$").put("description", "What the responses refer to.");
            ObjectNode kinds = action.putObject("update").putObject("components");
            components.forEach((kind, members) -> {
                ObjectNode named = kinds.putObject(kind);
                members.forEach(named::set);
            });
        }
        return all.addAll(actions);
    }

    private JsonNode dialect(String kind, JsonNode component) {
        return kind.equals("schemas") && vendor != null && !vendor.isJsonSchema() ? Schema30.of(component) : component;
    }

    /** The document of the catalog, with other names for those components whose name the vendor's document has taken. */
    private JsonNode withFreeNames(JsonNode document) {
        var names = new HashMap<String, String>();
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            var members = (ObjectNode) kind.getValue();
            for (String name : List.copyOf(members.propertyNames())) {
                String free = name;
                while (vendor != null && vendor.components(kind.getKey()).contains(free)) {
                    free = "Documented" + free;
                }
                if (!free.equals(name)) {
                    names.put(COMPONENTS + kind.getKey() + "/" + name, COMPONENTS + kind.getKey() + "/" + free);
                    members.set(free, members.remove(name));
                }
            }
        }
        return names.isEmpty() ? document : renamed(document, names);
    }

    private static Set<String> references(JsonNode node) {
        var references = new TreeSet<String>();
        for (JsonNode reference : node.findValues(REFERENCE)) {
            if (reference.asString("").startsWith(COMPONENTS)) {
                references.add(reference.asString());
            }
        }
        return references;
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node.isArray()) {
            ArrayNode copy = JSON.createArrayNode();
            node.forEach(each -> copy.add(renamed(each, names)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String text = member.getKey().equals(REFERENCE) ? member.getValue().asString("") : "";
            if (names.containsKey(text)) {
                copy.put(REFERENCE, names.get(text));
            } else {
                copy.set(member.getKey(), renamed(member.getValue(), names));
            }
        }
        return copy;
    }

    /** A name in a JSONPath (RFC 9535). */
    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
