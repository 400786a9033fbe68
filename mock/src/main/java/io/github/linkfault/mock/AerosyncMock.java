package io.github.linkfault.mock;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.catalog.MessageTemplate;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Aerosync's behaviour: looks at the token, then at the ids, then at the condition that the connection stands for, then at
 * what has happened to it.
 */
final class AerosyncMock {

    private static final String SUPPORT_ADDRESS = "support@aeropay.com";

    /** So many tokens and connections are remembered; an older token is refused as one that has expired. */
    private static final int MOST = 10_000;

    private static final Map<String, String> JOB_PREFIXES =
            Map.of("refreshBalance", "REF-", "createIdentityJob", "IDT-", "createTransactionsJob", "TRN-");

    private final EntryIndex lookup;
    private final MagicIds ids;
    private final InstantSource clock;
    private final Bounded<String, String> tokens = new Bounded<>(MOST);
    private final Bounded<String, ConnectionState> connections = new Bounded<>(MOST);

    AerosyncMock(EntryIndex lookup, MagicIds ids, InstantSource clock) {
        this.lookup = lookup;
        this.ids = ids;
        this.clock = clock;
    }

    MockReply answer(MatchedRequest call) {
        if (call.operation().id().equals("createToken")) {
            return createToken(call);
        }
        boolean authorized = call.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .filter(value -> isIssued(value.substring("Bearer ".length())))
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
        ConnectionState connection =
                connections.getOrMake(connectionId, id -> new ConnectionState(MagicIds.job(id), fixture.get(), clock));
        String jobId = call.values().get("jobId");
        if (jobId != null && !connection.hasJob(jobId)) {
            return error(call, "AC-109");
        }
        return lookup.withFixture(call.operation(), fixture.get())
                .map(entry -> error(call, entry))
                .orElseGet(() -> succeed(call, connection));
    }

    /** The answer with this entry, whatever else the call asks for. */
    MockReply error(MatchedRequest call, Entry entry) {
        var bindings = new HashMap<>(call.values());
        bindings.putIfAbsent("connectionId", "");
        MessageTemplate message = entry.message().orElseThrow();
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("error").put("code", entry.code()).put("message", message.fill(bindings, SUPPORT_ADDRESS));
        return Replies.error(call.operation(), entry, body);
    }

    private MockReply error(MatchedRequest call, String code) {
        return error(call, lookup.aerosync(call.operation(), code));
    }

    private boolean isIssued(String token) {
        return token.equals(MagicIds.AEROSYNC_TOKEN) || tokens.get(token).isPresent();
    }

    private MockReply createToken(MatchedRequest call) {
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
        tokens.put(token, "");
        return Replies.success(lookup, call.operation(), Replies.example(call.operation(), Map.of("token", token)));
    }

    private MockReply succeed(MatchedRequest call, ConnectionState connection) {
        ObjectNode body = Replies.example(call.operation(), call.values());
        String operation = call.operation().id();
        switch (operation) {
            case "refreshBalance", "createIdentityJob", "createTransactionsJob" -> {
                // The table of refreshBalance has no error for a second job.
                if (!operation.equals("refreshBalance") && connection.isBusy()) {
                    return error(call, "AC-112");
                }
                body.put(
                        "jobId",
                        connection.begin(JOB_PREFIXES.getOrDefault(operation, ""), operation.equals("refreshBalance")));
            }
            case "getJob", "getRefreshJob" -> {
                ConnectionState.Status status = connection.poll(call.values().get("jobId"));
                body.put("jobStatus", status.jobStatus()).put("mfaTriggered", status.mfaTriggered());
            }
            case "answerMfa" -> connection.answerMfa(call.values().getOrDefault("jobId", ""));
            case "getBalance" ->
                connection.refreshed().ifPresent(when -> ((ObjectNode) body.path("account"))
                        .put("lastRefreshTimeStamp", when));
            default -> {}
        }
        return Replies.success(lookup, call.operation(), body);
    }
}
