package io.github.linkfault.catalog;

import java.util.stream.Stream;

/** Ways to break a feature, and what the reader says about each. */
final class BrokenTables {

    private static final String BALANCE = "aerosync/getBalance.feature";
    private static final String ERRATA = "aerosync/errata.yaml";

    private BrokenTables() {}

    static Stream<Breakage> tables() {
        return Stream.of(
                new Breakage(
                        "an empty cause",
                        copy -> copy.cell(BALANCE, "AC-100", "The path has no connectionId.", ""),
                        "aerosync/getBalance.feature:16: the column \"cause\" is missing or empty"),
                new Breakage(
                        "a Rule around the outline",
                        copy -> copy.replace(
                                BALANCE, "  Scenario Outline: <code>", "  Rule: all\n\n  Scenario Outline: <code>"),
                        "aerosync/getBalance.feature: a Rule or a Background is not read; put the Scenario Outlines below the Feature"),
                new Breakage(
                        "a scenario without rows",
                        copy -> copy.replace(
                                BALANCE,
                                "  Scenario Outline: <code>",
                                "  Scenario: none\n    Given that nothing happens\n\n  Scenario Outline: <code>"),
                        "aerosync/getBalance.feature:8: the scenario has no row of Examples"),
                new Breakage(
                        "an empty code",
                        copy -> copy.cell(BALANCE, "AC-105", "AC-105", ""),
                        "aerosync/getBalance.feature:25: the column \"code\" is missing or empty"),
                new Breakage(
                        "an empty message",
                        copy -> copy.cell(BALANCE, "AC-001", "Invalid API key and secret.", ""),
                        "aerosync/getBalance.feature:17: the column \"message\" is missing or empty"),
                new Breakage(
                        "a missing column",
                        copy -> copy.replace(BALANCE, "| remedy ", "| advice "),
                        "aerosync/getBalance.feature:16: the column \"remedy\" is missing or empty"),
                new Breakage(
                        "a status of letters",
                        copy -> copy.cell(BALANCE, "AC-105", "405", "40x"),
                        "aerosync/getBalance.feature:25: the status \"40x\" is neither a number nor 4xx or 5xx"),
                new Breakage(
                        "a status of four digits",
                        copy -> copy.cell(BALANCE, "AC-105", "405", "4050"),
                        "aerosync/getBalance.feature:25: the status \"4050\" is neither a number nor 4xx or 5xx"),
                new Breakage(
                        "a class without a documented status",
                        copy -> copy.cell("aerosync/createToken.feature", "AC-100", "400", "5xx"),
                        "aerosync/createToken.feature:15: the status \"5xx\" stands for no documented status"),
                new Breakage(
                        "an evidence that is none",
                        copy -> copy.cell(BALANCE, "AC-105", "documented", "certain"),
                        "aerosync/getBalance.feature:25: \"certain\" is neither documented nor inferred nor observed"),
                new Breakage(
                        "an id twice in a table",
                        copy -> copy.twice(BALANCE, "AC-105"),
                        "aerosync/getBalance.feature:26: duplicate id aerosync/getBalance/AC-105; features/aerosync/getBalance.feature:25 has it too"),
                new Breakage(
                        "an id twice in two files",
                        copy -> copy.cell(
                                "fuse/webhook-errors.feature",
                                "webhook_error",
                                "webhook_error",
                                "internal_server_error"),
                        "fuse/webhook-errors.feature:14: duplicate id fuse/internal_server_error; features/fuse/server-errors.feature:14 has it too"),
                new Breakage(
                        "two codes of one request",
                        copy -> copy.cell(
                                BALANCE,
                                "AC-106",
                                "the bank has paused access to the account",
                                "the account was linked manually"),
                        "aerosync/getBalance.feature:26: aerosync/getBalance/AC-106 is provoked by the same request as aerosync/getBalance/AC-105:"
                                + " getBalance, \"the account was linked manually\"; give one of them a condition of its own"),
                new Breakage(
                        "two codes of one request, in a further condition",
                        copy -> copy.cell(
                                BALANCE,
                                "AC-106",
                                "the bank has paused access to the account",
                                "the bank has paused access to the account; or the account was linked manually"),
                        "aerosync/getBalance.feature:26: aerosync/getBalance/AC-106 is provoked by the same request as aerosync/getBalance/AC-105:"
                                + " getBalance, \"the account was linked manually\"; give one of them a condition of its own"),
                new Breakage(
                        "a row that is too short",
                        copy -> copy.replace(BALANCE, "| AC-105 |", "|"),
                        "aerosync/getBalance.feature:25: inconsistent cell count within the table"),
                new Breakage(
                        "no Gherkin",
                        copy -> copy.replace(BALANCE, "Feature:", "Future:"),
                        "aerosync/getBalance.feature:2: expected: #TagLine, #FeatureLine, #Comment, #Empty, got 'Future: Errors of getBalance'"),
                new Breakage(
                        "another request line",
                        copy -> copy.replace(BALANCE, "GET /accounts", "POST /accounts"),
                        "aerosync/getBalance.feature:16: the feature's description begins with another request line than operations.yaml's \"GET /accounts/{connectionId}/balance\""),
                new Breakage(
                        "no request line",
                        copy -> copy.replace(BALANCE, "  GET /accounts/{connectionId}/balance\n", ""),
                        "aerosync/getBalance.feature:15: the feature's description begins with another request line than operations.yaml's \"GET /accounts/{connectionId}/balance\""));
    }

