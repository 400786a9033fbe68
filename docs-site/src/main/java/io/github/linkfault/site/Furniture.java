package io.github.linkfault.site;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What tells readers where they are: the way from the home to the page, and the part of the site that is marked in the navigation. */
record Furniture(FinishedSite site) {

    /** A page on the way from the home. */
    private record Step(String address, String name) {}

    /** Completes a page. */
    void finish(String address, Document page) {
        String root = "../"
                .repeat((int) address.chars().filter(letter -> letter == '/').count());
        mark(address, page, root);
        List<Step> way = way(address);
        Element title = page.selectFirst("#main h1");
        if (way.isEmpty() || title == null) {
            return;
        }
        Element list = new Element("ol");
        for (Step step : way) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", root + step.address())
                    .text(step.name());
        }
        title.before(new Element("nav")
                .addClass("way")
                .attr("aria-label", "Breadcrumb")
                .appendChild(list));
    }

    private static void mark(String address, Document page, String root) {
        for (Element link : page.select("header.site nav a")) {
            String target = link.attr("href").substring(root.length());
            if (target.equals(address)) {
                link.attr("aria-current", "page");
            } else if (target.endsWith("/index.html") && address.startsWith(target.replace("index.html", ""))) {
                link.attr("aria-current", "true");
            }
        }
    }

    /** The index of each folder around the page, the outermost first. */
    private List<Step> way(String address) {
        var way = new ArrayList<Step>();
        for (int slash = address.indexOf('/'); slash > 0; slash = address.indexOf('/', slash + 1)) {
            String index = address.substring(0, slash + 1) + "index.html";
            Document page = site.pages().get(index);
            Element title = page == null ? null : page.selectFirst("#main h1");
            if (title != null && !index.equals(address)) {
                way.add(new Step(index, title.text()));
            }
        }
        return way;
    }
}
