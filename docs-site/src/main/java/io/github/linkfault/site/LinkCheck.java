package io.github.linkfault.site;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds what a reader of the finished site would run into: links and anchors that lead nowhere, duplicate anchors, pages
 * that nothing leads to, URLs shown as code that became links, and what the catalog knows and no page shows.
 */
final class LinkCheck {

    private final FinishedSite site;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();

    private LinkCheck(FinishedSite site) {
        this.site = site;
    }

    /**
     * Checks a site.
     *
     * @param required addresses, with or without an anchor, that must be there
     * @return what is wrong, a line each; empty when nothing is
     */
    static List<String> of(FinishedSite site, Collection<String> required) {
        var check = new LinkCheck(site);
        site.pages().forEach(check::page);
        for (String address : required) {
            String fault = check.missing(address);
            if (!fault.isEmpty()) {
                check.faults.add(address + " must be there, but " + fault);
            }
        }
        site.pages().keySet().stream()
                .filter(page -> !page.equals("index.html") && !check.linked.contains(page))
                .forEach(page -> check.faults.add(page + ": no other page leads to it"));
        return List.copyOf(check.faults);
    }

    private void page(String address, Document page) {
        var ids = new HashSet<String>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                faults.add(address + ": duplicate anchor " + element.id());
            }
        }
        // Asciidoctor makes one of every URL that is not marked as it stands.
        for (Element element : page.select("code > a.bare")) {
            faults.add(address + ": \"" + element.text() + "\" is an example and no link; write `+" + element.text()
                    + "+`");
        }
        for (Element element : page.select("a[href], link[href], script[src], img[src]")) {
            String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            String resolved = resolve(address, target);
            if (!resolved.isEmpty()) {
                String fault = missing(resolved);
                if (!fault.isEmpty()) {
                    faults.add(address + ": the link \"" + target + "\" is dead: " + fault);
                }
                String file = resolved.replaceFirst("#.*", "");
                if (!file.equals(address)) {
                    linked.add(file);
                }
            }
        }
    }

    /** The target from the site's root; empty where it is elsewhere. */
    private static String resolve(String page, String target) {
        if (target.matches("(https?|mailto|data):.*")) {
            return "";
        }
        String resolved = target.startsWith("#")
                ? page + target
                : URI.create("/" + page).resolve(target).toString().replaceFirst("^/", "");
        return URLDecoder.decode(resolved.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Why nothing is at an address; empty where something is. */
    private String missing(String address) {
        int mark = address.indexOf('#');
        String file = mark < 0 ? address : address.substring(0, mark);
        if (file.startsWith("../") || !site.has(file)) {
            return "there is no " + file;
        }
        String anchor = mark < 0 ? "" : address.substring(mark + 1);
        return anchor.isEmpty() || site.has(file, anchor) ? "" : file + " has no anchor " + anchor;
    }
}
