package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures, as a browser draws them: axe looks at their contrast with the rest of each kind of page. */
class PicturesTest extends InBrowser {

    private static final List<String> PAGES = List.of(
            "operations/index.html",
            "actions/index.html",
            "nested/index.html",
            "guides/explanation/how-it-judges.html");

    /** Each text that is not inside its picture, or not inside the box that it begins in. */
    private static final String CLIPPED = """
            () => [...document.querySelectorAll("svg.picture, svg.matrix")].flatMap((svg) => {
              const frame = svg.getBoundingClientRect();
              const boxes = [...svg.querySelectorAll(".box")].map((box) => box.getBoundingClientRect());
              const inside = (text, box) =>
                text.left >= box.left - 1 && text.right <= box.right + 1 && text.top >= box.top - 1 && text.bottom <= box.bottom + 1;
              return [...svg.querySelectorAll("text")]
                .filter((element) => {
                  const text = element.getBoundingClientRect();
                  const begun = boxes.find((box) =>
                    text.left >= box.left && text.left < box.right && text.top >= box.top - 4 && text.top < box.bottom - 8);
                  return !inside(text, frame) || (begun && !inside(text, begun));
                })
                .map((element) => element.textContent);
            })""";

    @Test
    void each_has_a_title_a_description_and_the_same_in_words() {
        int pictures = 0;
        for (String address : PAGES) {
            open(address);
            Object faults = page.evaluate("""
                    () => [...document.querySelectorAll("svg.picture")].filter((svg) => {
                      const named = svg.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id));
                      return svg.getAttribute("role") !== "img" || named.length !== 2 || named.some((part) => !part?.textContent)
                        || svg.closest("figure").querySelectorAll("figcaption li").length < 3;
                    }).length""");
            assertThat(faults).as(address).isEqualTo(0);
            pictures += page.locator("svg.picture").count();
        }
        assertThat(pictures).isEqualTo(5);
    }

    @Test
    void no_text_is_clipped_or_leaves_its_box() {
        for (int width : List.of(1280, 390, 320)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                use(new NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
                for (String address : PAGES) {
                    open(address);
                    assertThat(clipped()).as(address + " at " + width).isEmpty();
                }
            }
        }
    }

    @Test
    void a_text_that_is_too_long_is_seen() {
        open(PAGES.get(1));
        page.evaluate(
                "() => { document.querySelector('svg.picture text').textContent += ' and much more than fits'; }");
        assertThat(clipped()).singleElement().asString().endsWith("than fits");
    }

    /** On a phone the letters are as large as beside the picture, nearly. */
    @Test
    void a_phone_shows_them_without_scaling() {
        use(new NewContextOptions().setViewportSize(390, 800));
        var widths = new ArrayList<Object>();
        for (String address : PAGES) {
            open(address);
            widths.addAll(
                    (List<?>)
                            page.evaluate(
                                    "() => [...document.querySelectorAll('svg.picture')].map((svg) => svg.getBoundingClientRect().width)"));
        }
        assertThat(widths).hasSize(5).allSatisfy(width -> assertThat(((Number) width).intValue())
                .isEqualTo(352));
    }

    private List<String> clipped() {
        return ((List<?>) page.evaluate(CLIPPED)).stream().map(String::valueOf).toList();
    }
}
