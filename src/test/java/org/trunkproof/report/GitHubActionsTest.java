package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.trunkproof.report.MadeUpResults.declared;
import static org.trunkproof.report.MadeUpResults.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

class GitHubActionsTest {

    private static final Path TRUNK = Path.of("my-trunk");
    private static final Path REPORT = Path.of("target/trunk-report");
    private static final Path GOLDEN = Path.of("src/test/resources/org/trunkproof/report/step-summary.md");

    private static List<String> annotations(ScenarioResult... results) {
        return new GitHubActions(Map.of("GITHUB_ACTIONS", "true")).annotations(MadeUpResults.of(results), TRUNK);
    }

    private static ScenarioResult failure(String message, Suspect... suspects) {
        return result("TP-A-01", Level.MUST, 1, Verdict.FAIL, message, List.of(suspects));
    }

    @Test
    void theLikeliestLineIsAnnotatedOnceForARequirement() {
        Suspect line = new Suspect("my-trunk/sip.conf", 13, "dtmfmode=info");

        assertThat(annotations(failure("100% of\r\nit: bad, so", line, line), failure("other", line)))
                .containsExactly("::error file=my-trunk/sip.conf,line=13,title=TP-A-01 is not met (2 scenarios)"
                        + "::100%25 of%0D%0Ait: bad, so");
    }

    @Test
    void propertiesAreEscapedAsWell() {
        assertThat(annotations(failure("no", new Suspect("C:/a,b/50%.conf", 0, "there is no [trunk]"))))
                .containsExactly("::error file=C%3A/a%2Cb/50%25.conf,title=TP-A-01 is not met (1 scenario)::no");
    }

    @Test
    void aFileIsNamedFromTheRootOfTheRepository() {
        String root = Path.of("").toAbsolutePath().getParent().toString();
        String here = Path.of("").toAbsolutePath().getFileName().toString();

        assertThat(new GitHubActions(Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", root))
                        .annotations(MadeUpResults.of(failure("no", new Suspect("my-trunk/sip.conf", 1, ""))), TRUNK))
                .containsExactly(
                        "::error file=" + here + "/my-trunk/sip.conf,line=1,title=TP-A-01 is not met (1 scenario)::no");
    }

    @Test
    void whatFailsNoBuildIsAWarning() {
        assertThat(annotations(result("TP-A-02", Level.SHOULD, 1, Verdict.FAIL, "better")))
                .containsExactly("::warning title=TP-A-02 is not met (1 scenario)::better");
    }

    @Test
    void whatIsNotJudgedIsAnErrorWhereItMustBeMet() {
        assertThat(annotations(
                        result(
                                "TP-A-02",
                                Level.MUST,
                                1,
                                Verdict.NOT_JUDGED,
                                "no mailbox",
                                List.of(new Suspect("my-trunk/voicemail.conf", 3, "[default]"))),
                        result("TP-A-03", Level.SHOULD, 1, Verdict.NOT_JUDGED, "no phone")))
                .containsExactly(
                        "::error file=my-trunk/voicemail.conf,line=3,title=TP-A-02 is not judged (1 scenario)::no mailbox",
                        "::warning title=TP-A-03 is not judged (1 scenario)::no phone");
    }

    @Test
    void staleDeviationsAndErrorsAreErrors() {
        assertThat(annotations(
                        result("TP-A-02", Level.MUST, 1, Verdict.PASS, "").stale(declared("TP-A-02", "why")),
                        result("TP-A-03", Level.MUST, 1, Verdict.ERROR, "no engine")))
                .containsExactly(
                        "::error file=my-trunk/deviations,title=TP-A-02 is met, and declared not to be::The requirement"
                                        .replace("met, and", "met%2C and")
                                + " is met; delete its line from the file deviations: TP-A-02: why",
                        "::error title=Trunkproof could not find out (1 scenario)::no engine");
    }

    @Test
    void thereAreNoMoreThanGitHubShows() {
        assertThat(annotations(IntStream.range(0, 200)
                        .mapToObj(i -> result("TP-A-" + i, Level.MUST, i, Verdict.FAIL, "no"))
                        .toArray(ScenarioResult[]::new)))
                .hasSize(10);
    }

    @Test
    void whatKeepsARunFromBeginningIsAnErrorAsWell() {
        GitHubActions gitHub = new GitHubActions(Map.of("GITHUB_ACTIONS", "true"));

        assertThat(gitHub.annotation("No Docker engine answers; start it."))
                .contains("::error title=Trunkproof cannot run::No Docker engine answers; start it.");
    }

    @Test
    void whatIsPrintedIsNoCommand() {
        String text = "  From:\n  ::error::mine\n";

        assertThat(new GitHubActions(Map.of("GITHUB_ACTIONS", "true")).harmless(text, "secret"))
                .isEqualTo("::stop-commands::secret\n  From:\n  ::error::mine\n::secret::\n");
        assertThat(new GitHubActions(Map.of()).harmless(text, "secret")).isEqualTo(text);
    }

    @Test
    void elsewhereNothingIsSaid(@TempDir Path folder) throws IOException {
        GitHubActions gitHub = new GitHubActions(Map.of());
        Report report = MadeUpResults.of(failure("no"));

        assertThat(gitHub.annotations(report, TRUNK)).isEmpty();
        assertThat(gitHub.annotation("No Docker engine answers.")).isEmpty();
        gitHub.summarise(report, REPORT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSummaryOfTheStepIsAddedToThatOfOthers(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("summary.md"), "# Before\n\n");

        new GitHubActions(Map.of("GITHUB_STEP_SUMMARY", file.toString()))
                .summarise(
                        MadeUpResults.of(
                                result("TP-A-00", Level.MUST, 7, Verdict.PASS, ""),
                                failure(
                                        "TP-A-01 (must) It rings\n  From: </details><script>```\n  `````",
                                        new Suspect("my-trunk/sip.conf", 13, "secret=********")),
                                result("TP-A-02", Level.MUST, 2, Verdict.DEVIATION, "because\nof this")),
                        REPORT);

        assertThat(contentOf(file.toFile())).isEqualTo("# Before\n\n" + contentOf(GOLDEN.toFile()));
    }

    @Test
    void theSummaryIsNoLongerThanGitHubTakes() {
        ScenarioResult[] results = IntStream.range(0, 300)
                .mapToObj(i -> result("TP-A-" + i, Level.MUST, i, Verdict.FAIL, "\u00E4".repeat(10_000)))
                .toArray(ScenarioResult[]::new);

        assertThat(StepSummary.of(MadeUpResults.of(results), REPORT).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(1024 * 1024);
        assertThat(StepSummary.of(MadeUpResults.of(results), REPORT)).contains(" more are told in the report.");
    }
}
