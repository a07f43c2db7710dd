package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.evidence.Trace;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class MissingEvidenceTest {

    private static final Requirement REQUIREMENT = new Requirement(
            "TP-A-01", Level.MUST, "It does", "", List.of(), Optional.empty(), List.of(), Optional.empty());

    @TempDir
    private Path report;

    private final List<ScenarioResult> results = new ArrayList<>();

    @BeforeEach
    void run() throws IOException {
        for (int line = 1; line <= 3; line++) {
            EvidenceFolder evidence = EvidenceFolder.of(report, "TP-A-01", "One", line);
            evidence.write(new Trace(Map.of(), List.of()));
            evidence.write(Proceedings.NONE);
            results.add(result(line, evidence.files()));
        }
    }

    private static ScenarioResult result(int line, List<String> evidence) {
        return new ScenarioResult(
                REQUIREMENT, "One", "a.feature:" + line, Verdict.PASS, "", Duration.ZERO, List.of(), evidence);
    }

    @Test
    void whereAllIsThereNoneIsMissing() {
        assertThat(MissingEvidence.of(report, results)).isEmpty();
    }

    @Test
    void whatSomebodyHasRemovedIsMissing() throws IOException {
        Files.delete(report.resolve("scenarios/TP-A-01-one-2/capture.pcap"));
        Files.delete(report.resolve("scenarios/TP-A-01-one-3/trace.json.gz"));

        assertThat(MissingEvidence.of(report, results))
                .contains("The evidence of 2 of 3 scenarios is incomplete: there is no " + report
                        + "/scenarios/TP-A-01-one-2/capture.pcap, for one.");
    }

    @Test
    void ofWhatWasNotRunThereIsNone() {
        results.add(ScenarioResult.notApplicable(REQUIREMENT, "One", "a.feature:4", List.of("no phone")));

        assertThat(MissingEvidence.of(report, results)).isEmpty();
    }

    @Test
    void whatWasNeverWrittenIsMissing() {
        results.set(0, result(1, List.of("scenarios/TP-A-01-one-1/capture.pcap")));

        assertThat(MissingEvidence.of(report, results))
                .contains("The evidence of 1 of 3 scenarios is incomplete: there is no " + report
                        + "/scenarios/TP-A-01-one-1/scenario.json.");
    }
}
