package org.trunkproof.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trunkproof.storage.WholeFile;

/**
 * The results as build servers read them. What is not met and does not fail the build, or does not apply, is skipped, with the
 * reason: it is no pass.
 */
final class JUnitXml {

    /** The report's own: a test suite for each requirement, and in it a test case for each scenario. */
    static final String NAME = "junit.xml";

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    private interface Content {
        void write(JUnitXml xml) throws XMLStreamException;
    }

    /**
     * @throws IOException if the file cannot be written
     */
    static void write(Path folder, Report report) throws IOException {
        write(folder.resolve(NAME), xml -> xml.suites(report));
    }

    /**
     * A file that holds one suite alone.
     *
     * @param title of the suite, and what each of its test cases is of
     * @param name what a test case is called, which no other is in the suite
     * @throws IOException if the file cannot be written
     */
    static void writeSuite(Path file, String title, List<ScenarioResult> results, Function<ScenarioResult, String> name)
            throws IOException {
        write(file, xml -> xml.suite(0, title, results, result -> title, name));
    }

    private static void write(Path file, Content content) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(new JUnitXml(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        WholeFile.write(file, text.toString());
    }

    private void suites(Report report) throws XMLStreamException {
        start("testsuites", 0, "Trunkproof on " + report.configuration(), report.results());
        Collection<List<ScenarioResult>> suites = report.results().stream()
                .collect(Collectors.groupingBy(result -> result.requirement().id(), TreeMap::new, Collectors.toList()))
                .values();
        for (List<ScenarioResult> suite : suites) {
            suite(
                    1,
                    suite.get(0).requirement().toString(),
                    suite,
                    result -> result.requirement().id(),
                    ScenarioResult::scenario);
        }
        xml.writeEndElement();
    }

    private void suite(
            int depth,
            String title,
            List<ScenarioResult> results,
            Function<ScenarioResult, String> of,
            Function<ScenarioResult, String> name)
            throws XMLStreamException {
        start("testsuite", depth, title, results);
        Set<String> names = new HashSet<>();
        for (ScenarioResult result : results) {
            String called = name.apply(result);
            // of test cases with one name GitLab shows the first alone
            testCase(
                    result,
                    depth + 1,
                    of.apply(result),
                    names.add(called)
                            ? called
                            : called + " (line " + result.location().replaceFirst(".*:", "") + ")");
        }
        xml.writeEndElement();
    }

    private void start(String element, int depth, String name, List<ScenarioResult> results) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(element);
        attribute("name", name);
        attribute("tests", String.valueOf(results.size()));
        attribute("failures", count(results, "failure"));
        attribute("errors", count(results, "error"));
        attribute("skipped", count(results, "skipped"));
        attribute(
                "time", seconds(results.stream().map(ScenarioResult::duration).reduce(Duration.ZERO, Duration::plus)));
    }

    private void testCase(ScenarioResult result, int depth, String of, String name) throws XMLStreamException {
        line(depth);
        xml.writeStartElement("testcase");
        attribute("classname", of);
        attribute("name", name);
        attribute("file", result.file());
        attribute("time", seconds(result.duration()));
        String outcome = outcome(result);
        if (!outcome.isEmpty()) {
            line(depth + 1);
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
            line(depth + 1);
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
            case FAIL, NOT_JUDGED -> result.failsTheBuild() ? "failure" : "skipped";
            case DEVIATION, NOT_APPLICABLE -> "skipped";
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