    static Stream<Breakage> references() {
        return Stream.of(
                new Breakage(
                        "an unknown action",
                        copy -> copy.cell(BALANCE, "AC-106", "reconnect", "give-up"),
                        "aerosync/getBalance.feature:26: actions.yaml has no action \"give-up\""),
                new Breakage(
                        "an unknown condition",
                        copy -> copy.cell(BALANCE, "AC-105", "the account was linked manually", "it rains"),
                        "aerosync/getBalance.feature:25: conditions.yaml does not say how to bring about the condition \"it rains\""),
                new Breakage(
                        "an unknown condition after a known one",
                        copy -> copy.cell(
                                BALANCE,
                                "AC-105",
                                "the account was linked manually",
                                "the account was linked manually; or it rains"),
                        "aerosync/getBalance.feature:25: conditions.yaml does not say how to bring about the condition \"it rains\""),
                new Breakage(
                        "a condition twice in a row",
                        copy -> copy.cell(
                                BALANCE,
                                "AC-105",
                                "the account was linked manually",
                                "the account was linked manually; or the account was linked manually"),
                        "aerosync/getBalance.feature:25: duplicate condition \"the account was linked manually\""),
                new Breakage(
                        "a condition of the other API",
                        copy -> copy.cell(
                                BALANCE, "AC-105", "the account was linked manually", "Fuse fails internally"),
                        "aerosync/getBalance.feature:25: conditions.yaml does not say how to bring about the condition \"Fuse fails internally\""),
                new Breakage(
                        "an unknown operation",
                        copy -> copy.replace(BALANCE, "@operation:getBalance", "@operation:getMoney"),
                        "aerosync/getBalance.feature:16: operations.yaml has no operation getMoney"),
                new Breakage(
                        "no operation",
                        copy -> copy.replace(BALANCE, " @operation:getBalance", ""),
                        "aerosync/getBalance.feature:16: no @operation: tag"),
                new Breakage(
                        "an unknown operation of Fuse",
                        copy -> copy.cell(
                                "fuse/client-errors.feature", "missing_access_token", "getAccounts", "getMoney"),
                        "fuse/client-errors.feature:19: operations.yaml has no operation getMoney"),
                new Breakage(
                        "an erratum about nothing",
                        copy -> copy.replace(ERRATA, "[aerosync/createToken/AC-101]", "[aerosync/createToken/AC-999]"),
                        "aerosync/errata.yaml, item 1 (aerosync-401-named-forbidden): no entry has the id aerosync/createToken/AC-999"),
                new Breakage(
                        "an erratum about a broken pattern",
                        copy -> copy.replace(ERRATA, "[aerosync/createToken/AC-101]", "['aerosync/(/AC-101']"),
                        "aerosync/errata.yaml, item 1 (aerosync-401-named-forbidden): no entry has the id aerosync/(/AC-101"));
    }
}
