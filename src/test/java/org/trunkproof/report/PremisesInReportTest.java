package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.report.MadeUpResults.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.Line;
import org.trunkproof.premise.Premise;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

/** A premise that does not hold is said first wherever a run is told of, and once. */
class PremisesInReportTest {

    private static final UnmetPremise TRUNK = UnmetPremise.must(
                    "There is no section [flowroute] for the trunk; the nearest is [flowrout]",
                    List.of(new Line("sip.conf", 5, "[flowrout]")),
                    "correct the name there",
                    Premise.TRUNK)
            .in(Path.of("my-trunk"));

    private static final UnmetPremise WARNING = UnmetPremise.should(
            "Asterisk has no application Dail, so a call ends where it is used", List.of(), "correct its name");

    private static final ScenarioResult NOT_JUDGED = result(
            "TP-A-01",
            Level.MUST,
            1,
            Verdict.NOT_JUDGED,
            "Not judged, because there is no section [flowroute] for the trunk; the nearest is [flowrout].");

    private static final ScenarioResult PASS = result("TP-A-02", Level.MUST, 2, Verdict.PASS, "");

    private static final Report REPORT = new Report("my-trunk", List.of(NOT_JUDGED, PASS), List.of(TRUNK, WARNING));

    @Test
    void onTheTerminalItComesFirstAndItsScenariosAreNotListed() {
        assertThat(Summary.of(REPORT, "1 lab", "read on"))
                .startsWith("""

                        Trunkproof on my-trunk

                          premise          There is no section [flowroute] for the trunk; the nearest is [flowrout]; 1 scenario is\
                         not judged because of it
                            look at:  my-trunk/sip.conf:5: [flowrout]
                            to do:    correct the name there

                          premise (should)  Asterisk has no application Dail, so a call ends where it is used
                            to do:    correct its name

                        """)
                .doesNotContain("TP-A-01")
                .contains("1 pass, 1 not judged");
    }

    @Test
    void aloneItIsSaidWithoutScenarios() {
        assertThat(Summary.ofPremises("my-trunk", List.of(TRUNK)))
                .startsWith("\nThe premises of Trunkproof on my-trunk\n\n  premise  ")
                .contains("look at:  my-trunk/sip.conf:5: [flowrout]")
                .doesNotContain("judged");
        assertThat(Summary.ofPremises("my-trunk", List.of())).contains("All hold that scenarios rest on.");
    }

    @Test
    void onGitHubItIsAnnotatedFirst() {
        GitHubActions github = new GitHubActions(Map.of("GITHUB_ACTIONS", "true"));

        assertThat(github.annotations(REPORT, Path.of("my-trunk")))
                .startsWith(
                        "::error file=my-trunk/sip.conf,line=5,title=A premise does not hold::There is no section"
                                + " [flowroute] for the trunk; the nearest is [flowrout]%0Alook at:  my-trunk/sip.conf:5:"
                                + " [flowrout]%0Ato do:    correct the name there",
                        "::warning title=A premise does not hold::Asterisk has no application Dail, so a call ends where it"
                                + " is used%0Ato do:    correct its name");
        assertThat(new GitHubActions(Map.of()).premiseAnnotations(List.of(TRUNK)))
                .isEmpty();
        assertThat(StepSummary.of(REPORT, Path.of("target")))
                .contains("There is no section [flowroute] for the trunk; the nearest is [flowrout]"
                        + " (1 scenarios are not judged because of it)");
    }

    @Test
    void itFailsTheBuildWhereItMust() {
        assertThat(new Report("my-trunk", List.of(PASS), List.of(TRUNK)).isMet())
                .isFalse();
        assertThat(REPORT.objection())
                .hasValueSatisfying(text -> assertThat(text).startsWith("1 premise does not hold"));
        Report warned = new Report("my-trunk", List.of(PASS), List.of(WARNING));
        assertThat(warned.isMet()).isTrue();
        assertThat(warned.objection()).isEmpty();
    }

    @Test
    void noDeviationIsStaleOnATrunkThatRestsOnNothing(@TempDir Path folder) throws IOException {
        java.nio.file.Files.writeString(folder.resolve("deviations"), "TP-A-02: because\n");
        Deviations deviations = Deviations.read(folder);

        assertThat(Report.of("my-trunk", List.of(PASS), List.of(), deviations).count(Verdict.STALE_DEVIATION))
                .isEqualTo(1);
        assertThat(Report.of("my-trunk", List.of(PASS), List.of(TRUNK), deviations)
                        .count(Verdict.STALE_DEVIATION))
                .isZero();
    }

    @Test
    void programsReadItInAFileOfItsOwn(@TempDir Path folder) throws IOException {
        assertThat(PremisesFile.read(folder)).isEmpty();

        REPORT.write(folder);

        assertThat(PremisesFile.read(folder)).containsExactly(TRUNK, WARNING);
    }
}
