package io.github.linkfault.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.history.AtomFeed;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;

/** What is new in each version: a page, and an Atom feed (RFC 4287) with an entry for each version, whose id no build changes. */
public final class ChangesFeed {

    private final Catalog catalog;
    private final List<ChangesView> views;

    public ChangesFeed(Changes changes, Catalog catalog) {
        this.catalog = catalog;
        this.views = changes.steps().stream()
                .map(step -> new ChangesView(step, catalog))
                .toList();
    }

    /**
     * Writes both.
     *
     * @param url the address that the site is served from, with a slash at its end
     */
    public void write(Folder site, Folder pages, String url) {
        pages.page(
                Addresses.CHANGES,
                Templates.render("changes", Map.of("versions", views, "apiNames", catalog.apiNames())));
        site.file("changes.atom", feed(url));
    }

    private String feed(String url) {
        Instant updated = views.stream()
                .map(view -> instant(view.day()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String page = url + Addresses.html(Addresses.CHANGES);
        var feed = new AtomFeed(
                id("changes"), "Documented errors of " + catalog.apiNames() + ": what changed", updated, "Linkfault");
        feed.link("self", url + "changes.atom");
        feed.link("alternate", page);
        for (ChangesView view : views) {
            // What is not released keeps its id until it is, so that no reader is told twice of one build.
            String id = id(view.released() ? "changes/" + view.version() : "changes/next");
            feed.entry(id, view.title(), instant(view.day()));
            feed.link("alternate", page + "#" + view.anchor());
            feed.html(html(view, url));
        }
        return feed.finish();
    }

    private static String html(ChangesView view, String url) {
        var html = new Element("div");
        html.appendElement("p").text(view.sum());
        if (view.hasItems()) {
            Element list = html.appendElement("ul");
            for (ChangesView.Item item : view.items()) {
                Element line = list.appendElement("li").appendText(item.what() + " ");
                if (item.href().isEmpty()) {
                    line.appendText(item.id());
                } else {
                    line.appendElement("a").attr("href", url + item.href()).text(item.id());
                }
                for (ChangesView.Difference one : item.differences()) {
                    line.appendText("; " + one.member() + ": " + one.old() + " → " + one.now());
                }
            }
        }
        return html.html();
    }

    /** A name that belongs to nobody's address: the same wherever the site stands. */
    private static String id(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("io.github.linkfault/" + what).getBytes(UTF_8));
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
