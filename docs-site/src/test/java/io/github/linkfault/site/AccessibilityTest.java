package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe on each kind of page; the contrast that WCAG AA asks for is among its rules. */
class AccessibilityTest extends InBrowser {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void no_page_has_a_serious_fault(ColorScheme colours) throws IOException {
        use(new NewContextOptions().setColorScheme(colours));
        for (String kind : KINDS) {
            open(kind);
            assertThat(serious()).as(kind).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nor_has_an_answer_of_the_paste_box_or_a_narrowed_list(ColorScheme colours) throws IOException {
        use(new NewContextOptions().setColorScheme(colours));
        open("index.html?status=405&q=ac");
        page.locator("#pasted")
                .fill(
                        "HTTP/1.1 418 Teapot\nContent-Type: text/html\n\n{\"error\":{\"code\":\"AC-105\",\"message\":\"x\",\"y\":1}}");
        page.waitForSelector(".summary");
        assertThat(serious()).isEmpty();
        page.locator("#pasted").fill("ITEM_LOGIN_REQUIRED");
        page.waitForSelector(".answer:not([data-pending]) .inner");
        assertThat(serious()).isEmpty();
        open("index.html?q=item_login_required");
        assertThat(serious()).isEmpty();
    }

    @Test
    void a_phone_has_none_either() throws IOException {
        use(new NewContextOptions().setViewportSize(390, 800));
        for (String kind : KINDS) {
            open(kind);
            assertThat(serious()).as(kind).isEmpty();
        }
    }

    @Test
    void a_serious_fault_is_seen() throws IOException {
        open("errata.html");
        page.evaluate("() => document.querySelector('main p').style.color = '#bbb'");
        assertThat(serious()).singleElement().asString().startsWith("color-contrast ");
    }

    private List<String> serious() throws IOException {
        page.evaluate(Files.readString(BuiltSite.MODULE.resolve("node_modules/axe-core/axe.min.js")));
        var ids = (List<?>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ["violations"], preload: false })).violations
                  .filter(({ impact }) => ["serious", "critical"].includes(impact))
                  .map(({ id, nodes }) => id + " " + nodes[0].html)""");
        return ids.stream().map(String::valueOf).toList();
    }
}
