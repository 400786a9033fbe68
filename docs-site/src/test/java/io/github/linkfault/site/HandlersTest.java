package io.github.linkfault.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

class HandlersTest extends InBrowser {

    private static final String OPERATION = "operations/aerosync/getbalance.html";
    private static final String ERROR = "errors/aerosync/ac-104.html";

    @Test
    void the_chosen_language_is_remembered_from_page_to_page() {
        open(OPERATION);
        assertThat(tab("Java")).hasAttribute("aria-selected", "true");
        assertThat(panel("typescript")).isHidden();
        tab("Python").click();
        assertThat(panel("python")).isVisible();
        assertThat(panel("java")).isHidden();
        open(ERROR);
        assertThat(tab("Python")).hasAttribute("aria-selected", "true");
        assertThat(panel("python")).containsText("AerosyncErrorCode.AC_104");
    }

    @Test
    void a_page_without_the_remembered_language_shows_its_first() {
        open(OPERATION);
        tab("Python").click();
        open("errors/aerosync/widget/ac-117.html");
        assertThat(tab("TypeScript")).hasAttribute("aria-selected", "true");
        assertThat(panel("typescript")).isVisible();
    }

    @Test
    void arrows_move_between_the_tabs() {
        open(OPERATION);
        tab("Java").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(tab("curl")).isFocused();
        assertThat(panel("curl")).isVisible();
        page.keyboard().press("Home");
        assertThat(tab("Java")).isFocused();
    }

    @Test
    void on_paper_the_chosen_language_is_there_and_without_scripts_every_one() {
        open(OPERATION);
        tab("Python").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(panel("python").locator("h3")).isVisible();
        assertThat(page.locator(".handlers > section:visible")).hasCount(1);
        use(new NewContextOptions().setJavaScriptEnabled(false));
        open(OPERATION);
        everyLanguageIsThere();
    }

    private void everyLanguageIsThere() {
        for (String language : new String[] {"java", "typescript", "python", "curl"}) {
            assertThat(panel(language)).isVisible();
            assertThat(panel(language).locator("h3")).isVisible();
        }
    }

    private Locator tab(String name) {
        return page.locator(".handlers [role=tab]", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private Locator panel(String language) {
        return page.locator(".handlers > section[data-language=" + language + "]");
    }
}
