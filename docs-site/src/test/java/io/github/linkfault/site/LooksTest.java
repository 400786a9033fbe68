package io.github.linkfault.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooksTest extends InBrowser {

    private static final String LIGHT = "rgb(251, 250, 248)";
    private static final String DARK = "rgb(21, 23, 27)";
    private static final int MOST_BYTES = 150 * 1024;

    @Test
    void dark_follows_the_system_and_a_stored_choice_wins() {
        use(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        open("errors/aerosync/ac-104.html");
        assertThat(paper()).isEqualTo(DARK);
        page.locator(".theme").click();
        assertThat(page.locator(".theme")).hasText("Theme: light");
        assertThat(paper()).isEqualTo(LIGHT);
        open("errata.html");
        assertThat(paper()).isEqualTo(LIGHT);
        page.locator(".theme").click();
        page.locator(".theme").click();
        assertThat(page.locator(".theme")).hasText("Theme: system");
        page.reload();
        assertThat(paper()).isEqualTo(DARK);
    }

    @Test
    void a_stored_choice_is_there_before_the_first_paint() {
        open("index.html");
        page.evaluate("() => localStorage.setItem('linkfault-theme', 'dark')");
        // Nothing that is deferred or loaded later may be what sets it.
        page.route("**/site.js", route -> route.abort());
        page.reload();
        assertThat(paper()).isEqualTo(DARK);
        assertThat(takeFaults()).allMatch(fault -> fault.contains("ERR_FAILED"));
    }

    @Test
    void no_page_scrolls_sideways() {
        for (int width : List.of(1280, 390, 320)) {
            use(new NewContextOptions().setViewportSize(width, 800));
            for (String kind : KINDS) {
                open(kind);
                Object beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
                assertThat((Integer) beyond).as(kind + " at " + width).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void tables_are_lists_on_a_phone_and_each_cell_says_what_it_is() {
        use(new NewContextOptions().setViewportSize(390, 800));
        int tables = 0;
        for (String kind : KINDS) {
            open(kind);
            Object cells = page.evaluate("""
                    () => [...document.querySelectorAll("td")].map((td) =>
                      [getComputedStyle(td).display, getComputedStyle(td, "::before").content].join(" "))""");
            assertThat((List<?>) cells).as(kind).allSatisfy(cell -> assertThat((String) cell)
                    .matches("block \".+\""));
            tables += page.locator("table").count();
        }
        assertThat(tables).isGreaterThan(5);
    }

    @Test
    void without_javascript_every_error_stands_in_the_list_and_a_note_says_what_is_missing() {
        open("index.html");
        int all = shownRows().count();
        use(new NewContextOptions().setJavaScriptEnabled(false));
        open("index.html");
        assertThat(shownRows()).hasCount(all);
        assertThat(shownRows().first()).isVisible();
        assertThat(page.locator("noscript .note")).isVisible();
        assertThat(page.locator("#search")).isHidden();
        assertThat(page.locator("#paste")).isHidden();
        shownRows().first().click();
        assertThat(page.locator("h1")).containsText("AC-100");
    }

    @Test
    void an_entrys_anchor_leads_to_its_row() {
        open("errors/aerosync/ac-104.html#getbalance");
        assertThat(page.locator("#getbalance")).isInViewport();
        assertThat(page.locator("tr:target")).containsText("getBalance");
    }

    @Test
    void print_leaves_out_what_needs_a_screen() {
        open("errors/aerosync/ac-104.html");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav:visible")).hasCount(0);
        assertThat(page.locator(".copy").first()).isHidden();
        assertThat(page.locator(".facts")).isVisible();
    }

    @Test
    void print_shows_what_is_folded_and_no_address_that_leads_nowhere_on_paper() {
        open("errors/aerosync/ac-104.html");
        Locator folded = page.locator("details.contested:not([open]) li").first();
        assertThat(folded).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(folded).isVisible();
        Object printed = page.evaluate("""
                () => [...document.querySelectorAll("main a[href]")].map((link) => getComputedStyle(link, "::after").content)
                  .filter((content) => content.includes(".html") && !content.includes("http"))""");
        assertThat((List<?>) printed).isEmpty();
    }

    @Test
    void print_has_whole_pictures() {
        // As wide as a sheet of A4 within its margins.
        use(new NewContextOptions().setViewportSize(680, 1000));
        open("operations/index.html");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("svg.matrix").count()).isPositive();
        for (Locator matrix : page.locator("svg.matrix").all()) {
            assertThat(matrix.boundingBox().width).isLessThan(680);
        }
    }

    @Test
    void the_tables_of_a_terminal_keep_their_columns_on_a_phone() {
        use(new NewContextOptions().setViewportSize(390, 800));
        open("guides/tutorial/first-run.html");
        Object wraps = page.evaluate("""
                () => [...document.querySelectorAll(".listingblock pre")].map((pre) => getComputedStyle(pre).whiteSpaceCollapse +
                  " " + getComputedStyle(pre).textWrapMode)""");
        assertThat((List<?>) wraps).hasSizeGreaterThan(3).allSatisfy(wrap -> assertThat(wrap)
                .isEqualTo("preserve nowrap"));
    }

    @Test
    void codes_and_examples_can_be_copied() {
        open("errors/aerosync/ac-104.html");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("h1 .copy").click();
        assertThat(page.locator("h1 .copy")).hasText("Copied");
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("AC-104");
        assertThat(page.locator("pre").count()).isGreaterThan(2);
        assertThat(page.locator(".copyable .copy")).hasCount(page.locator("pre").count());
    }

    @Test
    void a_page_weighs_little() throws IOException {
        for (String kind : KINDS) {
            var loaded = new ArrayList<String>();
            page.onRequest(request -> loaded.add(request.url()));
            open(kind);
            long bytes = 0;
            for (String url : loaded) {
                bytes += Files.size(Path.of(URI.create(url)));
            }
            assertThat(loaded).hasSizeGreaterThan(2);
            assertThat(bytes).as(kind + ": " + loaded).isLessThan(MOST_BYTES);
            use(new NewContextOptions());
        }
    }

    @Test
    void the_errata_can_be_narrowed_down() {
        open("errata.html");
        Locator parts = page.locator(".sect1.entry:visible");
        int all = parts.count();
        page.locator("#filter select[data-role=severity]").selectOption("client");
        int client = parts.count();
        assertThat(client).isBetween(1, all - 1);
        assertThat(page.locator("#filter output")).hasText(client + " of " + all);
        page.locator("#filter select[data-role=api]").selectOption("fuse");
        assertThat(parts.count()).isBetween(1, client - 1);
        use(new NewContextOptions().setJavaScriptEnabled(false));
        open("errata.html");
        assertThat(page.locator("#filter")).isHidden();
        assertThat(page.locator(".sect1.entry")).hasCount(all);
    }

    private Object paper() {
        return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }
}
