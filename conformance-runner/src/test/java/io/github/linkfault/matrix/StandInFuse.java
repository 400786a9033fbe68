package io.github.linkfault.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fuse as its Errors page has it. No document ties a status or an endpoint to a code; the choices here are the stand-in's
 * own, and others than the mock's.
 */
final class StandInFuse {

    private static final List<String> OF_AGGREGATORS = List.of(
            "Plaid-Client-Id",
            "Plaid-Secret",
            "Mx-Client-Id",
            "Mx-Api-Key",
            "Teller-Private-Key",
            "Teller-Certificate",
            "Teller-Application-Id",
            "Teller-Signing-Secret");

    private static final List<String> OF_WEBHOOKS =
            List.of("Plaid-Verification", "Teller-Signature", "Fuse-Verification");

    private static final String NESTED = "{\"request_id\":null,\"title\":\"MX Error\",\"details\":\"Not there.\","
            + "\"code\":\"not_found\",\"type\":\"record_not_found_error\",\"source\":\"aggregator\"}";

    /** How often a request came that two entries share: the first time it is the code's, then the status's. */
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();

    private final Predicate<String> wrong;

    /** @param wrong for which entries the stand-in does not give the right reply */
    StandInFuse(Predicate<String> wrong) {
        this.wrong = wrong;
    }

    StandIn.Answer answer(Received request) {
        switch (request.header("Fuse-Api-Key")) {
            case "stand-in-fuse-key-healthy" -> {}
            case "stand-in-fuse-key-restricted" -> {
                return status(403, "invalid_headers", "auth_error");
            }
            case "stand-in-fuse-key-limited" -> {
                return status(429, "internal_server_error", "bad_request");
            }
            default -> {
                return status(401, "invalid_headers", "auth_error");
            }
        }
        if (!request.header("Fuse-Client-Id").equals("stand-in-client")) {
            return code(401, "invalid_headers", "auth_error");
        }
        return switch (request.method() + " " + request.target()) {
            case "POST /v1/session" -> session(request);
            case "POST /v1/financial_connections/sync" -> sync(request);
            case "POST /v1/financial_connections/accounts" -> accounts(request);
            case "POST /v1/financial_connections/balances" -> balances(request);
            case "GET /v1/entities/entity-1" -> success("getEntity");
            default ->
                request.target().startsWith("/v1/entities/")
                        ? status(404, "invalid_request_body", "not_found")
                        : StandIn.NOWHERE;
        };
    }

    private static StandIn.Answer session(Received request) {
        for (String header : OF_AGGREGATORS) {
            if (request.header(header).isEmpty()) {
                return missing(401, header, "auth_error");
            }
        }
        if (request.body().isEmpty()) {
            return code(400, "request_body_missing", "bad_request");
        }
        if (!request.header("Content-Type").equals("application/json")) {
            return code(400, "request_content_type_invalid", "bad_request");
        }
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(request.body());
        } catch (JacksonException malformed) {
            return code(400, "request_body_invalid_json", "bad_request");
        }
        if (body.isEmpty()) {
            return code(400, "invalid_request_body", "bad_request");
        }
        return body.has("entity") ? success("createSession") : status(400, "invalid_request_body", "bad_request");
    }

    private static StandIn.Answer sync(Received request) {
        for (String header : OF_WEBHOOKS) {
            if (request.header(header).isEmpty()) {
                return missing(400, header, "bad_request");
            }
        }
        return request.body().contains("BROKEN")
                ? code(500, "webhook_error", "server_error")
                : success("syncConnection");
    }

    private StandIn.Answer accounts(Received request) {
        if (request.body().contains("access_token")) {
            return success("getAccounts");
        }
        return isTheCodes("access_token", "fuse/missing_access_token", 0)
                ? code(400, "missing_access_token", "bad_request")
                : status(400, "missing_access_token", "bad_request");
    }

    private StandIn.Answer balances(Received request) {
        String token = request.body().replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
        return switch (token) {
            case "access-internal-2" ->
                isTheCodes("internal", "fuse/internal_server_error", 1)
                        ? code(500, "internal_server_error", "server_error")
                        : status(500, "internal_server_error", "server_error");
            case "access-failing-3" -> ofAggregator();
            case "access-disconnected-4" -> code(402, "aggregator_disconnected_error", "bad_request");
            case "access-finished-5" -> code(404, "aggregator_connection_finished_error", "not_found");
            case "access-fails-🔑-6" -> status(402, "aggregator_disconnected_error", "server_error");
            default -> success("getBalances");
        };
    }

    /**
     * Two entries may be asked for by the same request, the code first and then the status. What comes after that is a second
     * look, at the one where the stand-in is wrong.
     *
     * @param others how many entries beside the code a run asks for by this request
     */
    private boolean isTheCodes(String request, String code, int others) {
        int before =
                arrivals.computeIfAbsent(request, any -> new AtomicInteger()).getAndIncrement();
        return before == 0 || (before > others && wrong.test(code));
    }

    private static StandIn.Answer ofAggregator() {
        StandIn.Answer plain = code(500, "aggregator_error", "server_error");
        Reply reply = plain.reply()
                .edit(
                        "\"source\":\"internal\"}",
                        "\"source\":\"aggregator\",\"data\":{\"aggregator\":\"mx\",\"errors\":[" + NESTED + "]}}");
        return new StandIn.Answer(plain.entry(), reply);
    }

    private static StandIn.Answer missing(int status, String header, String type) {
        return code(status, "missing_" + header.toLowerCase(Locale.ROOT).replace('-', '_') + "_header", type);
    }

    private static StandIn.Answer code(int status, String code, String type) {
        return new StandIn.Answer("fuse/" + code, error(status, code, type));
    }

    private static StandIn.Answer status(int status, String code, String type) {
        return new StandIn.Answer("fuse/status/" + status, error(status, code, type));
    }

    private static StandIn.Answer success(String operation) {
        String entry = operation.equals("createSession") ? "fuse/status/200" : "fuse/" + operation;
        return new StandIn.Answer(entry, Reply.json(200, "{\"request_id\":\"r-200\"}"));
    }

    private static Reply error(int status, String code, String type) {
        String body = "{\"request_id\":\"r-" + code + "\",\"title\":\"" + code.replace('_', ' ') + "\","
                + "\"details\":\"It happened.\",\"code\":\"" + code + "\",\"type\":\"" + type
                + "\",\"source\":\"internal\"}";
        return Reply.json(status, body);
    }
}
