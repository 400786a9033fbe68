package io.github.linkfault.site.page;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAPI document, for the page that it is read on. The page shows what the document says, and adds nothing but the links to the
 * errors. The viewers of the npm registry were measured: the lightest is 217 kB, packed, before it shows a word, and none shows
 * anything without scripts or from disk.
 */
final class OpenApiView {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Api api;
    private final JsonNode document;
    private final Map<String, Entry> entries;

    OpenApiView(Api api, String text, Catalog catalog) {
        this.api = api;
        this.document = JSON.readTree(text);
        this.entries = catalog.allEntries().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /** A name and what is said of it: a server, a security scheme. */
    record Named(String name, String said) {}

    /** A parameter, or a member of a body or of a schema. */
    record Member(String name, String place, String type, boolean required, String description, String example) {}

    /** An error's example. */
    record Code(String label, String href) {}

    /** What a status means. */
    record Response(String status, String description, String evidence, List<Code> codes) {}

    /** One call. */
    record Call(
            String anchor,
            String method,
            String path,
            String id,
            String summary,
            String note,
            String page,
            String security,
            List<Member> parameters,
            List<Member> members,
            String body,
            List<Response> responses) {

        boolean hasNote() {
            return !note.isEmpty();
        }

        boolean hasParameters() {
            return !parameters.isEmpty();
        }

        boolean hasBody() {
            return !body.isEmpty();
        }

        boolean hasMembers() {
            return !members.isEmpty();
        }
    }

    /** One schema of the components. */
    record Schema(String anchor, String name, String description, String values, List<Member> members) {

        boolean hasValues() {
            return !values.isEmpty();
        }

        boolean hasMembers() {
            return !members.isEmpty();
        }
    }

    String file() {
        return Downloads.name(api) + ".json";
    }

    String apiId() {
        return api.id();
    }

    String apiName() {
        return api.name();
    }

    String openapi() {
        return document.path("openapi").asString();
    }

    String description() {
        return document.at("/info/description").asString();
    }

    List<Named> servers() {
        return document.path("servers")
                .valueStream()
                .map(server -> new Named(
                        server.path("url").asString(),
                        server.path("description").asString("")))
                .toList();
    }

    List<Named> schemes() {
        return document.at("/components/securitySchemes").properties().stream()
                .map(scheme -> new Named(scheme.getKey(), scheme(scheme.getValue())))
                .toList();
    }

    boolean hasSchemes() {
        return !schemes().isEmpty();
    }

    private static String scheme(JsonNode scheme) {
        String kind = scheme.has("scheme")
                ? scheme.path("type").asString() + ", " + scheme.path("scheme").asString()
                : scheme.path("type").asString() + ", in the "
                        + scheme.path("in").asString() + " "
                        + scheme.path("name").asString();
        String description = scheme.path("description").asString("");
        return description.isEmpty() ? kind : kind + ". " + description;
    }

    List<Call> calls() {
        var calls = new ArrayList<Call>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, call) -> {
                    if (call.has("operationId")) {
                        calls.add(call(path, method, call));
                    }
                }));
        return calls;
    }

    private Call call(String path, String method, JsonNode call) {
        String id = call.path("operationId").asString();
        String anchor = id.toLowerCase(Locale.ROOT);
        JsonNode media = call.at("/requestBody/content/application~1json");
        return new Call(
                anchor,
                method.toUpperCase(Locale.ROOT),
                path,
                id,
                call.path("summary").asString(""),
                call.path("description").asString(""),
                "operations/" + api.id() + "/" + anchor + ".html",
                security(call.path("security")),
                call.path("parameters")
                        .valueStream()
                        .map(parameter -> member(
                                parameter.path("name").asString(),
                                parameter.path("in").asString(),
                                parameter.path("schema"),
                                parameter.path("required").asBoolean(false),
                                parameter))
                        .toList(),
                members(media.path("schema")),
                media.has("example") ? JSON.writeValueAsString(media.path("example")) : "",
                call.path("responses").properties().stream()
                        .map(response -> response(response.getKey(), response.getValue()))
                        .toList());
    }

    private static String security(JsonNode security) {
        return security.isEmpty()
                ? "none"
                : security.valueStream()
                        .map(one -> String.join(" and ", one.propertyNames()))
                        .collect(Collectors.joining(" or "));
    }

    private Response response(String status, JsonNode response) {
        List<Code> codes = response.at("/content/application~1json/examples").properties().stream()
                .map(example -> code(example.getKey(), example.getValue()))
                .toList();
        return new Response(
                status,
                codes.isEmpty() ? response.path("description").asString("") : "",
                response.path(EVIDENCE).asString(""),
                codes);
    }

    private static final String EVIDENCE = "x-linkfault-evidence";

    private Code code(String label, JsonNode reference) {
        JsonNode example = document.at(pointer(reference.path("$ref").asString()));
        Entry entry = entries.get(example.path("x-linkfault-entry").asString());
        return new Code(label, entry == null ? "" : Addresses.html(Addresses.of(entry)));
    }

    private static String pointer(String reference) {
        return reference.replaceFirst("^#", "");
    }

    List<Schema> schemas() {
        return document.at("/components/schemas").properties().stream()
                .map(schema -> new Schema(
                        "schema-" + schema.getKey().toLowerCase(Locale.ROOT),
                        schema.getKey(),
                        schema.getValue().path("description").asString(""),
                        values(schema.getValue()),
                        members(schema.getValue())))
                .toList();
    }

    private List<Member> members(JsonNode schema) {
        var required = new TreeSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        return schema.path("properties").properties().stream()
                .map(member -> member(
                        member.getKey(), "", member.getValue(), required.contains(member.getKey()), member.getValue()))
                .toList();
    }

    private static Member member(String name, String place, JsonNode schema, boolean required, JsonNode said) {
        return new Member(
                name,
                place,
                type(schema),
                required,
                said.path("description").asString(""),
                said.path("example").asString(""));
    }

    private static String values(JsonNode schema) {
        return Stream.of("x-extensible-enum", "enum")
                .flatMap(member -> schema.path(member).valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    /** The type in words: {@code string or null}, {@code array of string}, the name of a component. */
    private static String type(JsonNode schema) {
        String reference =
                schema.path("$ref").asString(schema.at("/allOf/0/$ref").asString(""));
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.path("type").isArray()) {
            return schema.path("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "));
        }
        String type = schema.path("type").asString("any");
        return type.equals("array") && schema.has("items") ? "array of " + type(schema.path("items")) : type;
    }
}
