package io.github.linkfault.site;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself to programs: its canonical address, what a shared link shows, where the same is as Markdown and as JSON.
 *
 * @param url the address that the newest site is served from, with a slash at its end
 * @param ownUrl the address that this one is served from; another where it is of an older version
 */
record Heads(String url, String ownUrl) {

    private static final String ICON = "assets/favicon.svg";
    private static final String FEED = "changes.atom";
    private static final List<String> FEED_PAGES = List.of("index.html", "changes.html");
    /** What has a style sheet of its own, which the other pages do without. */
    private static final String PICTURES = "svg.picture, svg.matrix";

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Completes a page's head.
     *
     * @param address from the site's root
     * @param there whether the site has a file at an address
     */
    void finish(String address, Document page, Predicate<String> there) {
        String title = page.title();
        String description = page.select("meta[name=description]").attr("content");
        String root = "../"
                .repeat((int) address.chars().filter(letter -> letter == '/').count());
        page.title(title + " | Linkfault");
        Element head = page.head();
        // Of no use to anybody.
        head.select("meta[name=generator], meta[http-equiv=X-UA-Compatible]").remove();
        link(head, "canonical", url + address, "");
        link(head, "icon", root + ICON, "image/svg+xml");
        if (page.selectFirst(PICTURES) != null) {
            link(head, "stylesheet", root + "assets/pictures.css", "");
        }
        String name = address.substring(address.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
        link(head, "alternate", name + ".md", "text/markdown");
        if (there.test(address.replaceFirst("\\.html$", ".json"))) {
            link(head, "alternate", name + ".json", "application/json");
        }
        if (FEED_PAGES.contains(address) && there.test(FEED)) {
            link(head, "alternate", FEED, "application/atom+xml");
        }
        for (var property : List.of(
                Map.entry("og:type", "article"),
                Map.entry("og:site_name", "Linkfault"),
                Map.entry("og:title", title),
                Map.entry("og:description", description),
                Map.entry("og:url", ownUrl + address))) {
            head.appendElement("meta").attr("property", property.getKey()).attr("content", property.getValue());
        }
        // A block of data: no browser runs it, so the pages' policy has nothing to say about it.
        head.appendElement("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(JSON.writeValueAsString(JSON.createObjectNode()
                                .put("@context", "https://schema.org")
                                .put("@type", "TechArticle")
                                .put("headline", title)
                                .put("description", description)
                                .put("url", ownUrl + address))
                        .replace("<", "\\u003c")));
    }

    private static void link(Element head, String relation, String address, String type) {
        Element link = head.appendElement("link").attr("rel", relation).attr("href", address);
        if (!type.isEmpty()) {
            link.attr("type", type);
        }
    }
}
