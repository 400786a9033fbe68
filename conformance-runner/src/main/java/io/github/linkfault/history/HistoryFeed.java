package io.github.linkfault.history;

import io.github.linkfault.result.Episode;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A history as an Atom feed (RFC 4287): an entry where something begins, and one where it is over. */
public final class HistoryFeed {

    private static final int MOST = 100;

    private HistoryFeed() {}

    /** Something to tell, once. */
    private record Item(String id, String title, Instant when) {}

    /** The latest first. */
    public static String render(List<Series> series) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", "urn:linkfault:history");
            element(xml, "title", "Linkfault: what changed");
            Instant updated = series.stream()
                    .map(Series::end)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            element(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            element(xml, "name", "linkfault");
            xml.writeEndElement();
            for (Item item : items(series)) {
                xml.writeStartElement("entry");
                element(xml, "id", item.id());
                element(xml, "title", item.title());
                element(xml, "updated", item.when().toString());
                element(xml, "content", item.title());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private static List<Item> items(List<Series> series) {
        var items = new ArrayList<Item>();
        for (Series one : series) {
            var told = new Told(one.past());
            for (Episode episode : one.past().episodes()) {
                String what = one.subject().words() + ": " + Told.where(episode) + " " + Told.what(episode);
                // Of a new entry in an outage that goes on, a reader need not be told again.
                String id = "urn:linkfault:history:"
                        + Fingerprint.of(one.subject().id()
                                + Told.kind(episode)
                                + (episode.kind() == Episode.Kind.OUTAGE ? "" : episode.entries())
                                + episode.what()
                                + episode.first());
                items.add(new Item(id, "New " + Told.kind(episode) + ", " + what, episode.first()));
                Instant over = episode.over();
                if (over != null && episode.kind() != Episode.Kind.BLIP) {
                    items.add(new Item(id + ":over", told.state(episode) + ", " + what, over));
                }
            }
        }
        items.sort(Comparator.comparing(Item::when).reversed());
        return items.stream().limit(MOST).toList();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
