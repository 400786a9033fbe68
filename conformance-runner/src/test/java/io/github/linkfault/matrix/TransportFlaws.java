package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.BODY_JSON;
import static io.github.linkfault.judge.Rule.TRANSPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Answers that never arrive, or not as HTTP. */
final class TransportFlaws {

    private static final long MIB = 1 << 20;
    private static final String OK = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n";

    private TransportFlaws() {}

    static List<Flaw> all() {
        return List.of(
                broken("no answer at all", "aerosync/getAccount/AC-103", (request, reply, wire) -> wire.keepSilent()),
                broken(
                        "a head of a byte a second",
                        "aerosync/getBalance/AC-106",
                        (request, reply, wire) -> wire.drip(reply.head().getBytes(UTF_8), 1000)),
                broken("a body of a byte every 50 ms", "aerosync/refreshBalance/AC-104", (request, reply, wire) -> {
                    wire.send(reply.head());
                    wire.drip(reply.bytes(), 50);
                }),
                broken(
                        "the connection closed without an answer",
                        "aerosync/getJob/AC-102",
                        (request, reply, wire) -> wire.close()),
                broken(
                        "a reset in place of an answer",
                        "fuse/missing_mx_client_id_header",
                        (request, reply, wire) -> wire.reset()),
                broken("a reset in the middle of the head", "aerosync/answerMfa/AC-102", (request, reply, wire) -> {
                    wire.send(reply.head().substring(0, 20));
                    wire.pause(20);
                    wire.reset();
                }),
                broken("a reset in the middle of the body", "aerosync/getIdentity/AC-102", (request, reply, wire) -> {
                    wire.send(reply.head() + reply.text().substring(0, 10));
                    wire.pause(20);
                    wire.reset();
                }),
                broken(
                        "a Content-Length too long, then silence",
                        "aerosync/getTransactions/AC-104",
                        (request, reply, wire) -> {
                            wire.send(reply.with("Content-Length", String.valueOf(reply.bytes().length + 1)));
                            wire.keepSilent();
                        }),
                broken("a Content-Length too long, then the end", "fuse/status/404", (request, reply, wire) -> {
                    wire.send(reply.with("Content-Length", "5000"));
                    wire.close();
                }),
                broken(
                        "a Content-Length too short",
                        "aerosync/createIdentityJob/AC-104",
                        (request, reply, wire) -> wire.send(reply.with("Content-Length", "40"))),
                broken(
                        "a second whole answer behind the first",
                        "aerosync/getTransactions/AC-102",
                        (request, reply, wire) -> wire.send(reply.head() + reply.text() + reply.head() + reply.text())),
                broken("a Content-Length beside chunks", "fuse/webhook_error", (request, reply, wire) -> {
                    Reply chunked = reply.chunked(1000);
                    wire.send(chunked.line("Content-Length: " + chunked.bytes().length));
                }),
                Flaw.of(
                        "a Content-Length too short, and the rest late",
                        "aerosync/getTransactions/AC-102",
                        (request, reply, wire) -> {
                            String text = reply.text();
                            wire.send(reply.with("Content-Length", "40").body(text.substring(0, 40)));
                            wire.pause(50);
                            wire.send(text.substring(40));
                        },
                        BODY_JSON),
                broken(
                        "a Content-Length that is a word",
                        "aerosync/getRefreshJob/AC-102",
                        (request, reply, wire) -> wire.send(reply.with("Content-Length", "many"))),
                broken(
                        "a negative Content-Length",
                        "aerosync/getRefreshJob/AC-104",
                        (request, reply, wire) -> wire.send(reply.with("Content-Length", "-1"))),
                broken(
                        "two lengths that differ",
                        "fuse/missing_plaid_secret_header",
                        (request, reply, wire) -> wire.send(reply.line("Content-Length: " + reply.bytes().length)
                                .line("Content-Length: 7"))),
                broken(
                        "a line of another protocol",
                        "fuse/missing_teller_certificate_header",
                        (request, reply, wire) -> wire.send("SSH-2.0-OpenSSH_9.6\r\n")),
                broken("a body without any head", "aerosync/createToken/AC-101", (request, reply, wire) -> {
                    wire.send(reply.bytes());
                    wire.close();
                }),
                broken(
                        "a status that is a word",
                        "fuse/missing_teller_signature_header",
                        (request, reply, wire) -> wire.send(reply.start("HTTP/1.1 OK"))),
                broken(
                        "HTTP/2 without being asked",
                        "aerosync/getJob/AC-104",
                        (request, reply, wire) -> wire.send(reply.start("HTTP/2 400"))),
                broken("a body of 400 MiB", "fuse/aggregator_connection_finished_error", (request, reply, wire) -> {
                    wire.send(OK + "Content-Length: " + 400 * MIB + "\r\n\r\n");
                    flood(wire, " ", 400 * MIB);
                }),
                broken("a chunked body of 400 MiB", "aerosync/createTransactionsJob/AC-112", (request, reply, wire) -> {
                    wire.send(OK + "Transfer-Encoding: chunked\r\n\r\n");
                    flood(wire, "10\r\n" + " ".repeat(16) + "\r\n", 400 * MIB);
                }),
                broken(
                        "a body without length and without end",
                        "aerosync/getIdentity/AC-104",
                        (request, reply, wire) -> {
                            wire.send(OK + "Connection: close\r\n\r\n{");
                            flood(wire, "\"a\":1,", 400 * MIB);
                        }),
                broken(
                        "a gzip bomb",
                        "aerosync/getBalance/AC-104",
                        (request, reply, wire) ->
                                wire.send(reply.line("Content-Encoding: gzip").body(bomb()))),
                broken("a gzip body that is cut", "aerosync/getTransactions/AC-001", (request, reply, wire) -> {
                    Reply packed = reply.gzip();
                    wire.send(packed.body(Arrays.copyOf(packed.bytes(), packed.bytes().length - 12)));
                }),
                broken("a gzip body with a wrong checksum", "aerosync/getIdentity/AC-001", (request, reply, wire) -> {
                    Reply packed = reply.gzip();
                    byte[] bytes = packed.bytes();
                    bytes[bytes.length - 6] ^= 1;
                    wire.send(packed.body(bytes));
                }),
                broken(
                        "plain JSON that says it is gzip",
                        "fuse/request_body_missing",
                        (request, reply, wire) -> wire.send(reply.line("Content-Encoding: gzip"))),
                broken(
                        "no body that says it is gzip",
                        "fuse/missing_plaid_verification_header",
                        (request, reply, wire) -> wire.send(reply.body("").line("Content-Encoding: gzip"))),
                broken(
                        "a content coding that nobody knows",
                        "fuse/missing_teller_application_id_header",
                        (request, reply, wire) -> wire.send(reply.line("Content-Encoding: \u001B[31mmiddle-out"))),
                broken(
                        "a transfer coding that nobody knows",
                        "aerosync/createIdentityJob/AC-001",
                        (request, reply, wire) -> wire.send(reply.line("Transfer-Encoding: rot13"))),
                broken("a chunk shorter than its length", "aerosync/answerMfa/AC-104", (request, reply, wire) -> {
                    wire.send(OK + "Transfer-Encoding: chunked\r\n\r\nff\r\n" + reply.text() + "\r\n0\r\n\r\n");
                    wire.close();
                }),
                broken(
                        "a chunk longer than its length",
                        "aerosync/createTransactionsJob/AC-104",
                        (request, reply, wire) -> wire.send(
                                OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n" + reply.text() + "\r\n0\r\n\r\n")),
                broken(
                        "a chunk whose length is a word",
                        "fuse/missing_fuse_verification_header",
                        (request, reply, wire) -> wire.send(
                                OK + "Transfer-Encoding: chunked\r\n\r\nall\r\n" + reply.text() + "\r\n0\r\n\r\n")),
                broken(
                        "a chunk of more than 2^63 bytes",
                        "aerosync/getJob/AC-001",
                        (request, reply, wire) ->
                                wire.send(OK + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + reply.text()
                                        + "\r\n0\r\n\r\n")),
                broken("no last chunk", "aerosync/createIdentityJob/AC-102", (request, reply, wire) -> {
                    String chunks = new String(reply.chunked(30).bytes(), UTF_8);
                    wire.send(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks.replaceFirst("0\r\n\r\n$", ""));
                    wire.close();
                }),
                broken("trailers without end", "fuse/missing_teller_signing_secret_header", (request, reply, wire) -> {
                    wire.send(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n");
                    flood(wire, "Trailer: x\r\n", 64 * MIB);
                }),
                broken("header fields without end", "aerosync/refreshBalance/AC-001", (request, reply, wire) -> {
                    wire.send(OK);
                    flood(wire, "X-More: and more\r\n", 64 * MIB);
                }),
                broken("a header line without end", "aerosync/createTransactionsJob/AC-102", (request, reply, wire) -> {
                    wire.send(OK + "X-Long: ");
                    flood(wire, "a", 64 * MIB);
                }),
                broken(
                        "a header that is folded without end",
                        "aerosync/getRefreshJob/AC-001",
                        (request, reply, wire) -> {
                            wire.send(OK + "X-Folded: a\r\n");
                            flood(wire, " and on\r\n", 64 * MIB);
                        }),
                broken("a status line without end", "fuse/request_body_invalid_json", (request, reply, wire) -> {
                    wire.send("HTTP/1.1 400 ");
                    flood(wire, "very ", 64 * MIB);
                }),
                broken(
                        "empty lines without end",
                        "fuse/missing_mx_api_key_header",
                        (request, reply, wire) -> flood(wire, "\r\n", 64 * MIB)),
                broken("interim answers without end", "aerosync/getAccount/AC-104", (request, reply, wire) -> {
                    while (true) {
                        wire.send("HTTP/1.1 102 Processing\r\n\r\n");
                    }
                }));
    }

    private static Flaw broken(String name, String entry, Script script) {
        return Flaw.of(name, entry, script, TRANSPORT);
    }

    /** Goes on until the client hangs up, which it must do long before the end. */
    private static void flood(Wire wire, String text, long bytes) throws IOException {
        wire.flood(text, bytes);
        throw new IllegalStateException("the client took " + wire.sent() + " bytes and never hung up");
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int block = 0; block < 400; block++) {
                gzip.write(new byte[(int) MIB]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
