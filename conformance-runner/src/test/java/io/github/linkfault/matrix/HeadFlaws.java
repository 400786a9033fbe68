package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.ALLOW;
import static io.github.linkfault.judge.Rule.BODY_JSON;
import static io.github.linkfault.judge.Rule.MEDIA_TYPE;
import static io.github.linkfault.judge.Rule.STATUS;
import static io.github.linkfault.judge.Rule.WWW_AUTHENTICATE;

import java.util.List;

/** Statuses and header fields that are wrong. */
final class HeadFlaws {

    private HeadFlaws() {}

    static List<Flaw> all() {
        return List.of(
                redirect(301, "aerosync/getAccount/AC-100"),
                redirect(302, "aerosync/getBalance/AC-100"),
                redirect(303, "aerosync/answerMfa/AC-100"),
                redirect(307, "fuse/missing_teller_private_key_header"),
                redirect(308, "fuse/status/403"),
                Flaw.of(
                        "302 to a page, and nothing else",
                        "aerosync/createTransactionsJob/AC-100",
                        Script.echo((reply, request) -> reply.status(302)
                                .without("Content-Type")
                                .with("Location", "http://localhost:" + port(request) + "/login")
                                .body("")),
                        STATUS,
                        MEDIA_TYPE,
                        BODY_JSON),
                Flaw.in(
                        "200 with the right error",
                        "aerosync/getRefreshJob/AC-109",
                        reply -> reply.status(200),
                        STATUS),
                Flaw.in("500 for a fault of the caller", "fuse/status/402", reply -> reply.status(500), STATUS),
                Flaw.in(
                        "415, which no document lists",
                        "fuse/request_content_type_invalid",
                        r -> r.status(415),
                        STATUS),
                Flaw.in("503 in place of 429", "fuse/status/429", reply -> reply.status(503), STATUS),
                Flaw.in("403 in place of 401", "aerosync/createToken/AC-101", reply -> reply.status(403), STATUS),
                Flaw.in("AC-102 with 400 in getAccount", "aerosync/getAccount/AC-102", r -> r.status(400), STATUS),
                Flaw.in("404 for an empty segment", "aerosync/getJob/AC-100", reply -> reply.status(404), STATUS),
                Flaw.in("502 for a bank that fails", "aerosync/getIdentity/AC-104", reply -> reply.status(502), STATUS),
                Flaw.in(
                        "204 and no body",
                        "aerosync/getIdentity/AC-100",
                        reply -> reply.start("HTTP/1.1 204 No Content")
                                .without("Content-Type")
                                .with("X-Nothing", "here")
                                .body(""),
                        STATUS,
                        MEDIA_TYPE,
                        BODY_JSON),
                Flaw.in("201 for a session", "fuse/status/200", reply -> reply.status(201), STATUS),
                Flaw.in(
                        "no Content-Type",
                        "aerosync/getTransactions/AC-100",
                        r -> r.without("Content-Type"),
                        MEDIA_TYPE),
                type("text/html", "aerosync/createIdentityJob/AC-100"),
                type("text/plain; charset=utf-8", "fuse/invalid_headers"),
                type("application/jsonp", "aerosync/refreshBalance/AC-100"),
                type("application/problem+json", "fuse/webhook_error"),
                type("application/json, text/html", "aerosync/getRefreshJob/AC-100"),
                type("application/json charset=utf-8", "aerosync/answerMfa/AC-001"),
                type("", "fuse/missing_plaid_client_id_header"),
                Flaw.in(
                        "two Content-Types",
                        "aerosync/createTransactionsJob/AC-001",
                        reply -> reply.line("Content-Type: text/html"),
                        MEDIA_TYPE),
                Flaw.in("405 without Allow", "aerosync/getBalance/AC-105", reply -> reply.without("Allow"), ALLOW),
                Flaw.in(
                        "401 without WWW-Authenticate",
                        "fuse/status/401",
                        reply -> reply.without("WWW-Authenticate"),
                        WWW_AUTHENTICATE));
    }

    /** To another host and back to the API itself; following either would be seen. */
    private static Flaw redirect(int status, String entry) {
        return Flaw.of(
                status + " to somewhere else, with the right body",
                entry,
                Script.echo((reply, request) -> reply.status(status)
                        .with("Location", "http://localhost:" + port(request) + "/v2/token")
                        .with("Refresh", "0; url=/somewhere")),
                STATUS);
    }

    private static String port(Received request) {
        return request.header("Host").replaceFirst(".*:", "");
    }

    private static Flaw type(String type, String entry) {
        return Flaw.in(
                type.isEmpty() ? "an empty Content-Type" : "the Content-Type " + type,
                entry,
                reply -> reply.with("Content-Type", type),
                MEDIA_TYPE);
    }
}
