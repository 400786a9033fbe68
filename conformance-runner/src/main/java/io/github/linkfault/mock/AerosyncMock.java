package io.github.linkfault.mock;

import io.github.linkfault.catalog.Api;
import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Aerosync's behaviour: looks at the token, then at the ids, then at the state that the connection is in. */
final class AerosyncMock {

    private static final String SUPPORT_ADDRESS = "support@aeropay.com";

    private final Catalog catalog;
    private final MagicIds ids;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    AerosyncMock(Catalog catalog, MagicIds ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    Reply answer(Call call) {
        if (call.operation().id().equals("createToken")) {
            return createToken(call);
        }
        boolean authorized = call.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .filter(value -> tokens.contains(value.substring("Bearer ".length())))
                .isPresent();
        if (!authorized) {
            return error(call, "AC-001");
        }
        String connectionId = call.values().getOrDefault("connectionId", "");
        if (connectionId.isEmpty()) {
            return error(call, "AC-100");
        }
        Optional<String> fixture = ids.fixtureOfConnection(connectionId);
        if (fixture.isEmpty()) {
            return error(call, "AC-102");
        }
        String jobId = call.values().get("jobId");
        if (jobId != null && !jobId.equals(MagicIds.job(connectionId))) {
            return error(call, "AC-109");
        }
        return catalog.entries().stream()
                .filter(entry -> call.operation().equals(entry.operation()))
                .filter(entry -> fixture.get().equals(entry.condition().fixture()))
                .findFirst()
                .map(entry -> error(call, entry))
                .orElseGet(() -> Replies.success(catalog, call.operation(), call.values()));
    }

    private Reply createToken(Call call) {
        JsonNode body = call.json();
        if (body == null
                || !body.path("apiKey").isString()
                || !body.path("apiSecret").isString()) {
            return error(call, "AC-100");
        }
        if (!body.path("apiKey").asString().equals(MagicIds.AEROSYNC_KEY)
                || !body.path("apiSecret").asString().equals(MagicIds.AEROSYNC_SECRET)) {
            return error(call, "AC-101");
        }
        String token = "mock-token-" + UUID.randomUUID();
        tokens.add(token);
        return Replies.success(catalog, call.operation(), Map.of("token", token));
    }

    /** The entry of the call's operation with this code; where its table lacks the code, another operation's. */
    private Reply error(Call call, String code) {
        String id = "aerosync/" + call.operation().id() + "/" + code;
        Entry entry = catalog.entry(id).orElseGet(() -> catalog.entries().stream()
                .filter(candidate -> candidate.api() == Api.AEROSYNC && code.equals(candidate.code()))
                .filter(candidate -> candidate.operation() != null)
                .findFirst()
                .orElseThrow());
        return error(call, entry);
    }

    private static Reply error(Call call, Entry entry) {
        var bindings = new HashMap<>(call.values());
        bindings.putIfAbsent("connectionId", "");
        MessageTemplate message = entry.message().orElseThrow();
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("error").put("code", entry.code()).put("message", message.fill(bindings, SUPPORT_ADDRESS));
        return Replies.error(
                entry, Objects.requireNonNull(entry.statuses()).documented().orElseThrow(), body);
    }
}
