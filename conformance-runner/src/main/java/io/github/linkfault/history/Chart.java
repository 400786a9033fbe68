package io.github.linkfault.history;

import io.github.linkfault.result.Past;
import io.github.linkfault.result.PastRun;
import io.github.linkfault.result.Verdict;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The last runs as a picture: a column for each, a row for each entry that did not always pass. A verdict is told by the height
 * of its mark as well as by its colour.
 */
public final class Chart {

    private static final int MOST_ROWS = 40;
    private static final String STYLE = """
            :root { --paper: #fbfaf8; --ink: #1d2127; --soft: #575c64; --passed: #17663a; --failed: #b01c1c; --accepted: #a87900; \
            --flaky: #7d4a00; --not: #4d5563; }
            @media (prefers-color-scheme: dark) { :root { --paper: #15171b; --ink: #e4e5e7; --soft: #a4abb6; --passed: #7fd19c; \
            --failed: #ff958b; --accepted: #e8bf66; --flaky: #edb866; --not: #b8bfca; } }
            text { font: 12px ui-monospace, Menlo, Consolas, monospace; fill: var(--ink); }
            .paper { fill: var(--paper); }
            .soft { fill: var(--soft); }
            .new { fill: var(--failed); }
            .v-passed { fill: var(--passed); opacity: .5; }
            .v-failed { fill: var(--failed); }
            .v-accepted { fill: var(--accepted); }
            .v-flaky { fill: var(--flaky); }
            .v-not-exercised { fill: var(--not); }
            """;

    /** How the picture is laid out, in pixels. */
    private record Layout(int label, int column, int line, int row) {

        /** Of a fixed-width font of 12 pixels, rounded up. */
        private static final double CHARACTER = 7.3;

        /** The same with room for the longest label beside the marks. */
        Layout fitting(List<Matrix.Row> rows) {
            int longest = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
            int needed = (int) Math.ceil((longest + 1) * CHARACTER);
            return label == 0 ? this : new Layout(Math.max(label, needed), column, line, row);
        }

        /** The labels beside the marks: 720 pixels wide with thirty runs. */
        static final Layout WIDE = new Layout(300, 14, 0, 20);
        /** The labels above the marks: 330 pixels wide. */
        static final Layout NARROW = new Layout(0, 11, 15, 20);
    }

    private final Matrix matrix;
    private final Set<Instant> news;
    private final Moments moments;
    private final Layout layout;

    private Chart(Past past, Layout layout) {
        this.matrix = Matrix.of(past);
        this.news = Matrix.news(past);
        this.moments = Moments.of(past.runs());
        this.layout = layout.fitting(matrix.rows());
    }

    /** A file of its own, in the colours that its reader prefers. */
    public static String file(Series series) {
        return new Chart(series.past(), Layout.WIDE).svg(series.subject().words());
    }

    /** A part of a page that has the classes of the verdicts, with the labels beside the marks. */
    public static String wide(Past past) {
        return new Chart(past, Layout.WIDE).svg(null);
    }

    /** The same for a narrow screen, with the labels above the marks. */
    public static String narrow(Past past) {
        return new Chart(past, Layout.NARROW).svg(null);
    }

    private String svg(@Nullable String title) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            draw(xml, title);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private void draw(XMLStreamWriter xml, @Nullable String title) throws XMLStreamException {
        List<Matrix.Row> rows = matrix.rows().stream().limit(MOST_ROWS).toList();
        int columns = Math.max(matrix.runs().size(), 20) * layout.column();
        int width = layout.label() + columns;
        int top = title == null ? 0 : 24;
        int height = top + 32 + (rows.size() + 1) * (layout.row() + layout.line()) + 24;
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(xml, "viewBox", "0 0 " + width + " " + height, "width", width, "height", height);
        if (title == null) {
            attributes(xml, "aria-hidden", "true");
        } else {
            attributes(xml, "role", "img", "aria-label", "Verdicts of the last runs: " + title);
            element(xml, "style", STYLE);
            xml.writeEmptyElement("rect");
            attributes(xml, "class", "paper", "width", width, "height", height);
            text(xml, 0, 14, "", title);
        }
        axis(xml, top + 12);
        int y = top + 32;
        for (int at = 0; at < matrix.runs().size(); at++) {
            if (news.contains(matrix.runs().get(at).startedAt())) {
                int x = layout.label() + at * layout.column();
                xml.writeEmptyElement("path");
                attributes(xml, "class", "new", "d", "M" + (x + 1) + " " + (y - 12) + "h9l-4.5 8z");
            }
        }
        row(xml, y, "run", matrix.runs().stream().map(Matrix::verdict).toList());
        for (Matrix.Row row : rows) {
            y += layout.row() + layout.line();
            row(xml, y, row.id(), row.verdicts());
        }
        int more = matrix.rows().size() - rows.size();
        String rest = (more > 0 ? more + " more entries were wrong at times, " : "")
                + matrix.others()
                + (more > 0 ? " never" : " other entries were never wrong");
        text(xml, 0, y + layout.row() + layout.line() + 14, "soft", rest);
        xml.writeEndElement();
    }

    /** The moments of the first and the last run. */
    private void axis(XMLStreamWriter xml, int y) throws XMLStreamException {
        List<PastRun> runs = matrix.runs();
        text(xml, layout.label(), y, "soft", moments.of(runs.get(0).startedAt()));
        if (runs.size() > 1) {
            int end = layout.label() + Math.max(runs.size(), 20) * layout.column();
            xml.writeStartElement("text");
            attributes(xml, "x", end, "y", y, "class", "soft", "text-anchor", "end");
            xml.writeCharacters(moments.of(runs.get(runs.size() - 1).startedAt()));
            xml.writeEndElement();
        }
    }

    private void row(XMLStreamWriter xml, int y, String label, List<@Nullable Verdict> verdicts)
            throws XMLStreamException {
        int marks = y + layout.line();
        text(xml, 0, layout.line() == 0 ? y + 12 : y + 11, "", label);
        for (int at = 0; at < verdicts.size(); at++) {
            Verdict verdict = verdicts.get(at);
            if (verdict == null) {
                continue;
            }
            int height =
                    switch (verdict) {
                        case FAILED -> 14;
                        case ACCEPTED -> 10;
                        case FLAKY -> 7;
                        case NOT_EXERCISED -> 4;
                        case PASSED -> 2;
                    };
            xml.writeStartElement("rect");
            attributes(xml, "class", "v-" + verdict.id(), "x", layout.label() + at * layout.column() + 1);
            attributes(xml, "y", marks + 14 - height, "width", layout.column() - 2, "height", height);
            element(xml, "title", moments.of(matrix.runs().get(at).startedAt()) + " " + verdict.words());
            xml.writeEndElement();
        }
    }

    private static void text(XMLStreamWriter xml, int x, int y, String style, String words) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes(xml, "x", x, "y", y);
        if (!style.isEmpty()) {
            attributes(xml, "class", style);
        }
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Object... namesAndValues) throws XMLStreamException {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            xml.writeAttribute(String.valueOf(namesAndValues[at]), String.valueOf(namesAndValues[at + 1]));
        }
    }
}
