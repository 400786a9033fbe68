package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.BODY_JSON;
import static io.github.linkfault.judge.Rule.BODY_SCHEMA;
import static io.github.linkfault.judge.Rule.MEDIA_TYPE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;
import java.util.function.UnaryOperator;

/** Bodies that are not one JSON document in UTF-8, or not an error at all. */
final class JsonFlaws {

    private JsonFlaws() {}

    static List<Flaw> all() {
        return List.of(
                json("an empty body", "aerosync/createToken/AC-100", reply -> reply.body("")),
                json("white space only", "aerosync/getJob/AC-109", reply -> reply.body(" \r\n\t ")),
                json(
                        "UTF-16 with a byte order mark",
                        "aerosync/refreshBalance/AC-108",
                        reply -> reply.body(reply.text().getBytes(UTF_16))),
                json("UTF-16 without a byte order mark", "aerosync/createIdentityJob/AC-111", reply -> reply.with(
                                "Content-Type", "application/json; charset=utf-16")
                        .body(reply.text().getBytes(UTF_16LE))),
                json("ISO 8859-1", "aerosync/getAccount/AC-103", reply -> reply.edit("balance", "balan\u00e7e")
                        .body(reply.edit("balance", "balan\u00e7e").text().getBytes(ISO_8859_1))),
                json(
                        "an overlong form of a letter",
                        "aerosync/getBalance/AC-001",
                        reply -> bytes(reply, "Invalid", new byte[] {(byte) 0xc1, (byte) 0x89})),
                json(
                        "half of a surrogate pair in UTF-8",
                        "fuse/status/403",
                        reply -> bytes(reply, "happened", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})),
                json(
                        "a byte order mark",
                        "aerosync/createTransactionsJob/AC-114",
                        reply -> reply.body("\uFEFF" + reply.text())),
                json(
                        "a code twice",
                        "aerosync/answerMfa/AC-110",
                        reply -> reply.edit("{\"code\"", "{\"code\":\"AC-999\",\"code\"")),
                json(
                        "an error twice",
                        "aerosync/getTransactions/AC-115",
                        reply -> reply.member("\"error\":{\"code\":\"AC-999\",\"message\":\"\"}")),
                json(
                        "a name twice, once escaped",
                        "fuse/webhook_error",
                        reply -> reply.member("\"\\u0063ode\":\"webhook_error\"")),
                json("NaN", "fuse/status/402", reply -> reply.member("\"retry\":NaN")),
                json("Infinity", "aerosync/getRefreshJob/AC-109", reply -> reply.member("\"retry\":-Infinity")),
                json("a comment", "fuse/invalid_headers", reply -> reply.body("/* why? */" + reply.text())),
                json(
                        "a comment behind the document",
                        "aerosync/getJob/AC-104",
                        reply -> reply.body(reply.text() + "\n// why not?")),
                json(
                        "single quotes",
                        "aerosync/getAccount/AC-001",
                        reply -> reply.body(reply.text().replace('"', '\''))),
                json("names without quotes", "fuse/missing_mx_api_key_header", reply -> reply.edit("\"code\"", "code")),
                json("a comma too many", "aerosync/refreshBalance/AC-102", reply -> reply.edit("\"}", "\",}")),
                json("a number with a leading zero", "fuse/status/404", reply -> reply.member("\"retry\":007")),
                json(
                        "a raw line feed in a text",
                        "fuse/request_body_missing",
                        reply -> reply.edit("happened", "happen\ned")),
                json(
                        "an escape that JSON does not have",
                        "fuse/invalid_request_body",
                        reply -> reply.edit("happened", "happen\\x65d")),
                json(
                        "text behind the document",
                        "aerosync/createIdentityJob/AC-112",
                        reply -> reply.body(reply.text() + "done")),
                json(
                        "a bracket behind the document",
                        "aerosync/getIdentity/AC-113",
                        reply -> reply.body(reply.text() + "}")),
                json("a second document", "fuse/missing_access_token", reply -> reply.body(reply.text() + "{}")),
                json(
                        "a second document on a line of its own",
                        "aerosync/refreshBalance/AC-107",
                        reply -> reply.body(reply.text() + "\n" + reply.text())),
                json(
                        "a NUL behind the document",
                        "aerosync/createToken/AC-101",
                        reply -> reply.body(reply.text() + "\0")),
                json(
                        "a guard against script inclusion",
                        "fuse/status/401",
                        reply -> reply.body(")]}',\n" + reply.text())),
                json(
                        "200,000 nested brackets",
                        "aerosync/getBalance/AC-106",
                        reply -> reply.body("[".repeat(200_000) + "]".repeat(200_000))),
                json(
                        "200,000 brackets inside an error",
                        "fuse/status/429",
                        reply -> reply.member("\"a\":" + "[".repeat(200_000) + "]".repeat(200_000))),
                json(
                        "150,000 nested objects",
                        "aerosync/createTransactionsJob/AC-112",
                        reply -> reply.body("{\"a\":".repeat(150_000) + "1" + "}".repeat(150_000))),
                json(
                        "one letter, a million times",
                        "fuse/aggregator_disconnected_error",
                        reply -> reply.body("a".repeat(1_000_000))),
                json(
                        "a quotation mark, a million times",
                        "aerosync/getTransactions/AC-104",
                        reply -> reply.body("\"".repeat(1_000_000))),
                json(
                        "a number of 900,000 digits",
                        "aerosync/answerMfa/AC-104",
                        reply -> reply.member("\"retry\":" + "9".repeat(900_000))),
                json("a session that is no JSON", "fuse/status/200", reply -> reply.body("OK")),
                Flaw.in(
                        "HTML with a script",
                        "fuse/internal_server_error",
                        reply -> reply.with("Content-Type", "text/html")
                                .body("<html><script>alert('stand-in')</script><body onload=\"alert(1)\">Oops</body>"),
                        MEDIA_TYPE,
                        BODY_JSON),
                schema("a body that is null", "aerosync/getTransactions/AC-102", reply -> reply.body("null")),
                schema("a body that is a text", "aerosync/getBalance/AC-104", reply -> reply.body("\"AC-104\"")),
                schema(
                        "a body that is an array",
                        "fuse/missing_plaid_verification_header",
                        reply -> reply.body("[" + reply.text() + "]")),
                schema("an empty object", "fuse/aggregator_connection_finished_error", reply -> reply.body("{}")));
    }

    private static Flaw json(String name, String entry, UnaryOperator<Reply> change) {
        return Flaw.in(name, entry, change, BODY_JSON);
    }

    private static Flaw schema(String name, String entry, UnaryOperator<Reply> change) {
        return Flaw.in(name, entry, change, BODY_SCHEMA);
    }

    /** The body with a text in it replaced by bytes that no text has. */
    private static Reply bytes(Reply reply, String from, byte[] to) {
        String marked = reply.edit(from, "\u0001").text();
        int at = marked.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        var whole = new java.io.ByteArrayOutputStream(at + to.length);
        for (byte octet : marked.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            if (octet == 1) {
                whole.writeBytes(to);
            } else {
                whole.write(octet);
            }
        }
        return reply.body(whole.toByteArray());
    }
}
