package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            "400",
            "invalid_request_body",
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

    /** So many entities that sessions have named are remembered. */
    private static final int MOST_ENTITIES = 10_000;

    /** Ids that begin so never exist: the error for an entity that does not exist must stay reachable. */
    private static final String NO_ENTITY = "no-such-";

    private final EntryIndex lookup;
    private final AtomicLong requests = new AtomicLong();
    private final Bounded<String, String> entities = new Bounded<>(MOST_ENTITIES);

    FuseMock(EntryIndex lookup) {
        this.lookup = lookup;
    }

    MockReply answer(MatchedRequest call) {
        return refusal(call).map(entry -> error(call, entry)).orElseGet(() -> succeed(call));
    }

    private MockReply succeed(MatchedRequest call) {
        Map<String, String> values = Map.of("entityId", call.values().getOrDefault("entity_id", ""));
        ObjectNode body = Replies.example(call.operation(), values);
        body.put("request_id", requestId());
        if (call.operation().id().equals("createSession")) {
            body.put("client_secret", "mock-client-secret-" + UUID.randomUUID());
            String entity = Objects.requireNonNull(call.json())
                    .path("entity")
                    .path("id")
                    .asString("");
            if (!entity.isEmpty() && !entity.startsWith(NO_ENTITY)) {
                entities.put(entity, "");
            }
        }
        return Replies.success(lookup, call.operation(), body);
    }

    private Optional<Entry> refusal(MatchedRequest call) {
        Optional<String> key = call.header("Fuse-Api-Key").flatMap(MagicIds::fixtureOfApiKey);
        if (key.isEmpty()) {
            return Optional.of(lookup.entry("fuse/status/401"));
        }
        if (!key.get().equals(MagicIds.HEALTHY)) {
            return lookup.withFixture(call.operation(), key.get()).or(() -> ofKey(key.get()));
        }
        if (!call.header("Fuse-Client-Id").orElse("").matches("[A-Za-z0-9-]{4,}")) {
            return Optional.of(lookup.entry("fuse/invalid_headers"));
        }
        for (Map.Entry<String, Entry> required :
                lookup.byMissingHeader(call.operation()).entrySet()) {
            if (call.header(required.getKey()).isEmpty()) {
                return Optional.of(required.getValue());
            }
        }
        return call.operation().method().equals("GET") ? ofPath(call) : ofBody(call);
    }

    /** What a key stands for on every operation, also on those whose table does not list it. */
    private Optional<Entry> ofKey(String fixture) {
        return Optional.of(lookup.entry(
                switch (fixture) {
                    case "restrictedKey" -> "fuse/status/403";
                    case "rateLimited" -> "fuse/status/429";
                    default -> "fuse/status/401";
                }));
    }

    private Optional<Entry> ofPath(MatchedRequest call) {
        String entity = call.values().getOrDefault("entity_id", "");
        return entity.equals(MagicIds.ENTITY) || entities.get(entity).isPresent()
                ? Optional.empty()
                : Optional.of(lookup.entry("fuse/status/404"));
    }

    private Optional<Entry> ofBody(MatchedRequest call) {
        Body body = call.request().body();
        if (body.isEmpty()) {
            return Optional.of(lookup.entry("fuse/request_body_missing"));
        }
        if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
            return Optional.of(lookup.entry("fuse/request_content_type_invalid"));
        }
        JsonNode json = call.json();
        if (json == null) {
            return Optional.of(lookup.entry("fuse/request_body_invalid_json"));
        }
        if (call.operation().id().equals("syncConnection")) {
            return json.equals(JsonMapper.shared().readTree(MagicIds.UNPROCESSABLE_WEBHOOK))
                    ? Optional.of(lookup.entry("fuse/webhook_error"))
                    : Optional.empty();
        }
        List<String> required =
                List.copyOf(call.operation().request().path("body").propertyNames());
        List<String> missing =
                required.stream().filter(member -> !json.has(member)).toList();
        if (missing.contains("access_token")) {
            return Optional.of(lookup.entry("fuse/missing_access_token"));
        }
        if (!missing.isEmpty()) {
            return Optional.of(
                    lookup.entry(missing.equals(required) ? "fuse/invalid_request_body" : "fuse/status/400"));
        }
        return MagicIds.fixtureOfAccessToken(json.path("access_token").asString(""))
                .flatMap(fixture -> lookup.withFixture(call.operation(), fixture));
    }

    /** The answer with this entry, whatever else the call asks for. */
    MockReply error(MatchedRequest call, Entry entry) {
        int status = EntryIndex.status(entry);
        String code = entry.code() != null
                ? entry.code()
                : CODE_OF_STATUS.getOrDefault(entry.label(), "internal_server_error");
        boolean ofAggregator = code.equals("aggregator_error");
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("request_id", requestId());
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
        return Replies.error(call.operation(), entry, body);
    }

    private String requestId() {
        return new UUID(0x4000, 0x8000_0000_0000_0000L + requests.incrementAndGet()).toString();
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
