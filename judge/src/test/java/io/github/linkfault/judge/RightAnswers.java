package io.github.linkfault.judge;

import io.github.linkfault.catalog.Entry;
import io.github.linkfault.exchange.Body;
import io.github.linkfault.exchange.Headers;
import io.github.linkfault.exchange.Response;
import java.util.Map;
import java.util.Objects;

/** Answers as the documents have them, written out by hand. */
final class RightAnswers {

    private static final Headers HEADERS = Headers.of(Map.of("Content-Type", "application/json"))
            .with("Allow", "POST")
            .with("WWW-Authenticate", "Bearer");

    private RightAnswers() {}

    static Response of(Entry entry) {
        int status = Objects.requireNonNull(entry.statuses()).documented().orElse(400);
        return new Response(
                status, HEADERS, Body.of(entry.api().id().equals("aerosync") ? aerosync(entry) : fuse(entry)));
    }

    private static String aerosync(Entry entry) {
        return "{\"error\":{\"code\":\"" + entry.code() + "\",\"message\":\""
                + entry.message().orElseThrow().text() + "\"}}";
    }

    private static String fuse(Entry entry) {
        boolean aggregator = entry.id().equals("fuse/aggregator_error");
        return "{\"request_id\":\"742c3a9d-f411-4ef1-b8c8-312933e0acd2\",\"title\":\"Title\",\"details\":\"Details\","
                + "\"code\":\"" + (entry.code() == null ? "invalid_headers" : entry.code())
                + "\",\"type\":\"server_error\",\"source\":\"" + (aggregator ? "aggregator" : "internal") + "\""
                + (aggregator
                        ? ",\"data\":{\"aggregator\":\"mx\",\"errors\":[{\"request_id\":null,\"title\":\"MX Error\","
                                + "\"details\":\"Not found\",\"code\":\"not_found\",\"type\":\"record_not_found_error\","
                                + "\"source\":\"aggregator\"}]}}"
                        : "}");
    }
}
