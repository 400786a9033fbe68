package io.github.linkfault.matrix;

import static io.github.linkfault.judge.Rule.BODY_SCHEMA;
import static io.github.linkfault.judge.Rule.BODY_STRICT;
import static io.github.linkfault.judge.Rule.CODE;
import static io.github.linkfault.judge.Rule.MESSAGE;
import static io.github.linkfault.judge.Rule.STACK_TRACE;
import static io.github.linkfault.judge.Rule.STATUS;

import java.util.List;

/** Aerosync's errors, said wrongly. */
final class AerosyncFlaws {

    private static final String OTHER_CONNECTION = "50000000000000000000000000000005";

    private AerosyncFlaws() {}

    static List<Flaw> all() {
        return List.of(
                code("a line feed behind the code", "aerosync/getBalance/AC-105", "AC-105\\n"),
                code("a Cyrillic letter in the code", "aerosync/refreshBalance/AC-107", "\u0410C-107"),
                code("a space behind the code", "aerosync/getJob/AC-109", "AC-109 "),
                code("a space before the code", "aerosync/getJob/AC-001", " AC-001"),
                code("the code in lower case", "aerosync/answerMfa/AC-110", "ac-110"),
                code("the code without its hyphen", "aerosync/getIdentity/AC-113", "AC113"),
                code("the code with a dash", "aerosync/getIdentity/AC-001", "AC\u2013001"),
                code("the code with Arabic digits", "aerosync/getTransactions/AC-100", "AC-\u0661\u0660\u0660"),
                code("the code with an invisible character", "aerosync/createToken/AC-100", "AC-\u200b100"),
                code("the code of an older page", "aerosync/getAccount/AC-103", "AC-204"),
                code("the widget's code", "aerosync/createIdentityJob/AC-111", "AR-100"),
                code("the neighbour's code with the right status", "aerosync/createTransactionsJob/AC-114", "AC-115"),
                code("an empty code", "aerosync/getRefreshJob/AC-102", ""),
                Flaw.in(
                        "the right code with the neighbour's status",
                        "aerosync/createTransactionsJob/AC-112",
                        reply -> reply.status(405),
                        STATUS),
                Flaw.in(
                        "the neighbour's whole answer",
                        "aerosync/createIdentityJob/AC-112",
                        reply -> reply.status(405)
                                .edit("AC-112", "AC-111")
                                .edit(
                                        "Conflict — another job currently in progress.",
                                        "Identity jobs are not available for manually linked users."),
                        STATUS,
                        CODE,
                        MESSAGE),
                Flaw.in(
                        "AC-101 in place of AC-001",
                        "aerosync/getAccount/AC-001",
                        reply -> reply.status(401).edit("AC-001", "AC-101"),
                        STATUS,
                        CODE),
                schema("the code as a number", "aerosync/getTransactions/AC-115", "\"AC-115\"", "115"),
                schema("a code that is null", "aerosync/getAccount/AC-104", "\"AC-104\"", "null"),
                schema("a code that is a list", "aerosync/getBalance/AC-106", "\"AC-106\"", "[\"AC-106\"]"),
                schema("a code that is an enormous number", "aerosync/answerMfa/AC-001", "\"AC-001\"", "1e999999999"),
                schema("no code", "aerosync/refreshBalance/AC-104", "\"code\":\"AC-104\",", ""),
                schema("no message", "aerosync/getJob/AC-104", ",\"message\":", ",\"text\":"),
                schema("error in capitals", "aerosync/getIdentity/AC-104", "\"error\"", "\"Error\""),
                schema(
                        "an error that is null",
                        "aerosync/createToken/AC-101",
                        "{\"error\":",
                        "{\"error\":null,\"was\":"),
                Flaw.in(
                        "error as an array",
                        "aerosync/answerMfa/AC-104",
                        reply -> reply.body(reply.text()
                                .replace("{\"error\":{", "{\"error\":[{")
                                .replaceFirst("}}$", "}]}")),
                        BODY_SCHEMA),
                Flaw.in(
                        "error as a text",
                        "aerosync/getRefreshJob/AC-104",
                        reply -> reply.body("{\"error\":\"AC-104\"}"),
                        BODY_SCHEMA),
                Flaw.in(
                        "code and message without error around them",
                        "aerosync/createIdentityJob/AC-001",
                        reply -> reply.body(reply.text().replaceFirst("^\\{\"error\":(.*)}$", "$1")),
                        BODY_SCHEMA),
                schema(
                        "a message that is a list",
                        "aerosync/createTransactionsJob/AC-104",
                        "\"We",
                        "[\"We",
                        "e.\"",
                        "e.\"]"),
                message(
                        "another connection's id",
                        "aerosync/getIdentity/AC-102",
                        "0badc0de[0-9a-f]*",
                        OTHER_CONNECTION),
                message("the bare placeholder", "aerosync/getRefreshJob/AC-109", "9[0-9]+", "<connectionId>"),
                message("the bare job placeholder", "aerosync/getJob/AC-109", "REF-[0-9a-f]+", "<job_id>"),
                message(
                        "the connection in the job's place",
                        "aerosync/getJob/AC-109",
                        "REF-[0-9a-f]+",
                        OTHER_CONNECTION),
                message("an id cut short", "aerosync/createIdentityJob/AC-102", "0badc0de[0-9a-f]*", "0badc0de…"),
                message("an id in capitals", "aerosync/answerMfa/AC-102", "0badc0de[0-9a-f]*", "0BADC0DE".repeat(4)),
                message("no full stop", "aerosync/getBalance/AC-106", "FI\\.", "FI"),
                message("a space behind the full stop", "aerosync/refreshBalance/AC-108", "attempts\\.", "attempts. "),
                message("a hyphen for the em dash", "aerosync/createIdentityJob/AC-112", "—", "-"),
                message("two hyphens for the em dash", "aerosync/createTransactionsJob/AC-112", "—", "--"),
                message("a no-break space", "aerosync/getTransactions/AC-115", "manually ", "manually\u00a0"),
                message("two spaces", "aerosync/createTransactionsJob/AC-114", "not available", "not  available"),
                message("another letter case", "aerosync/getBalance/AC-001", "API", "Api"),
                message("the neighbour's message", "aerosync/getBalance/AC-105", "Balance check", "Balance refresh"),
                message("another language", "aerosync/createToken/AC-100", "Required.*format\\.", "Es fehlen Angaben."),
                message(
                        "getAccount's message in getBalance",
                        "aerosync/getBalance/AC-100",
                        "Missing.*Id]\\.",
                        "Required attributes are missing or not in a valid format."),
                message("no address", "aerosync/getTransactions/AC-104", "support@aeropay\\.com ", ""),
                message("a web address for the address", "aerosync/refreshBalance/AC-104", "support@", "https://"),
                message("two addresses", "aerosync/getRefreshJob/AC-104", "support@", "help@aeropay.com, support@"),
                message(
                        "terminal escapes in the message",
                        "aerosync/answerMfa/AC-110",
                        "Please",
                        "\\\\u001b[2J\\\\u001b]0;stand-in\\\\u0007"),
                message("text turned around by an invisible character", "aerosync/getJob/AC-102", "User", "\u202eresU"),
                message("half of a surrogate pair", "aerosync/getIdentity/AC-113", "FI", "\\\\ud83d"),
                message("a million full stops", "aerosync/createIdentityJob/AC-104", "issue\\.", ".".repeat(1_000_000)),
                Flaw.in(
                        "a Java stack trace in the message",
                        "aerosync/getAccount/AC-104",
                        reply -> reply.edit("issue.", "issue. at com.aeropay.Bank.link(Bank.java:42)"),
                        MESSAGE,
                        STACK_TRACE),
                Flaw.in(
                        "a stack trace beside the error",
                        "aerosync/getBalance/AC-104",
                        reply -> reply.member("\"trace\":\"Traceback (most recent call last)\""),
                        BODY_STRICT,
                        STACK_TRACE),
                Flaw.in(
                        "a member that no document has",
                        "aerosync/createToken/AC-100",
                        reply -> reply.member("\"status\":400"),
                        BODY_STRICT));
    }

    private static Flaw code(String name, String entry, String code) {
        return Flaw.in(name, entry, reply -> reply.value("code", "\"" + code + "\""), CODE);
    }

    private static Flaw schema(String name, String entry, String... replacements) {
        return Flaw.in(
                name,
                entry,
                reply -> {
                    Reply changed = reply;
                    for (int pair = 0; pair < replacements.length; pair += 2) {
                        changed = changed.edit(replacements[pair], replacements[pair + 1]);
                    }
                    return changed;
                },
                BODY_SCHEMA);
    }

    /** The message with what a regular expression finds in the body replaced. */
    private static Flaw message(String name, String entry, String from, String to) {
        return Flaw.in("a message with " + name, entry, reply -> reply.rewrite(from, to), MESSAGE);
    }
}
