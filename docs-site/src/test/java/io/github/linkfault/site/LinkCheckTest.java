package io.github.linkfault.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linkfault.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault that the check of the finished site is for, in a site of two pages that has no other. */
class LinkCheckTest {

    @TempDir
    private Path root;

    @BeforeEach
    void write_a_site_without_fault() throws IOException {
        page(
                "index.html",
                "<a href=\"errors/one.html#where\">One</a> <a href=\"https://www.rfc-editor.org/\">RFCs</a>");
        page(
                "errors/one.html",
                "<h2 id=\"where\">Where</h2> <a href=\"../index.html\">Home</a> <a href=\"#where\">above</a>");
    }

    @Test
    void a_site_without_fault_has_none() {
        assertThat(faults("errors/one.html#where", "index.html")).isEmpty();
    }

    @Test
    void a_dead_link() throws IOException {
        page("errors/one.html", "<a href=\"two.html\">Two</a> <h2 id=\"where\">Where</h2>");
        assertThat(faults())
                .containsExactly("errors/one.html: the link \"two.html\" is dead: there is no errors/two.html");
    }

    @Test
    void a_dead_script() throws IOException {
        page("errors/one.html", "<script src=\"../search.js\"></script> <h2 id=\"where\">Where</h2>");
        assertThat(faults())
                .containsExactly("errors/one.html: the link \"../search.js\" is dead: there is no search.js");
    }

    @Test
    void a_dead_anchor_of_another_page() throws IOException {
        page("index.html", "<a href=\"errors/one.html#why\">One</a>");
        assertThat(faults())
                .containsExactly(
                        "index.html: the link \"errors/one.html#why\" is dead: errors/one.html has no anchor why");
    }

    @Test
    void a_dead_anchor_of_the_same_page() throws IOException {
        page("index.html", "<a href=\"#more\">More</a> <a href=\"errors/one.html\">One</a>");
        assertThat(faults()).containsExactly("index.html: the link \"#more\" is dead: index.html has no anchor more");
    }

    @Test
    void a_link_that_leaves_the_site() throws IOException {
        page("index.html", "<a href=\"../secret.html\">Out</a> <a href=\"errors/one.html\">One</a>");
        Files.writeString(root.resolveSibling("secret.html"), "");
        assertThat(faults()).hasSize(1);
    }

    @Test
    void an_anchor_twice() throws IOException {
        page("errors/one.html", "<h2 id=\"where\">Where</h2> <p id=\"where\">Here</p>");
        assertThat(faults()).containsExactly("errors/one.html: duplicate anchor where");
    }

    @Test
    void a_link_that_an_example_became() throws IOException {
        page(
                "index.html",
                "<code><a class=\"bare\" href=\"https://a:b@c/\">https://a:b@c/</a></code> <a href=\"errors/one.html\">One</a>");
        assertThat(faults())
                .containsExactly("index.html: \"https://a:b@c/\" is an example and no link; write `+https://a:b@c/+`");
    }

    @Test
    void a_page_that_nothing_leads_to() throws IOException {
        page("errors/two.html", "<a href=\"two.html\">itself</a>");
        assertThat(faults()).containsExactly("errors/two.html: no other page leads to it");
    }

    @Test
    void a_missing_page_and_a_missing_anchor() {
        assertThat(faults("errors/two.html", "errors/one.html#why"))
                .containsExactly(
                        "errors/two.html must be there, but there is no errors/two.html",
                        "errors/one.html#why must be there, but errors/one.html has no anchor why");
    }

    @Test
    void the_catalog_asks_for_all_that_it_has() {
        Catalog catalog = Catalog.bundled();
        assertThat(Required.of(catalog, true))
                .contains(
                        "errors/aerosync/ac-105.html#getbalance",
                        "operations/aerosync/getbalance.html#ac-105",
                        "errors/aerosync/widget/ar-100.html#widget",
                        "errors/fuse/status/404.html#getentity",
                        "errata.html#fuse-data-array-or-object",
                        "guides/reference/rules.html#media-type",
                        "actions/reconnect.html",
                        "errors/aerosync/ac-105.json")
                .hasSizeGreaterThan(
                        2 * catalog.entries().size() + catalog.errata().size());
        assertThat(faultsOf(BuiltSite.read(), Required.of(catalog, true))).isEmpty();
    }

    private List<String> faults(String... required) {
        return faultsOf(FinishedSite.read(root), List.of(required));
    }

    private static List<String> faultsOf(FinishedSite site, List<String> required) {
        return LinkCheck.of(site, required);
    }

    private void page(String address, String body) throws IOException {
        Path file = root.resolve(address);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<!doctype html><title>x</title>" + body);
    }
}
