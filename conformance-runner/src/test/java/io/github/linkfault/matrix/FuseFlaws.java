package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.BODY_SCHEMA;
import static io.github.linkfault.judge.Rule.BODY_STRICT;
import static io.github.linkfault.judge.Rule.CODE;
import static io.github.linkfault.judge.Rule.STACK_TRACE;
import static io.github.linkfault.judge.Rule.STATUS;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.judge.Rule;
import io.github.linkfault.judge.Rules;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fuse's errors, said wrongly. */
final class FuseFlaws {

    private static final Rules RULES = Rules.of(Catalog.bundled());
    private static final Rule SOURCE = RULES.rule("source").orElseThrow();
    private static final Rule DATA = RULES.rule("data").orElseThrow();

    private static final String AGGREGATOR = "fuse/aggregator_error";

    private FuseFlaws() {}

    static List<Flaw> all() {
        return List.of(
                value("the code in capitals", "fuse/missing_access_token", "code", "\"MISSING_ACCESS_TOKEN\"", CODE),
                value(
                        "the neighbour's code",
                        "fuse/missing_plaid_secret_header",
                        "code",
                        "\"missing_plaid_client_id_header\"",
                        CODE),
                value("a code with hyphens", "fuse/invalid_request_body", "code", "\"invalid-request-body\"", CODE),
                value(
                        "the code with a line feed before it",
                        "fuse/missing_fuse_verification_header",
                        "code",
                        "\"\\nmissing_fuse_verification_header\"",
                        CODE),
                value("a full-width letter in the code", "fuse/webhook_error", "code", "\"ｗebhook_error\"", CODE),
                value(
                        "invalid_request_body for no body",
                        "fuse/request_body_missing",
                        "code",
                        "\"invalid_request_body\"",
                        CODE),
                value(
                        "a code of the packages only",
                        "fuse/aggregator_disconnected_error",
                        "code",
                        "\"aggregator_rate_limit_error\"",
                        CODE),
                value(
                        "webhook_error for a missing signature",
                        "fuse/missing_teller_signature_header",
                        "code",
                        "\"webhook_error\"",
                        CODE),
                value(
                        "a listed code of another error",
                        "fuse/internal_server_error",
                        "code",
                        "\"webhook_error\"",
                        CODE),
                value("a code that is a number", "fuse/status/404", "code", "404", BODY_SCHEMA),
                value("type in mixed case", "fuse/missing_mx_client_id_header", "type", "\"Auth_Error\"", BODY_SCHEMA),
                value(
                        "a type that is the code",
                        "fuse/aggregator_connection_finished_error",
                        "type",
                        "\"aggregator_error\"",
                        BODY_SCHEMA),
                value("a type that is null", "fuse/status/401", "type", "null", BODY_SCHEMA),
                value(
                        "a type behind a space",
                        "fuse/missing_teller_certificate_header",
                        "type",
                        "\"auth_error \"",
                        BODY_SCHEMA),
                value("a source that nobody knows", "fuse/status/402", "source", "\"plaid\"", BODY_SCHEMA),
                value("details that are null", "fuse/request_content_type_invalid", "details", "null", BODY_SCHEMA),
                value("details that are an object", "fuse/status/400", "details", "{}", BODY_SCHEMA),
                value("a title that is true", "fuse/missing_teller_private_key_header", "title", "true", BODY_SCHEMA),
                value("a request_id that is a number", "fuse/status/429", "request_id", "17", BODY_SCHEMA),
                in(
                        "source left out",
                        "fuse/request_body_invalid_json",
                        r -> r.edit(",\"source\":\"internal\"", ""),
                        BODY_SCHEMA),
                in(
                        "title left out",
                        "fuse/status/403",
                        reply -> reply.edit("\"title\":\"invalid headers\",", ""),
                        BODY_SCHEMA),
                in(
                        "the error below another member",
                        "fuse/missing_plaid_client_id_header",
                        reply -> reply.body("{\"error\":" + reply.text() + "}"),
                        BODY_SCHEMA),
                in(
                        "Aerosync's error",
                        "fuse/invalid_headers",
                        reply -> reply.body("{\"error\":{\"code\":\"AC-001\",\"message\":\"\"}}"),
                        BODY_SCHEMA),
                in(
                        "data that is a text",
                        "fuse/missing_mx_api_key_header",
                        reply -> reply.member("\"data\":\"mx\""),
                        BODY_SCHEMA),
                in(
                        "data with 500,000 wrong items",
                        "fuse/missing_teller_application_id_header",
                        reply -> reply.member("\"data\":[1" + ",1".repeat(500_000) + "]"),
                        BODY_SCHEMA),
                in(
                        "aggregator_error from within",
                        AGGREGATOR,
                        aggregator("\"source\":\"aggregator\",", "\"source\":\"internal\","),
                        SOURCE),
                in("aggregator_error without data", AGGREGATOR, data(""), DATA),
                in("aggregator_error with data that is empty", AGGREGATOR, data(",\"data\":{}"), DATA),
                in("aggregator_error without the errors", AGGREGATOR, data(",\"data\":{\"aggregator\":\"mx\"}"), DATA),
                in(
                        "aggregator_error with no error in the errors",
                        AGGREGATOR,
                        data(",\"data\":{\"aggregator\":\"mx\",\"errors\":[]}"),
                        DATA),
                in("aggregator_error with an empty array", AGGREGATOR, data(",\"data\":[]"), DATA),
                in("aggregator_error with data that is null", AGGREGATOR, data(",\"data\":null"), BODY_SCHEMA),
                in(
                        "aggregator_error with an error that is null",
                        AGGREGATOR,
                        data(",\"data\":{\"errors\":[null]}"),
                        BODY_SCHEMA),
                in(
                        "aggregator_error with errors that are an object",
                        AGGREGATOR,
                        data(",\"data\":{\"errors\":{\"code\":\"x\"}}"),
                        BODY_SCHEMA),
                in(
                        "aggregator_error from within and without data",
                        AGGREGATOR,
                        reply -> data("").apply(reply).edit("\"source\":\"aggregator\"", "\"source\":\"internal\""),
                        SOURCE,
                        DATA),
                in("404 for a fault of the server", "fuse/internal_server_error", reply -> reply.status(404), STATUS),
                in("400 in place of 500", "fuse/status/500", reply -> reply.status(400), STATUS),
                in(
                        "500 for a header that is missing",
                        "fuse/missing_plaid_verification_header",
                        reply -> reply.status(500),
                        STATUS),
                in(
                        "409, which the page does not list",
                        "fuse/aggregator_connection_finished_error",
                        reply -> reply.status(409),
                        STATUS),
                in("422 for a member that is missing", "fuse/status/400", reply -> reply.status(422), STATUS),
                in("403 in place of 404", "fuse/status/404", reply -> reply.status(403), STATUS),
                in(
                        "a Node stack trace in details",
                        "fuse/webhook_error",
                        reply -> reply.edit("happened.", "happened. at sync (/srv/app/sync.js:12:7)"),
                        STACK_TRACE),
                in(
                        "request_id left out",
                        "fuse/status/402",
                        reply -> reply.edit("\"request_id\":\"r-aggregator_disconnected_error\",", ""),
                        BODY_STRICT),
                in("an empty title", "fuse/invalid_request_body", reply -> reply.value("title", "\"\""), BODY_STRICT),
                in(
                        "80,000 members that no document has",
                        "fuse/missing_teller_signing_secret_header",
                        reply -> reply.member(members(80_000)),
                        BODY_STRICT));
    }

    private static Flaw in(String name, String entry, UnaryOperator<Reply> change, Rule... rules) {
        return Flaw.in(name, entry, change, rules);
    }

    private static Flaw value(String name, String entry, String member, String json, Rule rule) {
        return Flaw.in(name, entry, reply -> reply.value(member, json), rule);
    }

    private static UnaryOperator<Reply> aggregator(String from, String to) {
        return reply -> reply.edit(from, to);
    }

    /** Other data in place of the aggregator's. */
    private static UnaryOperator<Reply> data(String member) {
        return reply -> reply.rewrite(",\"data\":.*", member + "}");
    }

    private static String members(int count) {
        var members = new StringBuilder("\"m0\":0");
        for (int number = 1; number < count; number++) {
            members.append(",\"m").append(number).append("\":0");
        }
        return members.toString();
    }
}
