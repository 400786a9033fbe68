package io.github.linkfault.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteBoxTest extends InBrowser {

    private static final String AC_105 =
            "{\"error\":{\"code\":\"AC-105\",\"message\":\"Balance check not available for manually linked users.\"}}";

    @BeforeEach
    void home() {
        open("index.html");
    }

    @Test
    void nothing_is_loaded_for_it_before_it_is_needed() {
        assertThat(page.locator("script[src*='paste.js']")).hasCount(0);
        page.locator("#pasted").focus();
        assertThat(page.locator("script[src*='paste.js']")).hasCount(1);
    }

    @Test
    void says_that_it_loads_what_it_needs() {
        page.evaluate("() => { document.head.append = () => {}; }");
        page.locator("#pasted").fill(AC_105);
        assertThat(answer().locator(".loading")).hasText("Loading what is known of the errors …");
    }

    @Test
    void an_aerosync_body() {
        paste(AC_105);
        assertThat(answer().locator(".what")).hasText("An error body of Aerosync with the code AC-105.");
        assertThat(answer().locator(".card h3 a")).hasAttribute("href", "errors/aerosync/ac-105.html");
        assertThat(answer().locator(".card dl"))
                .containsText(
                        "check-connection-method: Read canFetchBalance or connectionMethod with GET /accounts/{connectionId} before the call");
        assertThat(answer().locator(".verdict.good"))
                .hasText("It conforms to schemas/aerosync/error-body.open.schema.json.");
        assertThat(answer().locator(".findings")).hasCount(0);
        answer().locator(".card h3 a").click();
        assertThat(page.locator("h1")).containsText("AC-105");
    }

    @Test
    void fuses_documented_example_names_mx_inside_and_the_errata_on_type_and_data() throws IOException {
        paste(Files.readString(BuiltSite.MODULE.resolve(
                "../schemas/fuse/examples/error-body/valid/aggregator-error-of-the-page.json")));
        assertThat(answer().locator(".card h3 a")).hasAttribute("href", "errors/fuse/aggregator_error.html");
        assertThat(answer())
                .containsText(
                        "Inside: not_found (record_not_found_error) of MX: Couldn't find User record(s) with the information provided.");
        assertThat(answer()).containsText("No document of MX that was read lists it.");
        assertThat(erratum("fuse-type-in-capitals-or-lower-case")).containsText("The same words in lower case.");
        assertThat(erratum("fuse-data-array-or-object")).containsText("data is an object with aggregator and errors.");
    }

    @Test
    void an_error_inside_comes_first_and_its_code_leads_to_its_row() throws IOException {
        paste(Files.readString(BuiltSite.MODULE.resolve(
                        "../schemas/fuse/examples/error-body/valid/aggregator-error-of-the-page.json"))
                .replace("\"mx\"", "\"plaid\"")
                .replace("\"not_found\"", "\"ITEM_LOGIN_REQUIRED\"")
                .replace("\"record_not_found_error\"", "\"ITEM_ERROR\""));
        assertThat(answer().locator(".card").first()).hasClass(Pattern.compile("inner"));
        assertThat(answer().locator(".card").nth(1).locator("h3 a")).hasText("aggregator_error");
        answer().locator(".inner h4 a").click();
        assertThat(page.locator("tr:target a.code")).hasText("ITEM_LOGIN_REQUIRED");
        open("index.html");
        paste("ITEM_LOGIN_REQUIRED");
        assertThat(answer().locator(".inner h4 a")).hasCount(1);
    }

    @Test
    void a_whole_response_with_its_head() {
        paste("HTTP/1.1 418 I'm a teapot\r\nContent-Type: text/html\r\n\r\n" + AC_105);
        assertThat(answer().locator(".what")).containsText("Found in an HTTP response. HTTP status 418.");
        assertThat(finding("status")).containsText("expected405actual418");
        assertThat(finding("media-type")).containsText("actual\"text/html\"");
    }

    @Test
    void a_line_of_a_log_and_a_string_of_the_widget() {
        paste("[2026-11-21 10:00:00] ERROR getBalance status=405 body=" + AC_105);
        assertThat(answer().locator(".what")).containsText("Found in a line of a log. HTTP status 405.");
        paste("SERVER_ERROR | Code: AR-500 | Message: A server error occurred. Please try again later.");
        assertThat(answer().locator(".what"))
                .containsText("A string of Aerosync's widget: type SERVER_ERROR, code AR-500.");
        assertThat(answer()).containsText("It is what the documents print.");
    }

    @Test
    void what_does_not_conform_says_where_what_was_expected_and_what_came() {
        paste("{\"error\":{\"code\":5}}");
        assertThat(answer()).containsText("JSON, but no error body");
        paste("{\"error\":{\"code\":\"AC-105\"}}");
        assertThat(answer().locator(".verdict.bad"))
                .hasText("It does not conform to schemas/aerosync/error-body.open.schema.json:");
        assertThat(finding("body-schema"))
                .hasText("body-schema violation at /errorexpectedthe member \"message\"actualno such member");
    }

    @Test
    void an_unknown_code_gets_the_rule_for_its_status() {
        paste(
                "HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n"
                        + "{\"title\":\"t\",\"details\":\"d\",\"code\":\"entity_not_found\",\"type\":\"not_found\",\"source\":\"internal\"}");
        assertThat(answer().locator(".first")).containsText("404: fix-request.");
        assertThat(answer().locator(".card").first().locator("h3 a"))
                .hasAttribute("href", "errors/fuse/status/404.html");
        Locator unknown = answer().locator(".card").nth(1);
        assertThat(unknown).containsText("entity_not_found is in no table of Aerosync or Fuse.");
        assertThat(unknown).containsText("What to log:");
    }

    @Test
    void the_summary_for_support_has_no_secret_and_can_be_copied() {
        paste("HTTP/1.1 405\nContent-Type: application/json\nSet-Cookie: s=0123456789abcdef0123\n\n"
                + AC_105.replace("manually", "token=tok_51Habcdef jane@example.org manually"));
        Locator summary = page.locator(".summary pre");
        assertThat(summary).containsText("Code: AC-105");
        assertThat(summary.textContent()).doesNotContain("0123456789abcdef", "tok_51Habcdef", "jane@");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator(".summary .copy").click();
        assertThat(page.locator(".summary .copy")).hasText("Copied");
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(summary.textContent());
    }

    /** The line of the review: the status and the path that were pasted count. */
    @Test
    void a_status_that_the_documents_do_not_have_is_a_deviation() {
        paste("03:12:44 GET /v2/accounts/abc/balance 404 " + AC_105);
        assertThat(answer().locator("> .verdict"))
                .hasText("A deviation: AC-105 from getBalance came with the status 404, and is documented with 405.");
        assertThat(answer().locator("> .first")).containsText("Do first: AC-105: check-connection-method.");
        assertThat(answer().locator("details.disagree")).not().hasAttribute("open", "");
        assertThat(page.locator("[role=status]").first())
                .hasText("A deviation: AC-105 from getBalance came with the status 404, and is documented with 405.");
    }

    @Test
    void a_link_to_the_answer_holds_nothing_of_what_was_pasted_and_leads_to_it() {
        paste("03:12:44 jane@example.org GET /v2/accounts/secret0123/balance 404 " + AC_105);
        String link = answer().locator(".link a").getAttribute("href");
        assertThat(link).doesNotContain("jane", "secret0123", "03%3A12");
        open("errata.html");
        open(link);
        assertThat(answer().locator("> .verdict")).containsText("came with the status 404");
    }

    @Test
    void each_error_of_a_log_is_answered() {
        paste("03:12:44 GET /v2/accounts/a/balance 405 " + AC_105
                + "\nnothing\n03:12:46 refreshBalance failed with AC-112\n"
                + "{\"level\":\"error\",\"body\":{\"error\":{\"code\":\"AC-104\",\"message\":\"m\"}}}");
        assertThat(answer().locator(".one")).hasCount(3);
        assertThat(answer().locator(".found li")).hasCount(3);
        answer().locator(".found a").nth(1).click();
        assertThat(answer().locator("#found-2")).isInViewport();
    }

    @Test
    void what_looks_like_a_secret_does_not_get_into_the_address() {
        page.locator("#q").fill("Authorization: Bearer sk_live_SECRET");
        assertThat(page).hasURL(Pattern.compile("index\\.html$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=\"alert(1)\"><script>alert(1)</script>",
                "{\"error\":{\"code\":\"<img src=x onerror=alert(1)>\",\"message\":\"<script>alert(1)</script>\"}}",
                "{\"title\":\"<b>x</b>\",\"details\":\"<svg onload=alert(1)>\",\"code\":\"aggregator_error\",\"type\":\"<i>\",\"source\":\"x\",\"<u>\":1,"
                        + "\"data\":{\"aggregator\":\"<iframe src=javascript:alert(1)>\",\"errors\":[{\"title\":\"<img src=x onerror=alert(1)>\"}]}}",
                "HTTP/1.1 405 <img src=x onerror=alert(1)>\nContent-Type: <script>alert(1)</script>\n\n{\"error\":{\"code\":\"AC-105\",\"message\":\"\u202e<a href='javascript:alert(1)'>\"}}",
                "X_ERROR | Code: javascript:alert(1) | Message: <img src=x onerror=alert(1)>",
                "{\"__proto__\":{\"polluted\":true},\"error\":{\"code\":\"constructor\",\"message\":\"toString\"}}",
                "javascript:alert(1)"
            })
    void what_is_pasted_is_only_ever_text(String hostile) {
        paste(hostile);
        assertThat(answer().locator(".what")).not().isEmpty();
        assertThat(answer().locator("img, script, svg, iframe, u, i, [onerror], a[href^='javascript']"))
                .hasCount(0);
        assertThat(page.evaluate("() => ({}).polluted === undefined")).isEqualTo(true);
    }

    @Test
    void huge_deep_and_broken_texts_are_answered() {
        paste("[".repeat(100_000) + "]".repeat(100_000));
        assertThat(answer().locator(".what")).containsText("levels deep");
        paste("x".repeat(1_100_000));
        assertThat(answer().locator(".what")).containsText("1,048,576 are read at most");
        paste("{\"error\":{\"code\":\"AC-105\",");
        assertThat(answer().locator(".what")).containsText("This looks like JSON and is not:");
        assertThat(answer().locator(".card h3 a")).hasText("AC-105");
        page.locator("#pasted").press("Escape");
        assertThat(answer()).isEmpty();
    }

    private void paste(String text) {
        page.locator("#pasted").fill(text);
        // The answer to what stood there before may stay for a moment.
        page.waitForSelector(".answer:not([data-pending]) .what");
    }

    private Locator answer() {
        return page.locator(".answer");
    }

    private Locator finding(String rule) {
        return page.locator(".findings li", new Page.LocatorOptions().setHasText(rule));
    }

    private Locator erratum(String id) {
        return page.locator(".answer [data-erratum='" + id + "'] .follows");
    }
}
