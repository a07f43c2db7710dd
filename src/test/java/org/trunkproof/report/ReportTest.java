package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsSaidAgainstWhatNeedNotBe() {
        Report report = MadeUpResults.of(
                MadeUpResults.result("TP-A-01", Level.MUST, 1, Verdict.PASS, ""),
                MadeUpResults.result("TP-A-02", Level.SHOULD, 2, Verdict.FAIL, "not that it must"),
                MadeUpResults.result("TP-A-03", Level.MUST, 3, Verdict.DEVIATION, "because\nof this"));

        assertThat(report.objection()).isEmpty();
    }

    @Test
    void onABrokenTrunkNoDeviationIsStale() throws IOException {
        Files.writeString(folder.resolve("deviations"), "TP-A-01: because\n");
        Deviations deviations = Deviations.read(folder);
        ScenarioResult declared = MadeUpResults.result("TP-A-01", Level.MUST, 1, Verdict.PASS, "");
        ScenarioResult broken = MadeUpResults.result("TP-A-02", Level.MUST, 2, Verdict.FAIL, "no");

        assertThat(Report.of("a", List.of(declared), deviations).count(Verdict.STALE_DEVIATION))
                .isEqualTo(1);
        assertThat(Report.of("a", List.of(declared, broken), deviations).count(Verdict.STALE_DEVIATION))
                .isZero();
    }

    /** Scenario 1 and 2 are of one requirement, 3 of another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            TP-A-01: w                                | pass pass pass                | TP-A-01
            TP-A-01: w                                | pass deviation pass           | -
            TP-A-01: w                                | pass not-applicable pass      | TP-A-01
            TP-A-01: w                                | not-applicable not-applicable pass | -
            TP-A-01 (Scenario 1): w                   | pass deviation pass           | TP-A-01 (Scenario 1)
            TP-A-01 (Scenario 2): w                   | pass deviation pass           | -
            TP-A-01 (Scenario 1): w                   | not-applicable pass pass      | -
            TP-A-01 (Scenario 1): w                   | error pass pass               | -
            TP-A-01 (Scenario 1): w/TP-A-01: v        | deviation pass pass           | TP-A-01
            TP-A-01 (Scenario 1): w/TP-A-01: v        | pass deviation pass           | TP-A-01 (Scenario 1)
            TP-A-01 (Scenario 1): w/TP-A-02: v        | pass pass pass                | TP-A-01 (Scenario 1), TP-A-02
            TP-A-02 (Scenario 1): w                   | pass pass pass                | -
            """)
    void aDeviationIsStaleWhereAllHavePassedThatItIsSaidOf(String lines, String verdicts, String stale)
            throws IOException {
        Files.writeString(folder.resolve("deviations"), lines.replace("/", "\n"));
        List<ScenarioResult> results = new ArrayList<>();
        for (String verdict : verdicts.split(" ")) {
            int line = results.size() + 1;
            results.add(MadeUpResults.result(
                    line < 3 ? "TP-A-01" : "TP-A-02",
                    Level.MUST,
                    line,
                    Verdict.valueOf(verdict.toUpperCase(Locale.ROOT).replace('-', '_')),
                    ""));
        }

        Report report = Report.of("a", results, Deviations.read(folder));

        assertThat(report.results().stream()
                        .flatMap(result -> result.staleSubject().stream())
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(stale == null ? "" : stale);
        assertThat(report.count(Verdict.NOT_APPLICABLE))
                .isEqualTo(results.stream()
                        .filter(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                        .count());
        if (stale != null) {
            assertThat(report.objection().orElseThrow()).contains("delete what the file deviations says of " + stale);
        }
    }

    @Test
    void ofWhatDoesNotApplyNobodyCanTellWhetherItIsStale() throws IOException {
        Files.writeString(
                folder.resolve("deviations"), "TP-A-01 (Scenario 1): w\nTP-A-01: v\nTP-A-02: u\nTP-A-03: t\n");
        List<ScenarioResult> results = List.of(
                MadeUpResults.notApplicable("TP-A-01", Level.MUST, 1, "no phone"),
                MadeUpResults.result("TP-A-01", Level.MUST, 2, Verdict.DEVIATION, "v"),
                MadeUpResults.notApplicable("TP-A-02", Level.MUST, 3, "no phone"));

        assertThat(new Declared(results, Deviations.read(folder)).untold())
                .extracting(Deviation::subject)
                .containsExactly("TP-A-01 (Scenario 1)", "TP-A-02");
    }

    @Test
    void whatDoesNotApplyIsNoPassAndFailsNothing() {
        Report report = MadeUpResults.of(
                MadeUpResults.result("TP-A-01", Level.MUST, 1, Verdict.PASS, ""),
                MadeUpResults.notApplicable("TP-A-02", Level.MUST, 2, "no phone", "no mailbox"),
                MadeUpResults.notApplicable("TP-A-02", Level.MUST, 3, "no mailbox"),
                MadeUpResults.notApplicable("TP-A-03", Level.SHOULD, 4, "no phone"));

        assertThat(report.counts()).isEqualTo("1 pass, 3 not applicable (for 2 reasons)");
        assertThat(report.objection()).isEmpty();
        assertThat(report.isMet()).isTrue();
    }

    /** Which is neither the trunk's fault nor known to be none. */
    @Test
    void aRunInWhichNothingAppliesIsNotGreen() {
        Report report = MadeUpResults.of(MadeUpResults.notApplicable("TP-A-02", Level.MUST, 2, "no phone"));

        assertThat(report.objection()).contains("No scenario applies to this trunk, so that nothing is known of it.");
        assertThat(report.isMet()).isTrue();
    }

    @Test
    void whatFailsTheBuildIsCounted() {
        Report report = MadeUpResults.of(
                MadeUpResults.result("TP-A-01", Level.MUST, 1, Verdict.FAIL, "no"),
                MadeUpResults.result("TP-A-01", Level.MUST, 2, Verdict.FAIL, "no"),
                MadeUpResults.result("TP-A-02", Level.MUST, 3, Verdict.FAIL, "no"),
                MadeUpResults.result("TP-A-03", Level.MUST, 4, Verdict.PASS, "")
                        .stale(MadeUpResults.declared("TP-A-03", "so it is")),
                MadeUpResults.result("TP-A-04", Level.SHOULD, 5, Verdict.ERROR, "no engine"));

        assertThat(report.objection())
                .contains(
                        "2 requirements are not met, as 3 scenarios show; 1 declared deviation is none any more: delete"
                                + " what the file deviations says of TP-A-03; 1 scenario could not find out, which says nothing"
                                + " about the trunk.");
    }
}
