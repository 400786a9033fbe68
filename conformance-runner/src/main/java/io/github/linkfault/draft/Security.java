package io.github.linkfault.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the requests of a document are authorised, as header fields. */
final class Security {

    private static final String AUTHORIZATION = "Authorization";

    private final OpenApiDocument document;
    private final Todo todo;
    /** By the name of the scheme. */
    private final Map<String, String> headers = new LinkedHashMap<>();

    private final Map<String, Draft.Credential> credentials = new LinkedHashMap<>();

    Security(OpenApiDocument document, Todo todo) {
        this.document = document;
        this.todo = todo;
        document.root()
                .at("/components/securitySchemes")
                .properties()
                .forEach(scheme -> scheme(scheme.getKey(), document.resolved(scheme.getValue())));
    }

    private void scheme(String name, JsonNode scheme) {
        String type = scheme.path("type").asString("");
        String in = scheme.path("in").asString("");
        String field = scheme.path("name").asString("");
        String way = scheme.path("scheme").asString("").toLowerCase(Locale.ROOT);
        switch (type) {
            case "apiKey" -> {
                if (in.equals("header") && field.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                    put(name, field, false, "the key of " + name);
                } else if (in.equals("cookie")) {
                    put(name, "Cookie", false, "the cookie " + field);
                } else {
                    todo.add(
                            "Say how to authorise: these credentials are no header field, and a catalog has no others",
                            name + ": " + in + " parameter " + field);
                }
            }
            case "http" ->
                put(
                        name,
                        AUTHORIZATION,
                        way.equals("bearer"),
                        way.equals("bearer") ? "Bearer and the token" : way + " credentials");
            case "oauth2", "openIdConnect" -> put(name, AUTHORIZATION, true, "Bearer and the access token");
            default -> todo.add("Say how to authorise: these security schemes are not read", name + ": " + type);
        }
    }

    private void put(String scheme, String header, boolean bearer, String purpose) {
        headers.put(scheme, header);
        Draft.Credential present = credentials.get(header);
        credentials.put(header, present == null ? new Draft.Credential(false, bearer, purpose) : present);
    }

    /** A header field that an operation declares as a parameter, and that holds a credential by its name. */
    void addHeader(String header) {
        credentials.putIfAbsent(header, new Draft.Credential(false, false, "the header field " + header));
    }

    /** The header fields that an operation cannot do without: those of the first way to authorise it. */
    List<String> needed(JsonNode operation) {
        JsonNode ways = operation.has("security")
                ? operation.path("security")
                : document.root().path("security");
        var needed = new LinkedHashSet<String>();
        for (JsonNode way : ways) {
            if (way.isEmpty()) {
                return List.of();
            }
        }
        ways.path(0).properties().forEach(scheme -> {
            String header = headers.get(scheme.getKey());
            if (header != null) {
                needed.add(header);
            }
        });
        return List.copyOf(needed);
    }

    /** The first of these, or null. */
    static @Nullable String first(List<String> headers) {
        return headers.isEmpty() ? null : headers.get(0);
    }

    /**
     * The credentials, the required ones first.
     *
     * @param everywhere those that every operation needs
     */
    Map<String, Draft.Credential> credentials(Set<String> everywhere) {
        var sorted = new LinkedHashMap<String, Draft.Credential>();
        var names = new ArrayList<>(everywhere);
        credentials.keySet().stream().filter(name -> !everywhere.contains(name)).forEach(names::add);
        for (String name : names) {
            Draft.Credential credential = credentials.get(name);
            if (credential != null) {
                sorted.put(
                        name,
                        new Draft.Credential(everywhere.contains(name), credential.bearer(), credential.purpose()));
            }
        }
        return sorted;
    }
}
