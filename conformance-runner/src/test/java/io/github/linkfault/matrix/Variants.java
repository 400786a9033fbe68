package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.ALLOW;
import static io.github.linkfault.judge.Rule.BODY_STRICT;
import static io.github.linkfault.judge.Rule.CODE;
import static io.github.linkfault.judge.Rule.MESSAGE;
import static io.github.linkfault.judge.Rule.WWW_AUTHENTICATE;

import java.util.List;
import java.util.Locale;

/** Every variant that must not count as a failure. */
final class Variants {

    private static final String ALL = ".*";
    private static final String AEROSYNC = "aerosync/[A-Za-z]+/AC-.*";
    private static final String FUSE = "fuse/(?!status/200|getEntity).*";
    private static final String NESTED = "{\"title\":\"t\",\"path\":\"/accounts\"}";

    /** The rows that an older page words otherwise. */
    private static final String REWORDED = "aerosync/(getAccount/AC-10[23]|getBalance/AC-10[05])";

    private Variants() {}

    /** The body with its message as the older page has it. */
    private static String older(String body) {
        return body.replace("[connectionId]", "[user_id]").replaceFirst("\\.\"}}$", "\"}}");
    }

    static List<Variant> all() {
        return List.of(
                Variant.in("a charset parameter", ALL, r -> r.with("Content-Type", "application/json; charset=utf-8")),
                Variant.in(
                        "a quoted charset without a space",
                        ALL,
                        r -> r.with("Content-Type", "application/json;charset=\"UTF-8\"")),
                Variant.in("Application/JSON", ALL, reply -> reply.with("Content-Type", "Application/JSON")),
                Variant.in("header names in lower case", ALL, reply -> reply.without("Content-Type")
                        .line("content-type:application/json")
                        .line("x-amzn-requestid: 1")),
                Variant.in("a chunked body", ALL, reply -> reply.chunked(7)),
                Variant.of("chunks with an extension and a trailer", ALL, (request, reply, wire) -> {
                    Reply chunked = reply.chunked(1000);
                    wire.send(chunked.body(new String(chunked.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .replaceFirst("\r\n", ";signed=no\r\n")
                            .replaceFirst("0\r\n\r\n$", "0\r\nX-Trailer: 1\r\n\r\n")));
                }),
                Variant.in("a gzip body, unasked", ALL, Reply::gzip),
                Variant.in("a gzip body in chunks", ALL, reply -> reply.gzip().chunked(11)),
                Variant.in("a deflate body", ALL, reply -> reply.deflate(false)),
                Variant.in("a deflate body without zlib's header", ALL, reply -> reply.deflate(true)),
                Variant.in("identity and gzip", ALL, reply -> reply.gzip().with("Content-Encoding", "identity, gzip")),
                Variant.in("the same Content-Length twice", ALL, reply -> reply.line(
                                "Content-Length: " + reply.bytes().length)
                        .line("content-length:" + reply.bytes().length)),
                Variant.of(
                        "an empty line behind the answer",
                        ALL,
                        (request, reply, wire) -> wire.send(reply.head() + reply.text() + "\r\n")),
                Variant.in("Content-Encoding: identity", ALL, reply -> reply.line("Content-Encoding: identity")),
                Variant.in("Connection: close", ALL, reply -> reply.line("Connection: close")),
                Variant.of("a connection that closes without a word", ALL, (request, reply, wire) -> {
                    wire.send(reply);
                    wire.close();
                }),
                Variant.of("a body that ends with the connection", ALL, (request, reply, wire) -> {
                    wire.send(reply.head().replaceFirst("Content-Length: \\d+", "Connection: close") + reply.text());
                    wire.close();
                }),
                Variant.in("HTTP/1.0", ALL, reply -> reply.start("HTTP/1.0 " + number(reply) + " Old")),
                Variant.in("no reason phrase", ALL, reply -> reply.start("HTTP/1.1 " + number(reply) + " ")),
                Variant.in(
                        "another reason phrase", ALL, reply -> reply.start("HTTP/1.1 " + number(reply) + " Forbidden")),
                Variant.of("an answer in pieces", ALL, (request, reply, wire) -> {
                    wire.send(reply.head().substring(0, 15));
                    wire.pause(1);
                    wire.send(reply.head().substring(15));
                    wire.pause(1);
                    wire.send(reply.bytes());
                }),
                Variant.of("interim answers before the answer", ALL, (request, reply, wire) -> {
                    wire.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n");
                    wire.send(reply);
                }),
                Variant.of("an answer after half a second", "aerosync/getBalance/AC-10[56]", (request, reply, wire) -> {
                    wire.pause(500);
                    wire.send(reply);
                }),
                Variant.in("headers that nobody asked for", ALL, reply -> reply.line("Server: stand-in")
                        .line("Set-Cookie: a=b; HttpOnly")
                        .line("Set-Cookie: c=d")
                        .line("Strict-Transport-Security: max-age=1")
                        .line("Retry-After: 1")
                        .line("X-Request-Id: 1")),
                Variant.in("white space around the document", ALL, reply -> reply.body("\r\n " + reply.text() + " \n")),
                Variant.in(
                        "pretty-printed, members in another order",
                        AEROSYNC,
                        reply -> reply.rewrite(
                                "(?s)\\{\"error\":\\{(\"code\":\"[^\"]*\"),(\"message\":.*)}}",
                                "{\n  \"error\": {\n    $2,\n    $1\n  }\n}\n")),
                Variant.in(
                        "Fuse's members in another order",
                        FUSE,
                        reply -> reply.rewrite(
                                "\\{(\"request_id\":\"[^\"]*\"),(\"title\":\"[^\"]*\"),", "{ $2 ,\n$1 , ")),
                Variant.in(
                        "escaped letters in a message",
                        "aerosync/.*/AC-(001|112)",
                        reply -> reply.body(reply.text().replace("I", "\\u0049").replace("—", "\\u2014"))),
                Variant.in(
                        "escaped letters in a code",
                        "aerosync/.*/AC-102",
                        reply -> reply.edit("\"AC-", "\"\\u0041C\\u002d")),
                Variant.in(
                        "the messages of an older page", REWORDED, reply -> reply.body(older(reply.text())), MESSAGE),
                Variant.in(
                        "the messages of an older page, with its quotation marks",
                        REWORDED,
                        reply -> reply.body(older(reply.text())
                                .replaceFirst("\"message\":\"(.*)\"}}$", "\"message\":\"\\\\\"$1\\\\\"\"}}")),
                        MESSAGE),
                Variant.in("escaped slashes", "fuse/webhook_error", reply -> reply.edit("happened", "happ\\/ened")),
                Variant.in(
                        "members that no document has",
                        AEROSYNC,
                        reply -> reply.member("\"traceId\":\"1\""),
                        BODY_STRICT),
                Variant.in(
                        "members that Fuse does not document",
                        FUSE,
                        reply -> reply.member("\"doc_url\":null"),
                        BODY_STRICT),
                Variant.in(
                        "400 nested brackets in such a member",
                        "fuse/webhook_error",
                        reply -> reply.member("\"deep\":" + "[".repeat(400) + "]".repeat(400)),
                        BODY_STRICT),
                Variant.in(
                        "a token of a million letters that is none of ours",
                        "fuse/webhook_error",
                        reply -> reply.member("\"token\":\"" + "ab".repeat(500_000) + "\""),
                        BODY_STRICT),
                Variant.in("Fuse's type in capitals", FUSE, reply -> {
                    String type = reply.text()
                            .replaceFirst(
                                    "(?s).*\"type\":\"([a-z]+_[a-z]+)\",\"source\":\"(internal|aggregator)\".*", "$1");
                    return type.equals(reply.text())
                            ? reply
                            : reply.edit("\"" + type + "\"", "\"" + type.toUpperCase(Locale.ROOT) + "\"");
                }),
                Variant.in(
                        "data as an array",
                        "fuse/aggregator_error",
                        reply -> reply.rewrite("\"data\":.*", "\"data\":[" + NESTED + "]}")),
                Variant.in(
                        "data on other codes",
                        "fuse/aggregator_disconnected_error",
                        reply -> reply.member("\"data\":{\"aggregator\":\"plaid\",\"errors\":[]}")),
                Variant.in(
                        "the connection codes from the aggregator",
                        "fuse/aggregator_(disconnected|connection_finished)_error",
                        reply -> reply.edit("\"internal\"", "\"aggregator\"")),
                Variant.in(
                        "no request_id", FUSE, reply -> reply.rewrite("\"request_id\":\"[^\"]*\",", ""), BODY_STRICT),
                Variant.in("header errors with 400", "fuse/missing_.*_header", reply -> reply.status(400)),
                Variant.in(
                        "an unlisted code with a bare status",
                        "fuse/status/404",
                        reply -> reply.value("code", "\"entity_not_found\""),
                        CODE),
                Variant.in(
                        "AC-102 with 404 in refreshBalance",
                        "aerosync/refreshBalance/AC-102",
                        reply -> reply.status(404)),
                Variant.in(
                        "the other message of AC-100 in getAccount",
                        "aerosync/getAccount/AC-100",
                        reply -> reply.edit(
                                "Required attributes are missing or not in a valid format.",
                                "Missing required request parameters: [connectionId].")),
                Variant.in(
                        "another address in AC-104",
                        "aerosync/.*/AC-104",
                        reply -> reply.edit(StandInAerosync.ADDRESS, "Bank.Help+us@support.example.co.uk")),
                Variant.in(
                        "405 with Allow",
                        "aerosync/.*/AC-1.*",
                        reply -> number(reply).equals("405") ? reply.with("Allow", "GET, HEAD") : reply),
                Variant.in("405 without Allow", "aerosync/getBalance/AC-105", reply -> reply.without("Allow"), ALLOW),
                Variant.in(
                        "401 without WWW-Authenticate",
                        "aerosync/createToken/AC-101",
                        reply -> reply.without("WWW-Authenticate"),
                        WWW_AUTHENTICATE));
    }

    private static String number(Reply reply) {
        return reply.head().substring(9, 12);
    }
}
