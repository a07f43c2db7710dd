package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.report.MadeUpResults.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;
import org.w3c.dom.Element;

class SurefireReportsTest {

    private static final Map<String, String> TITLES = Map.of("features/a.feature", "Feature A");

    @TempDir
    private Path folder;

    @Test
    void eachFeatureIsASuiteAndEachScenarioATestCaseOfIt() throws Exception {
        SurefireReports.write(
                folder,
                MadeUpResults.of(
                        result("TP-A-01", Level.MUST, 1, Verdict.PASS, ""),
                        result("TP-A-02", Level.MUST, 2, Verdict.DEVIATION, "because"),
                        result("TP-A-03", Level.MUST, 3, Verdict.FAIL, "wrong")),
                TITLES);

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("TEST-features.a.feature.xml").toFile())
                .getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("Feature A");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element first = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(first.getAttribute("classname")).isEqualTo("Feature A");
        assertThat(first.getAttribute("name")).startsWith("TP-A-01 (must) ").endsWith(": Scenario 1");
    }

    @Test
    void thoseOfAnEarlierRunGoAndThoseOfJavaStay() throws IOException {
        Files.writeString(folder.resolve("TEST-features.gone.feature.xml"), "<testsuite/>");
        Files.writeString(folder.resolve("TEST-org.example.SomeIT.xml"), "<testsuite/>");

        SurefireReports.write(folder, MadeUpResults.of(result("TP-A-01", Level.MUST, 1, Verdict.PASS, "")), TITLES);

        assertThat(folder).isDirectoryNotContaining("glob:**gone**").isDirectoryContaining("glob:**SomeIT.xml");
    }
}
