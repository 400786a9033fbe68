package io.github.linkfault.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest extends InBrowser {

    @Test
    void an_address_with_a_query_shows_that_error_first() {
        open("index.html?q=ac104");
        assertThat(shownRows().first()).hasText("AC-104");
        assertThat(query()).hasValue("ac104");
    }

    @ParameterizedTest
    @CsvSource({
        "AC101, AC-101",
        "ac 101, AC-101",
        "user not found, AC-102",
        "method not allowed balance, AC-105",
        "linked users balance, AC-105",
        "405 mfa, AC-110",
        "getbalance 405, AC-105",
        "/accounts/{connectionId}/balance 405, AC-105",
        "plaid secret, missing_plaid_secret_header",
        "POLLING_TIMEOUT, AR-100"
    })
    void every_word_must_hit_or_the_count_says_that_some_did(String words, String first) {
        open("index.html");
        query().fill(words);
        assertThat(shownRows().first()).hasText(first);
        assertThat(page.locator("#count")).not().containsText("some");
        query().fill(words + " unheard");
        assertThat(page.locator("#count"))
                .hasText(Pattern.compile("0 of \\d+ errors|[1-9]\\d* of \\d+ errors, by some of the words|No .*"));
    }

    @ParameterizedTest
    @CsvSource({
        "ITEM_LOGIN_REQUIRED, ITEM_LOGIN_REQUIRED",
        "item login required, ITEM_LOGIN_REQUIRED",
        "plaid/ITEM_LOCKED, ITEM_LOCKED",
        "connection_status DENIED, DENIED",
        "enrollment.disconnected, enrollment.disconnected"
    })
    void an_error_inside_errors_is_found_and_its_code_comes_first(String words, String first) {
        open("index.html");
        query().fill(words);
        assertThat(page.locator("li.error:not([hidden]) a.code, details.nested li:not([hidden]) a")
                        .first())
                .hasText(first);
        query().press("Enter");
        assertThat(page.locator("tr:target a.code")).hasText(first);
    }

    @Test
    void errors_inside_errors_come_after_the_list_unless_their_codes_are_closer() {
        open("index.html");
        query().fill("no_accounts");
        assertThat(page.locator("#nested ~ * li:not([hidden]) a").first()).isVisible();
        query().fill("unheard");
        assertThat(page.locator("details.nested li:not([hidden])")).hasCount(0);
        query().fill("");
        assertThat(page.locator("details.nested[open]")).hasCount(0);
        assertThat(page.locator("details.nested li:not([hidden])")).hasCount(204);
    }

    /** Fuse's page lists its statuses for the whole API, so that one is found by any operation, and by its name. */
    @Test
    void a_status_is_found_by_its_name() {
        open("index.html");
        query().fill("session not found");
        assertThat(page.locator("li.error:has([href='errors/fuse/status/404.html'])"))
                .isVisible();
        assertThat(page.locator("li.error:has([href='errors/fuse/status/401.html'])"))
                .isHidden();
    }

    @Test
    void a_search_that_finds_nothing_leads_on() {
        open("index.html");
        Locator lead = page.locator(".lead");
        query().fill("AC-1O5");
        assertThat(lead).containsText("Did you mean AC-105");
        lead.locator("button").first().click();
        assertThat(query()).hasValue("AC-105");
        assertThat(shownRows().first()).hasText("AC-105");
        query().fill("503");
        assertThat(lead).containsText("No document lists 503.");
        lead.locator("button").first().click();
        assertThat(page.locator(".answer .what")).containsText("The HTTP status 503.");
        query().fill("AC-116");
        assertThat(lead.locator("a[href='errata.html#aerosync-ac-116-missing']"))
                .isVisible();
        query().fill("AC-105");
        assertThat(lead.locator("button")).hasCount(0);
    }

    @Test
    void the_count_is_said_and_the_address_keeps_what_was_asked() {
        open("index.html");
        int all = shownRows().count();
        query().fill("405");
        assertThat(page.locator("#count[role=status]")).hasText(shownRows().count() + " of " + all + " errors");
        assertThat(page).hasURL(Pattern.compile("index\\.html\\?q=405$"));
        page.reload();
        assertThat(query()).hasValue("405");
        query().fill("lunar eclipse");
        assertThat(page.locator("#count")).containsText("No match");
        query().fill("");
        assertThat(shownRows()).hasCount(all);
        assertThat(page).hasURL(Pattern.compile("index\\.html$"));
    }

    @Test
    void facets_narrow_with_counts_and_in_the_address() {
        open("index.html");
        page.locator("#facets summary").click();
        facet("status", "405").check();
        assertThat(shownRows()).hasCount(6);
        assertThat(facetLabel("action", "check-connection-method").locator(".n"))
                .hasText("2");
        facet("action", "check-connection-method").check();
        assertThat(shownRows()).hasText(new String[] {"AC-105", "AC-107"});
        // Within a facet the values widen.
        facet("action", "restart-mfa").check();
        assertThat(shownRows()).hasText(new String[] {"AC-105", "AC-107", "AC-110"});
        assertThat(page).hasURL(Pattern.compile("\\?status=405&action=check-connection-method&action=restart-mfa$"));
        assertThat(facetLabel("api", "fuse")).hasClass(Pattern.compile("none"));
        page.reload();
        assertThat(shownRows()).hasText(new String[] {"AC-105", "AC-107", "AC-110"});
        assertThat(facet("status", "405")).isChecked();
        page.getByText("Clear all").click();
        assertThat(facet("status", "405")).not().isChecked();
        assertThat(page).hasURL(Pattern.compile("index\\.html$"));
    }

    @Test
    void each_facet_value_says_how_many_rows_it_leaves() {
        open("index.html");
        page.locator("#facets summary").click();
        Locator boxes = page.locator("#facets input");
        assertThat(boxes.count()).isGreaterThan(25);
        for (int at = 0; at < boxes.count(); at++) {
            Locator box = boxes.nth(at);
            String promised = box.locator("xpath=..").locator(".n").textContent();
            box.check();
            assertThat(shownRows()).hasCount(Integer.parseInt(promised));
            box.uncheck();
        }
    }

    @Test
    void a_value_that_no_row_has_is_not_asked_for() {
        open("index.html?status=999&api=other");
        assertThat(page.locator("#count")).hasText(Pattern.compile("^\\d+ errors$"));
    }

    @Test
    void slash_leads_to_the_search_escape_clears_it_and_enter_opens_the_first() {
        open("errors/aerosync/ac-104.html");
        page.keyboard().press("/");
        page.waitForURL("**/index.html#q");
        assertThat(query()).isFocused();
        page.keyboard().type("ac105");
        assertThat(shownRows()).hasText(new String[] {"AC-105"});
        page.keyboard().press("Escape");
        assertThat(query()).hasValue("");
        page.keyboard().type("a/c 105");
        assertThat(query()).hasValue("a/c 105");
        page.keyboard().press("Escape");
        page.keyboard().type("ac105");
        page.keyboard().press("Enter");
        page.waitForURL("**/errors/aerosync/ac-105.html");
    }

    @Test
    void the_keyboard_alone_finds_an_error() {
        open("index.html");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        for (int presses = 0; presses < 20 && !isFocused(query()); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(query()).isFocused();
        page.keyboard().type("ar100");
        for (int presses = 0; presses < 60 && !isFocused(shownRows().first()); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(shownRows().first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/errors/aerosync/widget/ar-100.html");
    }

    @Test
    void an_answer_that_is_pasted_into_the_search_is_explained() {
        open("index.html");
        query().evaluate("""
                (input) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text", '{"error":{"code":"AC-105","message":"m"}}');
                  input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator(".answer .what")).containsText("An error body of Aerosync with the code AC-105.");
        assertThat(page.locator("#pasted")).isFocused();
    }

    private Locator query() {
        return page.locator("#q");
    }

    private Locator facet(String facet, String value) {
        return page.locator("#facets input[data-facet='" + facet + "'][value='" + value + "']");
    }

    private Locator facetLabel(String facet, String value) {
        return facet(facet, value).locator("xpath=..");
    }

    private static boolean isFocused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluate("(element) => element === document.activeElement"));
    }
}
