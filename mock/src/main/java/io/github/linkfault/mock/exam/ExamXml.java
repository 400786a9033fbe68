package io.github.linkfault.mock.exam;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An exam's report as JUnit XML. */
final class ExamXml {

    private ExamXml() {}

    static String of(ExamReport report) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "linkfault mock: errors that the client met");
            for (Map.Entry<String, List<ExamRow>> operation :
                    report.byOperation().entrySet()) {
                suite(xml, report, "linkfault." + operation.getKey().replace(' ', '.'), operation.getValue());
            }
            general(
                    xml,
                    report.findings().stream()
                            .filter(finding -> finding.entry() == null)
                            .toList());
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, ExamReport report, String name, List<ExamRow> errors)
            throws XMLStreamException {
        long failures = errors.stream()
                .filter(row -> !violations(report, row).isEmpty())
                .count();
        long skipped = errors.stream()
                .filter(row -> row.met() == 0 && violations(report, row).isEmpty())
                .count();
        start(xml, name, errors.size(), failures, skipped);
        for (ExamRow row : errors) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", name);
            xml.writeAttribute("name", row.entry().id());
            List<ExamFinding> found = violations(report, row);
            if (!found.isEmpty()) {
                failure(xml, found);
            } else if (row.met() == 0) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", "the client never met it");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** What is about several errors at once has a suite of its own, where there is any. */
    private static void general(XMLStreamWriter xml, List<ExamFinding> found) throws XMLStreamException {
        if (found.isEmpty()) {
            return;
        }
        start(xml, "linkfault.exam", found.size(), found.size(), 0);
        for (ExamFinding finding : found) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "linkfault.exam");
            xml.writeAttribute("name", finding.fault().id());
            failure(xml, List.of(finding));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static List<ExamFinding> violations(ExamReport report, ExamRow row) {
        return report.about(row.entry()).stream()
                .filter(finding -> !finding.fault().isWarning())
                .toList();
    }

    private static void start(XMLStreamWriter xml, String name, int tests, long failures, long skipped)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(skipped));
    }

    private static void failure(XMLStreamWriter xml, List<ExamFinding> found) throws XMLStreamException {
        xml.writeEmptyElement("failure");
        xml.writeAttribute("type", found.get(0).fault().id());
        xml.writeAttribute("message", found.stream().map(ExamFinding::sentence).collect(Collectors.joining(" ")));
    }
}
