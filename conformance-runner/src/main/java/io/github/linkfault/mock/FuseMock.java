package io.github.linkfault.mock;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fuse's behaviour: looks at the key, then at the headers, then at the body, then at what the access token stands for. Which
 * status goes with a code, and which code with a bare status, no document says; both are inferred here.
 */
final class FuseMock {

    /** For the statuses that the page lists without a code: a code of its tables and a type that fit. */
    private static final Map<String, String> CODE_OF_STATUS = Map.of(
            "401",
            "invalid_headers",
            "402",
            "aggregator_error",
            "403",
            "invalid_headers",
            "404",
            "aggregator_error",
            "429",
            "invalid_headers");

    private static final Map<Integer, String> TYPE_OF_STATUS =
            Map.of(400, "bad_request", 401, "auth_error", 403, "auth_error", 404, "not_found");

    private final Catalog catalog;
    private final AtomicLong requests = new AtomicLong();

    FuseMock(Catalog catalog) {
        this.catalog = catalog;
    }

    Reply answer(Call call) {
        return refusal(call)
                .orElseGet(() -> Replies.success(
                        catalog,
                        call.operation(),
                        Map.of("entityId", call.values().getOrDefault("entity_id", ""))));
    }

    private Optional<Reply> refusal(Call call) {
        Optional<String> key = call.header("Fuse-Api-Key").flatMap(MagicIds::fixtureOfApiKey);
        if (key.isEmpty()) {
            return Optional.of(error(entry("fuse/status/401")));
        }
        if (!key.get().equals(MagicIds.HEALTHY)) {
            return Optional.of(error(withFixture(call, key.get()).orElse(entry("fuse/status/401"))));
        }
        if (!call.header("Fuse-Client-Id").orElse("").matches("[A-Za-z0-9-]{4,}")) {
            return Optional.of(error(entry("fuse/invalid_headers")));
        }
        Optional<Entry> missing = catalog.entries().stream()
                .filter(entry -> call.operation().equals(entry.operation()))
                .filter(entry -> lacksHeader(call, entry))
                .findFirst();
        if (missing.isPresent()) {
            return missing.map(this::error);
        }
        return call.operation().method().equals("GET") ? ofPath(call) : ofBody(call);
    }

    /** Whether the entry's condition is that a header is left out, and the call leaves it out. */
    private static boolean lacksHeader(Call call, Entry entry) {
        JsonNode change = entry.condition().change();
        return change != null
                && change.path("headers").properties().stream()
                        .anyMatch(header -> header.getValue().isNull()
                                && call.header(header.getKey()).isEmpty());
    }

    private Optional<Reply> ofPath(Call call) {
        return call.values().getOrDefault("entity_id", "").equals(MagicIds.ENTITY)
                ? Optional.empty()
                : Optional.of(error(entry("fuse/status/404")));
    }

    private Optional<Reply> ofBody(Call call) {
        Body body = call.request().body();
        if (body.isEmpty()) {
            return Optional.of(error(entry("fuse/request_body_missing")));
        }
        if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
            return Optional.of(error(entry("fuse/request_content_type_invalid")));
        }
        JsonNode json = call.json();
        if (json == null) {
            return Optional.of(error(entry("fuse/request_body_invalid_json")));
        }
        if (call.operation().id().equals("syncConnection")) {
            return json.equals(JsonMapper.shared().readTree(MagicIds.UNPROCESSABLE_WEBHOOK))
                    ? Optional.of(error(entry("fuse/webhook_error")))
                    : Optional.empty();
        }
        List<String> required =
                List.copyOf(call.operation().request().path("body").propertyNames());
        List<String> missing =
                required.stream().filter(member -> !json.has(member)).toList();
        if (missing.contains("access_token")) {
            return Optional.of(error(entry("fuse/missing_access_token")));
        }
        if (!missing.isEmpty()) {
            return Optional.of(
                    error(entry(missing.equals(required) ? "fuse/invalid_request_body" : "fuse/status/400")));
        }
        return MagicIds.fixtureOfAccessToken(json.path("access_token").asString(""))
                .flatMap(fixture -> withFixture(call, fixture))
                .map(this::error);
    }

    private Optional<Entry> withFixture(Call call, String fixture) {
        return catalog.entries().stream()
                .filter(entry -> call.operation().equals(entry.operation()))
                .filter(entry -> fixture.equals(entry.condition().fixture()))
                .findFirst();
    }

    private Entry entry(String id) {
        return catalog.entry(id).orElseThrow();
    }

    private Reply error(Entry entry) {
        int status = status(entry);
        String code = entry.code() != null
                ? entry.code()
                : CODE_OF_STATUS.getOrDefault(entry.label(), "internal_server_error");
        boolean ofAggregator = code.equals("aggregator_error");
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("request_id", new UUID(0x4000, 0x8000_0000_0000_0000L + requests.incrementAndGet()).toString());
        body.put("title", title(code));
        body.put("details", entry.cause());
        body.put("code", code);
        body.put("type", TYPE_OF_STATUS.getOrDefault(status, status < 500 ? "bad_request" : "server_error"));
        body.put("source", ofAggregator ? "aggregator" : "internal");
        if (ofAggregator) {
            body.putObject("data")
                    .put("aggregator", "mx")
                    .putArray("errors")
                    .addObject()
                    .putNull("request_id")
                    .put("title", "MX Error")
                    .put("details", "Couldn't find User record(s) with the information provided.")
                    .put("code", "not_found")
                    .put("type", "record_not_found_error")
                    .put("source", "aggregator");
        }
        return Replies.error(entry, status, body);
    }

    /** The documented status; where there is none, 500 for what the aggregator did and 400 for all else. */
    private static int status(Entry entry) {
        var statuses = java.util.Objects.requireNonNull(entry.statuses());
        return statuses.documented().orElse("fuse/aggregator_error".equals(entry.id()) ? 500 : 400);
    }

    /** {@code Aggregator Error}, as the page's example has it for aggregator_error. */
    private static String title(String code) {
        var title = new StringBuilder();
        for (String word : code.split("_", -1)) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return title.toString();
    }
}
