package io.github.linkfault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"AC-105", "ac105", "ac 105", "AC105", "aerosync/getBalance/AC-105"})
    void a_code_is_known_however_it_is_typed(String code) {
        CommandLineRun run = CommandLineRun.of("explain", code);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "AC-105   Balance check not available for manually linked users.",
                        "what to do   Check canFetchBalance or connectionMethod in the answer of getAccount first",
                        "source       Error Glossary: https://api-aerosync.readme.io/docs/error-glossary, read 2026-",
                        "getBalance             405   GET /accounts/{connectionId}/balance",
                        "Where the documents disagree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_plaid_secret_header", "AR-100", "401", "fuse/status/429"})
    void codes_of_every_kind_are_known(String code) {
        assertThat(CommandLineRun.of("explain", code).exitCode()).isZero();
    }

    @Test
    void an_error_has_its_own_words_for_the_end_user() {
        assertThat(CommandLineRun.of("explain", "AC-111").out())
                .contains("log in at your bank instead of typing its numbers");
        assertThat(CommandLineRun.of("explain", "AC-106").out()).doesNotContain("typing its numbers");
    }

    @Test
    void an_unknown_code_gets_what_can_still_be_said() {
        CommandLineRun run = CommandLineRun.of("explain", "AC-204");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("AC-204 is in no table", "act on the status", "aerosync-ac-204-on-an-older-page");
        assertThat(CommandLineRun.of("explain", "missing_plaid_secret_heder").out())
                .contains("It has the form of a code of Fuse.", "The nearest code is missing_plaid_secret_header.");
    }

    @Test
    void a_code_that_only_a_package_has_names_the_package_and_is_in_no_table() {
        CommandLineRun run = CommandLineRun.of("explain", "entity_not_found");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "entity_not_found is in no table",
                        "It is known from the npm package fuse-node 2.0.3",
                        "with status 404 (inferred)");
    }

    @Test
    void a_body_is_checked_and_what_lies_inside_is_named() throws IOException {
        Path body = Path.of("../schemas/fuse/examples/error-body/valid/aggregator-error-of-the-page.json");
        CommandLineRun run = CommandLineRun.of("explain", body.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "An error body of Fuse with the code aggregator_error.",
                        "It conforms to schemas/fuse/error-body.open.schema.json.",
                        "Inside: not_found (record_not_found_error) of MX: Couldn't find User record(s)",
                        "No document of MX that was read lists it.",
                        "fuse-type-in-capitals-or-lower-case",
                        "fuse-data-array-or-object");
    }

    @Test
    void an_inner_error_comes_first_and_in_full() throws IOException {
        Path body =
                Files.writeString(folder.resolve("body.json"), wrapped("plaid", "ITEM_ERROR", "ITEM_LOGIN_REQUIRED"));
        CommandLineRun run = CommandLineRun.of("explain", body.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Inside: ITEM_LOGIN_REQUIRED (ITEM_ERROR) of Plaid: as they said",
                        "               reconnect: Let the end user connect the account again.",
                        "  retry        after-fix; who acts: end-user",
                        "  end user     may be told: Please connect your bank account again.",
                        "  handle first Plaid asks every integration to handle it.",
                        "  source       Plaid error pages, https://plaid.com/docs/errors/item/",
                        "how Fuse passes it on is inferred");
        assertThat(run.out().indexOf("ITEM_LOGIN_REQUIRED (ITEM_ERROR)   an error of Plaid"))
                .isPositive()
                .isLessThan(run.out().indexOf("\naggregator_error\n"));
    }

    @Test
    void an_unknown_inner_code_gets_its_nearest_and_its_group() throws IOException {
        Path body = Files.writeString(folder.resolve("body.json"), wrapped("teller", "502", "bank.asleep"));
        assertThat(CommandLineRun.of("explain", body.toString()).out())
                .contains(
                        "Inside: bank.asleep (502) of Teller",
                        "No document of Teller that was read lists it.",
                        "502   a group of errors of Teller");
        Files.writeString(body, wrapped("plaid", "ITEM_ERROR", "ITEM_LOGIN_REQUIERD"));
        assertThat(CommandLineRun.of("explain", body.toString()).out())
                .contains("The nearest code is ITEM_LOGIN_REQUIRED.", "ITEM_ERROR   a group of errors of Plaid");
        Files.writeString(body, wrapped("initech", "ITEM_ERROR", "ITEM_LOGIN_REQUIRED"));
        assertThat(CommandLineRun.of("explain", body.toString()).out())
                .contains("The catalog does not have its errors; it has those of Plaid, Teller and MX.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ITEM_LOGIN_REQUIRED", "item_login_required", "plaid/ITEM_LOGIN_REQUIRED", "item_error"})
    void an_inner_code_or_group_is_known_by_itself(String code) {
        CommandLineRun run = CommandLineRun.of("explain", code);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Plaid", "ITEM_LOGIN_REQUIRED").doesNotContain("is in no table");
    }

    @Test
    void a_code_without_a_documented_meaning_says_only_that() {
        CommandLineRun run = CommandLineRun.of("explain", "PROFILE_ACCESS_FORBIDDEN");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("meaning      not documented: Plaid lists the code without saying what it means")
                .doesNotContain("what to do", "retry");
    }

    @Test
    void an_operation_lists_its_errors_and_first_those_that_everybody_must_handle() {
        CommandLineRun run = CommandLineRun.of("explain", "getBalance");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "getBalance   GET /accounts/{connectionId}/balance",
                        "Handle these first\n  AC-001\n      A token lives for half an hour",
                        "All 5 errors\n  AC-100 ")
                .doesNotContain("AC-112");
        assertThat(CommandLineRun.of("explain", "getBalances").out())
                .contains(
                        "Any operation of Fuse may answer with any of its errors",
                        "Handle these first\n  aggregator_error\n");
        assertThat(CommandLineRun.of("explain", "aerosync").out())
                .contains("Handle these first\n  AC-101\n", "getBalance: Balance check not available");
    }

    private static String wrapped(String provider, String type, String code) {
        return """
                {"request_id": "1", "title": "t", "details": "d", "code": "aggregator_error", "type": "server_error",
                 "source": "aggregator", "data": {"aggregator": "%s", "errors": [
                  {"request_id": null, "title": "T", "details": "as they said", "code": "%s", "type": "%s"}]}}
                """.formatted(provider, code, type);
    }

    @Test
    void a_body_that_does_not_conform_is_told_where() throws IOException {
        Path file = Files.writeString(folder.resolve("body.json"), "{\"error\": {\"code\": \"AC-105\"}}");
        assertThat(CommandLineRun.of("explain", file.toString()).out())
                .contains("It does not conform", "/error: required property 'message' not found", "what to do");
    }

    @Test
    void a_string_of_the_widget_is_taken_apart() throws IOException {
        Path file = Files.write(
                folder.resolve("widget.txt"),
                "INCORRECT_CREDENTIALS | Code: AC-117 | Message: Wrong.\n".getBytes(UTF_8));
        CommandLineRun run = CommandLineRun.of("explain", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("type INCORRECT_CREDENTIALS, code AC-117", "message: expected \"Sorry,", "AC-117 (INCORRECT");
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "{", "{}", "[]", "{\"code\": 5}", "", "null", "\u0000", "x".repeat(10_000), "{\"error\":null}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_no_match_and_no_crash(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("nonsense"), text);
        CommandLineRun run = CommandLineRun.of("explain", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isNotBlank();
    }
}
