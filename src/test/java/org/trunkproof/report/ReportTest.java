package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                MadeUpResults.result("TP-A-03", Level.MUST, 4, Verdict.STALE_DEVIATION, "it is met"),
                MadeUpResults.result("TP-A-04", Level.SHOULD, 5, Verdict.ERROR, "no engine"));

        assertThat(report.objection())
                .contains(
                        "2 requirements are not met, as 3 scenarios show; 1 declared deviation is none any more: delete"
                                + " what the file deviations says of TP-A-03; 1 scenario could not find out, which says nothing"
                                + " about the trunk.");
    }
}
