package org.trunkproof.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The results as build servers read them: {@code junit.xml}, a test suite for each requirement and in it a test case for
 * each scenario. What is not met and does not fail the build is skipped, with the reason: it is no pass.
 */
final class JUnitXml {

    static final String NAME = "junit.xml";

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @throws IOException if the file cannot be written
     */
    static void write(Path folder, Report report) throws IOException {
        try (Writer file = Files.newBufferedWriter(folder.resolve(NAME))) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(file);
            new JUnitXml(xml).write(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", "Trunkproof on " + report.configuration(), report.results());
        Collection<List<ScenarioResult>> suites = report.results().stream()
                .collect(Collectors.groupingBy(result -> result.requirement().id(), TreeMap::new, Collectors.toList()))
                .values();
        for (List<ScenarioResult> suite : suites) {
            start("testsuite", suite.get(0).requirement().toString(), suite);
            Set<String> names = new HashSet<>();
            for (ScenarioResult result : suite) {
                testCase(result, names);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String element, String name, List<ScenarioResult> results) throws XMLStreamException {
        line(element.equals("testsuite") ? 1 : 0);
        xml.writeStartElement(element);
        attribute("name", name);
        attribute("tests", String.valueOf(results.size()));
        attribute("failures", count(results, "failure"));
        attribute("errors", count(results, "error"));
        attribute("skipped", count(results, "skipped"));
        attribute(
                "time", seconds(results.stream().map(ScenarioResult::duration).reduce(Duration.ZERO, Duration::plus)));
    }

    /** Of test cases with one name GitLab shows the first alone. */
    private void testCase(ScenarioResult result, Set<String> names) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", result.requirement().id());
        String line = result.location().replaceFirst(".*:", "");
        attribute(
                "name", names.add(result.scenario()) ? result.scenario() : result.scenario() + " (line " + line + ")");
        attribute("file", result.location().replaceFirst(":\\d+$", ""));
        attribute("time", seconds(result.duration()));
        String outcome = outcome(result);
        if (!outcome.isEmpty()) {
            line(3);
            xml.writeStartElement(outcome);
            String why = Finding.firstLine(result.message());
            if (outcome.equals("skipped")) {
                attribute("message", new Finding(List.of(result)).label() + ": " + why);
            } else {
                attribute("message", why);
                attribute("type", result.verdict().toString());
                xml.writeCharacters(valid(result.message()));
            }
            xml.writeEndElement();
        }
        if (outcome.equals("skipped")) {
            line(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(valid(result.message()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** The element that says so; none for a pass. */
    private static String outcome(ScenarioResult result) {
        return switch (result.verdict()) {
            case PASS -> "";
            case FAIL -> result.failsTheBuild() ? "failure" : "skipped";
            case DEVIATION -> "skipped";
            case STALE_DEVIATION -> "failure";
            case ERROR -> "error";
        };
    }

    private static String count(List<ScenarioResult> results, String outcome) {
        return String.valueOf(results.stream()
                .filter(result -> outcome(result).equals(outcome))
                .count());
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, valid(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** Characters that XML 1.0 knows (section 2.2); the network sends others as well. */
    private static String valid(String text) {
        return text.codePoints()
                .map(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000
                                ? c
                                : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
