package io.github.linkfault.history;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An Atom feed (RFC 4287) as it is written: its head, its links, and then its entries. */
public final class AtomFeed {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private interface Part {
        void write() throws XMLStreamException;
    }

    /**
     * Begins a feed.
     *
     * @param id an IRI that no build changes
     */
    public AtomFeed(String id, String title, Instant updated, String author) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        });
        head(id, title, updated);
        write(() -> xml.writeStartElement("author"));
        element("name", author);
        end();
    }

    /** A link of the feed, or of the entry that was begun last. */
    public void link(String relation, String address) {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", address);
        });
    }

    /** Begins an entry, which {@link #content} or {@link #html} ends. */
    public void entry(String id, String title, Instant updated) {
        write(() -> xml.writeStartElement("entry"));
        head(id, title, updated);
    }

    /** Ends the entry with a plain text. */
    public void content(String plain) {
        element("content", plain);
        end();
    }

    /** Ends the entry with a text that is HTML. */
    public void html(String html) {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(html);
        });
        end();
        end();
    }

    /** Ends the feed, and returns it with a line feed at its end. */
    public String finish() {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        return text + "\n";
    }

    private void head(String id, String title, Instant updated) {
        element("id", id);
        element("title", title);
        element("updated", updated.toString());
    }

    private void element(String name, String content) {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            xml.writeCharacters(content);
        });
        end();
    }

    private void end() {
        write(xml::writeEndElement);
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (XMLStreamException impossible) {
            // It is written to memory.
            throw new IllegalStateException(impossible);
        }
    }
}
