package io.github.linkfault.report;

import io.github.linkfault.judge.Finding;
import io.github.linkfault.result.EntryResult;
import io.github.linkfault.result.Report;
import io.github.linkfault.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as {@code junit.xml}: a suite for each operation, a case for each entry. */
final class JunitReport {

    private JunitReport() {}

    static void write(Report report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            newLine(xml, 0);
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "linkfault");
            counts(xml, report, report.reported(), report.problems().size());
            for (var suite : suites(report).entrySet()) {
                suite(xml, report, suite.getKey(), suite.getValue());
            }
            if (!report.problems().isEmpty()) {
                problems(xml, report);
            }
            newLine(xml, 0);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        out.write('\n');
    }

    private static Map<String, List<EntryResult>> suites(Report report) {
        return report.reported().stream()
                .collect(Collectors.groupingBy(
                        result ->
                                result.entry().api().id() + "." + result.entry().operationId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static void suite(XMLStreamWriter xml, Report report, String name, List<EntryResult> results)
            throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        counts(xml, report, results, 0);
        for (EntryResult result : results) {
            newLine(xml, 2);
            xml.writeStartElement("testcase");
            xml.writeAttribute("name", result.entry().id());
            xml.writeAttribute("classname", name);
            switch (result.verdict()) {
                case FAILED -> {
                    if (report.fails(result)) {
                        failure(xml, report, result);
                    } else {
                        skipped(xml, "known failure: " + rules(result) + ", " + TextReport.since(report, result));
                    }
                }
                case NOT_EXERCISED -> skipped(xml, reason(result));
                case ACCEPTED -> skipped(xml, "accepted deviation: " + rules(result));
                case FLAKY -> {
                    if (report.strict()) {
                        failure(xml, report, result);
                    } else {
                        skipped(xml, "flaky: " + rules(result) + " at first, and not at the second look");
                    }
                }
                case PASSED -> {}
            }
            xml.writeEndElement();
        }
        newLine(xml, 1);
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, Report report, List<EntryResult> results, int problems)
            throws XMLStreamException {
        long failed = results.stream().filter(report::fails).count();
        long passed = results.stream()
                .filter(result -> result.verdict() == Verdict.PASSED)
                .count();
        xml.writeAttribute("tests", String.valueOf(results.size() + problems));
        xml.writeAttribute("failures", String.valueOf(failed + problems));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(results.size() - failed - passed));
    }

    private static void failure(XMLStreamWriter xml, Report report, EntryResult result) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("type", rules(result));
        Finding first = result.refused().get(0);
        xml.writeAttribute(
                "message", legal(first.rule().id() + ": expected " + first.expected() + ", actual " + first.actual()));
        xml.writeCharacters(legal(TextReport.failure(report, result)));
        xml.writeEndElement();
    }

    private static void skipped(XMLStreamWriter xml, String message) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", legal(message));
    }

    private static void problems(XMLStreamWriter xml, Report report) throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "linkfault." + report.command());
        counts(xml, report, List.of(), report.problems().size());
        for (String problem : report.problems()) {
            newLine(xml, 2);
            xml.writeStartElement("testcase");
            xml.writeAttribute("name", legal(TextReport.name(report, problem)));
            xml.writeAttribute("classname", "linkfault." + report.command());
            xml.writeEmptyElement("failure");
            xml.writeAttribute("message", legal(problem));
            xml.writeEndElement();
        }
        newLine(xml, 1);
        xml.writeEndElement();
    }

    private static String reason(EntryResult result) {
        return Objects.requireNonNull(result.reason()).id() + ": " + result.detail();
    }

    private static String rules(EntryResult result) {
        return result.findings().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The text without what XML 1.0 cannot carry, such as the escape character of a terminal. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
