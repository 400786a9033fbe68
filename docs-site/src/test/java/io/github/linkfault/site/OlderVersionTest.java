package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linkfault.site.output.BrokenSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OlderVersionTest {

    private static final String URL = "https://errors.example.com/";

    @Test
    void a_page_of_an_older_version_names_the_newest_as_the_one_to_find() {
        Document page = page(new OlderVersion(URL, "0.1.0"));

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(URL + "a/b.html");
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(URL + "0.1.0/a/b.html");
        assertThat(page.select("main > p.note").text())
                .isEqualTo("These are the errors as of 0.1.0. This page in the newest version");
        assertThat(page.select("main > p.note a").attr("href")).isEqualTo(URL + "a/b.html");
    }

    @Test
    void a_page_of_the_newest_version_says_nothing_of_it() {
        Document page = page(new OlderVersion(URL, ""));

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(URL + "a/b.html");
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(URL + "a/b.html");
        assertThat(page.select("main > p.note")).isEmpty();
    }

    @Test
    void what_cannot_be_a_folder_ends_the_build() {
        assertThatThrownBy(() -> new OlderVersion(URL, "../0.1.0"))
                .isInstanceOf(BrokenSite.class)
                .hasMessage("-Dlinkfault.site.version: \"../0.1.0\" is no name of a folder;"
                        + " expected a version such as 0.1.0");
    }

    private static Document page(OlderVersion version) {
        Document page = Jsoup.parse("<title>T</title><main><h1>T</h1></main>");
        version.finish("a/b.html", page);
        new Heads(version.url(), version.ownUrl()).finish("a/b.html", page, address -> false);
        return page;
    }
}
