package io.github.linkfault.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that one or the other document lets expect, as {@code {"status", "headers", "body"}}. */
final class PossibleAnswers {

    private static final List<Integer> STATUSES =
            List.of(200, 400, 401, 402, 403, 404, 405, 409, 415, 429, 500, 502, 503, 504);

    private static final List<String> HEADERS = List.of("{}", "{'allow': 'GET'}", "{'www-authenticate': 'Bearer'}");

    /** What a member of Fuse's error body may be, one changed at a time; {@code null} takes it out. */
    private static final List<String> FUSE_CHANGES = List.of(
            "{}",
            "{'type': 'SERVER_ERROR'}",
            "{'type': 'AUTH_ERROR'}",
            "{'type': 'auth_error'}",
            "{'type': 'NOT_FOUND'}",
            "{'type': 'BAD_REQUEST'}",
            "{'type': 'aggregator_error'}",
            "{'source': 'aggregator'}",
            "{'request_id': null}",
            "{'data': []}",
            "{'data': {}}",
            "{'data': {'aggregator': 'mx'}}",
            "{'data': {'aggregator': 'akoya'}}",
            "{'data': [{'request_id': null, 'type': 'record_not_found_error', 'source': 'aggregator'}]}",
            "{'data': [{'request_id': '7', 'type': 'not_found', 'path': '/users'}]}",
            "{'data': {'errors': [{'request_id': null, 'type': 'record_not_found_error', 'source': 'aggregator'}]}}",
            "{'data': {'errors': [{'request_id': '7', 'type': 'not_found', 'path': '/users'}]}}");

    private PossibleAnswers() {}

    static List<JsonNode> of(Catalog catalog) {
        var answers = new ArrayList<JsonNode>();
        for (JsonNode body : bodies(catalog)) {
            for (int status : STATUSES) {
                for (String headers : HEADERS) {
                    ObjectNode answer = json("{}");
                    answer.put("status", status);
                    answer.set("headers", json(headers));
                    answer.set("body", body);
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private static List<JsonNode> bodies(Catalog catalog) {
        Stream<JsonNode> aerosync = catalog.entries().stream()
                .filter(entry ->
                        entry.api().id().equals("aerosync") && entry.surface().isApi())
                .flatMap(entry -> Stream.of(MessageTemplate.OBFUSCATED_ADDRESS, "support@aeropay.com")
                        .map(address -> aerosync(
                                String.valueOf(entry.code()),
                                entry.message().orElseThrow().fill(Map.of(), address))));
        Stream<JsonNode> older = catalog.entries().stream().flatMap(entry -> entry.olderMessages().stream()
                .map(message -> aerosync(String.valueOf(entry.code()), message.fill(Map.of(), "support@aeropay.com"))));
        Stream<JsonNode> fuse = Stream.concat(
                FUSE_CHANGES.stream().map(change -> fuse("aggregator_error", change)),
                catalog.codes("fuse").stream().map(code -> fuse(code, "{}")));
        Stream<JsonNode> others = Stream.of(
                aerosync("AC-204", "No account."),
                fuse("webhook_error", "{'type': 'aggregator_error'}"),
                json("{'jobStatus': 'Pending MFA'}"),
                json("{'jobStatus': 'MFA_REQUIRED'}"),
                aerosync("AP002", "Invalid API key or secret key"),
                json("{'account': {'connectionStatus': 'CONNECTED', 'connectionExpiry': '2030-01-31T12:00:00Z'}}"),
                json("{'account': {'connectionStatus': 'FAILURE'}}"),
                json("{'account': {'connectionStatus': 'EXPIRED_CONSENT'}}"),
                json("{'account': {'lastRefreshTimeStamp': '2025-01-31 12:00:00.000000'}}"),
                json("{'code': 'no envelope'}"));
        return Stream.of(aerosync, older, fuse, others)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private static JsonNode aerosync(String code, String message) {
        ObjectNode body = json("{}");
        body.putObject("error").put("code", code).put("message", message);
        return body;
    }

    private static JsonNode fuse(String code, String change) {
        ObjectNode body =
                json("{'request_id': '1', 'title': 'T', 'details': 'D', 'type': 'server_error', 'source': 'internal'}");
        body.put("code", code);
        json(change).properties().forEach(member -> {
            if (member.getValue().isNull()) {
                body.remove(member.getKey());
            } else {
                body.set(member.getKey(), member.getValue());
            }
        });
        return body;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
