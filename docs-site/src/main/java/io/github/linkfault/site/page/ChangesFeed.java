package io.github.linkfault.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.linkfault.catalog.Catalog;
import io.github.linkfault.site.output.Folder;
import io.github.linkfault.site.output.Templates;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", id("changes"));
            element(xml, "title", "Documented errors of " + catalog.apiNames() + ": what changed");
            element(
                    xml,
                    "updated",
                    views.stream()
                            .map(ChangesView::day)
                            .max(String::compareTo)
                            .map(ChangesFeed::instant)
                            .orElseThrow());
            xml.writeCharacters("\n");
            xml.writeStartElement("author");
            element(xml, "name", "Linkfault");
            xml.writeEndElement();
            link(xml, "self", url + "changes.atom");
            link(xml, "alternate", url + Addresses.html(Addresses.CHANGES));
            for (ChangesView view : views) {
                entry(xml, view, url);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private static void entry(XMLStreamWriter xml, ChangesView view, String url) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        // What is not released keeps its id until it is, so that no reader is told twice of one build.
        element(xml, "id", id(view.released() ? "changes/" + view.version() : "changes/next"));
        element(xml, "title", view.title());
        element(xml, "updated", instant(view.day()));
        link(xml, "alternate", url + Addresses.html(Addresses.CHANGES) + "#" + view.anchor());
        xml.writeCharacters("\n");
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(html(view, url));
        xml.writeEndElement();
        xml.writeEndElement();
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

    private static String instant(String day) {
        return LocalDate.parse(day) + "T00:00:00Z";
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
