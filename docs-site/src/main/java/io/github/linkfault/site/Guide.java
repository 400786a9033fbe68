package io.github.linkfault.site;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.Templates;
import io.github.linkfault.site.page.ErrorPage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What tells crawlers and language models where everything is: {@code sitemap.xml} and {@code llms.txt}. */
final class Guide {

    private static final Map<String, String> SECTIONS = Map.of(
            "errors/", "Errors",
            "nested/", "Errors inside errors",
            "operations/", "Operations",
            "unlisted/", "Codes that no table lists",
            "guides/", "Guides");

    private final FinishedSite site;
    private final Catalog catalog;

    Guide(FinishedSite site, Catalog catalog) {
        this.site = site;
        this.catalog = catalog;
    }

    /** Every page, below the address that the site is served from. */
    String sitemap(String url) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (String page : site.pages().keySet()) {
            xml.append("  <url><loc>").append(url).append(page).append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** A list of the pages that say something of their own, each with its one-sentence description. */
    String llms() {
        var text = new StringBuilder(Templates.render(
                "llms.txt",
                Map.of(
                        "apiNames",
                        catalog.apiNames(),
                        "samplePage",
                        "errors/" + ErrorPage.of(catalog).get(0).id())));
        for (var section : SECTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList()) {
            text.append("\n## ").append(section.getValue()).append("\n\n");
            List<String> pages = site.pages().keySet().stream()
                    .filter(page -> page.startsWith(section.getKey()) && !page.endsWith("/index.html"))
                    .toList();
            pages.forEach(page -> text.append(line(page)));
        }
        return text.toString();
    }

    private static String title(Document page) {
        Element title = page.selectFirst("#main h1");
        return title == null ? page.title() : title.text();
    }

    private String line(String address) {
        Document page = java.util.Objects.requireNonNull(site.pages().get(address));
        String description = page.select("meta[name=description]").attr("content");
        return "- [" + title(page) + "](" + address + ")" + (description.isEmpty() ? "" : ": " + description) + "\n";
    }
}
