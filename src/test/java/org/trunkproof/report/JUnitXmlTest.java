package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.report.MadeUpResults.declared;
import static org.trunkproof.report.MadeUpResults.notApplicable;
import static org.trunkproof.report.MadeUpResults.result;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlTest {

    @TempDir
    private Path folder;

    private Element written(ScenarioResult... results) throws Exception {
        JUnitXml.write(folder, MadeUpResults.of(results));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(JUnitXml.NAME).toFile())
                .getDocumentElement();
    }

    private static Element only(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        assertThat(found.getLength()).isEqualTo(1);
        return (Element) found.item(0);
    }

    @Test
    void eachScenarioIsATestCaseOfItsRequirement() throws Exception {
        Element suites = written(
                result("TP-A-01", Level.MUST, 1, Verdict.PASS, ""),
                result("TP-A-01", Level.MUST, 1, Verdict.PASS, ""),
                result("TP-A-02", Level.MUST, 2, Verdict.FAIL, "first\nsecond"));

        assertThat(suites.getAttribute("tests")).isEqualTo("3");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        assertThat(suites.getAttribute("time")).isEqualTo("4.500");
        NodeList cases = suites.getElementsByTagName("testcase");
        assertThat(IntStream.range(0, cases.getLength()).mapToObj(i -> (Element) cases.item(i)))
                .extracting(one -> one.getAttribute("classname") + " " + one.getAttribute("name") + " "
                        + one.getAttribute("file") + " " + one.getAttribute("time"))
                .containsExactly(
                        "TP-A-01 Scenario 1 features/a.feature 1.500",
                        "TP-A-01 Scenario 1 (line 1) features/a.feature 1.500",
                        "TP-A-02 Scenario 2 features/a.feature 1.500");
        Element failure = only(suites, "failure");
        assertThat(failure.getAttribute("message")).isEqualTo("first");
        assertThat(failure.getTextContent()).isEqualTo("first\nsecond");
    }

    @Test
    void whatDoesNotFailTheBuildIsSkippedWithTheReason() throws Exception {
        Element suites = written(
                result("TP-A-01", Level.MUST, 1, Verdict.DEVIATION, "because\nof this"),
                result("TP-A-02", Level.SHOULD, 2, Verdict.FAIL, "it would be better"));

        assertThat(suites.getAttribute("skipped")).isEqualTo("2");
        assertThat(suites.getAttribute("failures")).isEqualTo("0");
        NodeList skipped = suites.getElementsByTagName("skipped");
        assertThat(((Element) skipped.item(0)).getAttribute("message")).isEqualTo("deviation: because");
        assertThat(((Element) skipped.item(1)).getAttribute("message")).isEqualTo("fail (should): it would be better");
        assertThat(suites.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("because\nof this");
    }

    @Test
    void whatIsNotJudgedIsAFailureWhereItMustBeMet() throws Exception {
        Element suites = written(
                result("TP-A-01", Level.MUST, 1, Verdict.NOT_JUDGED, "Not judged, because no mailbox."),
                result("TP-A-02", Level.SHOULD, 2, Verdict.NOT_JUDGED, "Not judged, because no phone."));

        assertThat(only(suites, "failure").getAttribute("type")).isEqualTo("not-judged");
        assertThat(only(suites, "skipped").getAttribute("message"))
                .isEqualTo("not judged (should): Not judged, because no phone.");
    }

    @Test
    void whatDoesNotApplyIsSkippedWithTheReasonAtWhateverLevel() throws Exception {
        Element suites = written(
                notApplicable("TP-A-01", Level.MUST, 1, "no number rings a phone", "there is no mailbox"),
                notApplicable("TP-A-02", Level.SHOULD, 2, "there is no mailbox"));

        assertThat(suites.getAttribute("tests")).isEqualTo("2");
        assertThat(suites.getAttribute("skipped")).isEqualTo("2");
        assertThat(suites.getAttribute("failures") + suites.getAttribute("errors"))
                .isEqualTo("00");
        NodeList skipped = suites.getElementsByTagName("skipped");
        assertThat(((Element) skipped.item(0)).getAttribute("message"))
                .isEqualTo("not applicable: Not applicable, because no number rings a phone.");
        assertThat(((Element) skipped.item(1)).getAttribute("message"))
                .isEqualTo("not applicable: Not applicable, because there is no mailbox.");
        assertThat(suites.getElementsByTagName("system-out").item(0).getTextContent())
                .endsWith("\nNor would it be otherwise, because there is no mailbox.");
    }

    @Test
    void whatFailsItOtherwiseIsAFailureOrAnError() throws Exception {
        Element suites = written(
                result("TP-A-01", Level.MUST, 1, Verdict.PASS, "").stale(declared("TP-A-01", "why")),
                result("TP-A-02", Level.SHOULD, 2, Verdict.ERROR, "no engine"));

        assertThat(only(suites, "failure").getAttribute("type")).isEqualTo("stale-deviation");
        assertThat(only(suites, "error").getTextContent()).isEqualTo("no engine");
    }

    @Test
    void whatCameFromTheNetworkIsTextAndNoXml() throws Exception {
        String hostile = "From: <script>&amp;\"']]><!--\u0000\u001B[2J\uFFFF\uD800 \uD83D\uDE00\r\n<failure/>";

        Element suites = written(result("TP-A-01", Level.MUST, 1, Verdict.FAIL, hostile));

        assertThat(only(suites, "failure").getTextContent())
                .isEqualTo("From: <script>&amp;\"']]><!--\uFFFD\uFFFD[2J\uFFFD\uFFFD \uD83D\uDE00\uFFFD\n<failure/>");
    }
}
