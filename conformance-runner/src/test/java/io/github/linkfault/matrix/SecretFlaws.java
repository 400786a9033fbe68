package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.BODY_JSON;
import static io.github.linkfault.judge.Rule.BODY_STRICT;
import static io.github.linkfault.judge.Rule.CODE;
import static io.github.linkfault.judge.Rule.MESSAGE;
import static io.github.linkfault.judge.Rule.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.judge.Rule;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;

/** Answers that repeat what only the caller should know. */
final class SecretFlaws {

    private SecretFlaws() {}

    static List<Flaw> all() {
        return List.of(
                echo(
                        "the token in a header",
                        "aerosync/getAccount/AC-102",
                        (reply, request) -> reply.with("X-Token", request.token()),
                        SECRET),
                echo(
                        "the token in the body",
                        "aerosync/getBalance/AC-105",
                        (reply, request) -> reply.member("\"token\":\"" + request.token() + "\""),
                        SECRET,
                        BODY_STRICT),
                echo(
                        "the token in the message",
                        "aerosync/getJob/AC-104",
                        (reply, request) -> reply.edit("bank.", "bank " + request.token()),
                        SECRET,
                        MESSAGE),
                echo(
                        "the token percent-encoded",
                        "aerosync/getTransactions/AC-115",
                        (reply, request) -> reply.with("X-Next", "/?t=" + URLEncoder.encode(request.token(), UTF_8)),
                        SECRET),
                echo(
                        "the token in Base64",
                        "aerosync/createIdentityJob/AC-112",
                        (reply, request) -> reply.with("X-Debug", base64("Bearer " + request.token())),
                        SECRET),
                echo(
                        "the token in the body in Base64",
                        "aerosync/refreshBalance/AC-108",
                        (reply, request) -> reply.member("\"debug\":\"" + base64(request.token()) + "\""),
                        SECRET,
                        BODY_STRICT),
                echo(
                        "the token with its slashes escaped",
                        "aerosync/getIdentity/AC-113",
                        (reply, request) ->
                                reply.member("\"t\":\"" + request.token().replace("/", "\\/") + "\""),
                        SECRET,
                        BODY_STRICT),
                echo(
                        "the token in hexadecimal",
                        "aerosync/answerMfa/AC-110",
                        (reply, request) -> reply.with("X-Debug", hexadecimal(request.token())),
                        SECRET),
                echo(
                        "the API key in a header",
                        "fuse/status/403",
                        (reply, request) -> reply.with("X-Key", request.header("Fuse-Api-Key")),
                        SECRET),
                echo(
                        "the API key as the name of a header",
                        "fuse/invalid_headers",
                        (reply, request) -> reply.with(request.header("Fuse-Api-Key"), "1"),
                        SECRET),
                echo(
                        "a certificate in details",
                        "fuse/missing_teller_private_key_header",
                        (reply, request) -> reply.edit("happened", request.header("Teller-Certificate")),
                        SECRET),
                echo(
                        "a long private key in details",
                        "fuse/missing_mx_api_key_header",
                        (reply, request) -> reply.edit("happened", request.header("Teller-Private-Key")),
                        SECRET),
                echo(
                        "a long private key instead of JSON",
                        "fuse/missing_mx_client_id_header",
                        (reply, request) -> reply.body("\"Not \"" + request.header("Teller-Private-Key")),
                        SECRET,
                        BODY_JSON),
                echo(
                        "an access token with a symbol as the code",
                        "fuse/status/402",
                        (reply, request) -> reply.value("code", "\"access-fails-🔑-6\""),
                        SECRET,
                        CODE),
                echo(
                        "the access token in details",
                        "fuse/aggregator_disconnected_error",
                        (reply, request) -> reply.edit("happened", "happened to access-disconnected-4"),
                        SECRET),
                echo(
                        "a secret in a session",
                        "fuse/status/200",
                        (reply, request) -> reply.member("\"you_said\":\"" + request.header("Plaid-Secret") + "\""),
                        SECRET));
    }

    private static Flaw echo(String name, String entry, BiFunction<Reply, Received, Reply> change, Rule... rules) {
        return Flaw.of(name, entry, Script.echo(change), rules);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String hexadecimal(String text) {
        var digits = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            digits.append("%02x".formatted(octet));
        }
        return digits.toString();
    }
}
