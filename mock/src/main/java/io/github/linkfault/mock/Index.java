package io.github.linkfault.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Condition;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import io.github.linkfault.catalog.Operation;
import io.github.linkfault.exchange.Curl;
import io.github.linkfault.exchange.Request;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the mock can do: its magic ids, its faults, and of each operation every error with the requests that bring it about. The
 * page is drawn from the JSON, so that neither can say what the other does not.
 */
final class Index {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalog catalog;
    private final MagicIds ids;
    private final EntryIndex lookup;

    Index(Catalog catalog, MagicIds ids, EntryIndex lookup) {
        this.catalog = catalog;
        this.ids = ids;
        this.lookup = lookup;
    }

    /** The index as JSON, for a client that reached the mock under this base URL. */
    String json(String baseUrl) {
        return JSON.writeValueAsString(model(baseUrl)) + "\n";
    }

    /** The index as a page that loads nothing. */
    String html(String baseUrl) {
        var page = new StringWriter();
        InputStream template = Objects.requireNonNull(Index.class.getResourceAsStream("index.mustache"));
        Mustache.compiler()
                .nullValue("")
                .emptyStringIsFalse(true)
                .compile(new InputStreamReader(template, UTF_8))
                .execute(JSON.convertValue(model(baseUrl), Map.class), page);
        return page.toString();
    }

    private ObjectNode model(String baseUrl) {
        var recipe = new Recipe(baseUrl, ids, lookup);
        ObjectNode root = JSON.createObjectNode();
        root.put("mock", "linkfault").put("url", baseUrl).put("tls", baseUrl.startsWith("https:"));
        aerosync(baseUrl, root.putObject("aerosync"));
        fuse(baseUrl, root.putObject("fuse"));
        ArrayNode faults = root.putArray("faults");
        for (WireFault fault : WireFault.values()) {
            faults.addObject().put("fault", fault.id()).put("effect", fault.effect());
        }
        ArrayNode operations = root.putArray("operations");
        catalog.operations().forEach(operation -> put(operation, recipe, operations.addObject()));
        return root;
    }

    private void aerosync(String baseUrl, ObjectNode node) {
        node.put("baseUrl", baseUrl + Router.AEROSYNC_BASE)
                .put("apiKey", MagicIds.AEROSYNC_KEY)
                .put("apiSecret", MagicIds.AEROSYNC_SECRET)
                .put("token", MagicIds.AEROSYNC_TOKEN);
        ArrayNode connections = node.putArray("connections");
        ids.connections().forEach((fixture, connection) -> put(fixture, connection, connections.addObject()));
        put(MagicIds.MFA_PENDING, MagicIds.mfaPending(), connections.addObject());
    }

    private void put(String fixture, String connection, ObjectNode node) {
        node.put("fixture", fixture)
                .put("connectionId", connection)
                .put("jobId", MagicIds.job(connection))
                .put("condition", meaning("aerosync", fixture));
    }

    private void fuse(String baseUrl, ObjectNode node) {
        node.put("baseUrl", baseUrl).put("entityId", MagicIds.ENTITY).put("webhook", MagicIds.UNPROCESSABLE_WEBHOOK);
        ArrayNode tokens = node.putArray("accessTokens");
        token(MagicIds.HEALTHY, tokens);
        MagicIds.TOKEN_FIXTURES.forEach(fixture -> token(fixture, tokens));
        ArrayNode keys = node.putArray("apiKeys");
        key(MagicIds.HEALTHY, keys);
        MagicIds.KEY_FIXTURES.forEach(fixture -> key(fixture, keys));
    }

    private void token(String fixture, ArrayNode tokens) {
        tokens.addObject()
                .put("fixture", fixture)
                .put("accessToken", MagicIds.accessToken(fixture))
                .put("condition", meaning("fuse", fixture));
    }

    private void key(String fixture, ArrayNode keys) {
        keys.addObject()
                .put("fixture", fixture)
                .put("apiKey", MagicIds.apiKey(fixture))
                .put("condition", meaning("fuse", fixture));
    }

    private String meaning(String api, String fixture) {
        return switch (fixture) {
            case MagicIds.HEALTHY -> "everything works";
            case MagicIds.MFA_PENDING -> "each of its jobs waits for an MFA answer";
            default ->
                catalog.conditions().stream()
                        .filter(condition -> condition.api().id().equals(api) && fixture.equals(condition.fixture()))
                        .map(Condition::sentence)
                        .findFirst()
                        .orElseThrow();
        };
    }

    private void put(Operation operation, Recipe recipe, ObjectNode node) {
        node.put("id", operation.id())
                .put("api", operation.api().id())
                .put("title", operation.title())
                .put("method", operation.method())
                .put("path", Router.path(operation))
                .put("note", operation.note())
                .put("curl", curl(recipe.of(operation)));
        ArrayNode entries = node.putArray("entries");
        catalog.entries().stream()
                .filter(entry -> operation.equals(entry.operation()) && entry.isFailure())
                .forEach(entry -> put(operation, entry, recipe, entries.addObject()));
    }

    private static void put(Operation operation, Entry entry, Recipe recipe, ObjectNode node) {
        node.put("id", entry.id())
                .put("label", entry.label())
                .put("status", EntryIndex.status(entry))
                .put("evidence", Replies.evidence(operation, entry).id())
                .put("message", entry.message().map(MessageTemplate::text).orElse(null))
                .put("condition", entry.condition().sentence())
                .put("curl", curl(recipe.of(entry)))
                .put("curlPrefer", curl(recipe.preferring(entry)));
    }

    /** What to try first: one error by preference, one by a magic id, one by a magic token. */
    List<String> firstCommands(String baseUrl) {
        var recipe = new Recipe(baseUrl, ids, lookup);
        return List.of(
                curl(recipe.preferring(lookup.entry("aerosync/getBalance/AC-105"))),
                curl(recipe.of(lookup.entry("aerosync/getAccount/AC-103"))),
                curl(recipe.of(lookup.entry("fuse/aggregator_error"))));
    }

    /** A command that runs as pasted; over TLS it trusts the certificate that the mock hands out. */
    static String curl(Request request) {
        String command = Curl.command(request);
        return request.url().startsWith("https:")
                ? command.replaceFirst("^curl", "curl --cacert linkfault-mock.pem")
                : command;
    }
}
