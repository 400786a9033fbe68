package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MergePatch;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.catalog.Placeholders;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Request;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to this mock that run as they stand, for its index: of each operation a valid one, and of each entry one that
 * provokes it by a magic id or by what is wrong with the request.
 */
final class Recipe {

    private final String baseUrl;
    private final MagicIds ids;
    private final EntryIndex lookup;

    Recipe(String baseUrl, MagicIds ids, EntryIndex lookup) {
        this.baseUrl = baseUrl;
        this.ids = ids;
        this.lookup = lookup;
    }

    /** A valid request. */
    Request of(Operation operation) {
        return request(operation, JsonMapper.shared().createObjectNode(), null);
    }

    /** The request that the mock answers with this entry. */
    Request of(Entry entry) {
        JsonNode change = entry.condition().change();
        return request(
                Objects.requireNonNull(entry.operation()),
                change == null ? JsonMapper.shared().createObjectNode() : change,
                entry.condition().fixture());
    }

    /** A request that prefers this entry, with nothing in it that the mock could otherwise object to. */
    Request preferring(Entry entry) {
        Operation operation = Objects.requireNonNull(entry.operation());
        return new Request(
                operation.method(),
                url(operation, operation.request().path("path"), values(operation.api(), null)),
                Headers.of(Map.of("Prefer", "error=" + entry.label())),
                Body.EMPTY);
    }

    private Request request(Operation operation, JsonNode change, @Nullable String fixture) {
        Map<String, String> values = values(operation.api(), fixture);
        JsonNode valid = operation.request();
        return new Request(
                operation.method(),
                url(operation, MergePatch.apply(valid, change).path("path"), values),
                headers(operation, change, fixture, values),
                body(valid, change, fixture, values));
    }

    private Map<String, String> values(Api api, @Nullable String fixture) {
        var values = new LinkedHashMap<String, String>();
        if (api.id().equals("aerosync")) {
            Map<String, String> connections = ids.connections();
            String connection = Objects.requireNonNull(connections.getOrDefault(
                    fixture == null ? MagicIds.HEALTHY : fixture, connections.get(MagicIds.HEALTHY)));
            values.put("apiKey", MagicIds.AEROSYNC_KEY);
            values.put("apiSecret", MagicIds.AEROSYNC_SECRET);
            values.put("token", MagicIds.AEROSYNC_TOKEN);
            values.put("connectionId", connection);
            values.put("jobId", MagicIds.job(connection));
        } else {
            values.put("accessToken", MagicIds.accessToken(among(MagicIds.TOKEN_FIXTURES, fixture)));
            values.put("entityId", MagicIds.ENTITY);
        }
        return values;
    }

    private static String among(List<String> fixtures, @Nullable String fixture) {
        return fixture != null && fixtures.contains(fixture) ? fixture : MagicIds.HEALTHY;
    }

    private String url(Operation operation, JsonNode parameters, Map<String, String> values) {
        String path = Router.path(operation);
        for (String parameter : operation.parameters()) {
            String value = Placeholders.fill(parameters.path(parameter).asString(""), values);
            path = path.replace("{" + parameter + "}", URLEncoder.encode(value, UTF_8));
        }
        return baseUrl + path;
    }

    private Headers headers(
            Operation operation, JsonNode change, @Nullable String fixture, Map<String, String> values) {
        var headers = new LinkedHashMap<String, String>();
        if (operation.api().id().equals("fuse")) {
            headers.put("Fuse-Client-Id", "mock-client-id");
            headers.put("Fuse-Api-Key", MagicIds.apiKey(among(MagicIds.KEY_FIXTURES, fixture)));
            lookup.byMissingHeader(operation)
                    .keySet()
                    .forEach(header -> headers.putIfAbsent(header, "mock-" + header.toLowerCase(Locale.ROOT)));
        }
        for (JsonNode patch : List.of(operation.request().path("headers"), change.path("headers"))) {
            patch.properties().forEach(header -> {
                if (header.getValue().isNull()) {
                    headers.remove(header.getKey());
                } else {
                    headers.put(
                            header.getKey(), Placeholders.fill(header.getValue().asString(), values));
                }
            });
        }
        return Headers.of(headers);
    }

    private static Body body(JsonNode valid, JsonNode change, @Nullable String fixture, Map<String, String> values) {
        if ("unprocessableWebhook".equals(fixture)) {
            return Body.of(MagicIds.UNPROCESSABLE_WEBHOOK);
        }
        if (change.has("text")) {
            return Body.of(change.path("text").asString());
        }
        return valid.has("body")
                ? Body.of(Placeholders.fill(MergePatch.apply(valid, change).path("body"), values)
                        .toString())
                : Body.EMPTY;
    }
}
