package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.migration.Counterpart;
import org.trunkproof.migration.Fate;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.GitHubActions;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** Two saved runs, compared without Docker. */
class ComparisonReportTest {

    @TempDir
    private Path folder;

    private SavedRun before;
    private SavedRun after;

    @BeforeEach
    void twoRuns() throws IOException {
        before = run("before", "allow=ulaw", 0, Verdict.PASS);
        after = run("after", "allow=alaw", 8, Verdict.FAIL);
    }

    private SavedRun run(String name, String line, int codec, Verdict verdict) throws IOException {
        return run(name, line, codec, verdict, List.of());
    }

    private SavedRun run(String name, String line, int codec, Verdict verdict, List<UnmetPremise> unmet)
            throws IOException {
        Path report = Files.createDirectories(folder.resolve(name));
        return saved(
                report,
                line,
                unmet,
                result(report, "An offer", codec, verdict),
                result(report, "<b>Another</b>", 0, Verdict.PASS));
    }

    private static SavedRun saved(Path report, String line, List<UnmetPremise> unmet, ScenarioResult... results)
            throws IOException {
        Path configuration = Files.createDirectory(report.resolve("configuration"));
        Files.writeString(configuration.resolve("sip.conf"), "[trunk]\n" + line + "\n");
        new Report(report.getFileName().toString(), List.of(results), unmet).write(report);
        return new SavedRun(report, configuration);
    }

    private static ScenarioResult result(Path report, String scenario, int codec, Verdict verdict) throws IOException {
        EvidenceFolder evidence = new EvidenceFolder(report, String.valueOf(scenario.length()));
        evidence.write(offering(codec));
        Requirement requirement = new Requirement(
                "TP-A-01",
                Level.MUST,
                "Offers are PCMU",
                "RFC 3551",
                List.of("codecs"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ScenarioResult(
                requirement,
                scenario,
                "a.feature:" + scenario.length(),
                verdict,
                "",
                Duration.ofMillis(1),
                List.of(),
                evidence.files());
    }

    private static Trace offering(int codec) {
        return new Traces()
                .sip(Party.ASTERISK, Party.CARRIER, """
                        INVITE sip:1@10.0.0.1 SIP/2.0
                        Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1
                        Call-ID: 1
                        CSeq: 1 INVITE
                        X-From: <script>alert(1)</script>

                        m=audio 10000 RTP/AVP %d
                        """.formatted(codec))
                .trace();
    }

    private Comparison comparison(SavedRun one, SavedRun other) throws IOException {
        return Comparison.of(one, other, (file, setting) -> setting.equals("allow") ? List.of("codecs") : List.of());
    }

    /** Those that do something else now; a line's text may be a secret, and is in no report. */
    @Test
    void whatLinesNoLongerDoIsSaidAndNotWhatTheySay() throws IOException {
        List<Counterpart> lines = List.of(
                new Counterpart(
                        new Line("sip.conf", 2, "secret=tulip"),
                        "The password.",
                        Fate.LOST,
                        "nothing says it",
                        List.of()),
                new Counterpart(
                        new Line("sip.conf", 3, "type=peer"), "What it is.", Fate.KEPT, "it is kept", List.of()));
        ComparisonReport report = new ComparisonReport("before", "after", comparison(before, after), lines);

        assertThat(report.summary(Path.of("report")))
                .contains("\n  nothing says it\n")
                .doesNotContain("it is kept");
        report.write(folder);
        assertThat(Files.readString(folder.resolve(ComparisonReport.NAME)))
                .contains("sip.conf:2", "nothing says it", "lost", "sip.conf:3", "it is kept", "kept")
                .doesNotContain("tulip");
    }

    @Test
    void theSummarySaysWhichLineWhichVerdictAndWhatIsDoneOtherwise() throws IOException {
        Comparison comparison = comparison(before, after);

        assertThat(new ComparisonReport("before", "after", comparison).summary(Path.of("report")))
                .isEqualTo("""

                        Trunkproof on after, compared with before

                          the carrier is now offered PCMA where it was PCMU
                              as TP-A-01: An offer (a.feature:8) shows

                          sip.conf:2  -allow=ulaw  +allow=alaw
                              shown by 1 scenario, such as TP-A-01: An offer (a.feature:8)
                          newly failing     TP-A-01: An offer (a.feature:8)
                             1 x  asterisk to carrier: INVITE; SDP m: m=audio PORT RTP/AVP 0 -> m=audio PORT RTP/AVP 8
                          1 newly failing, 1 no difference; read on in report/index.html
                        """);
        assertThat(comparison.broken()).containsExactly("TP-A-01: An offer (a.feature:8)");
        assertThat(comparison.notCompared()).isEmpty();
    }

    @Test
    void aChangedLineIsReadBackWithTheScenarioThatShowsIt() throws IOException {
        new ComparisonReport("before", "after", comparison(before, after)).write(folder.resolve("page"));

        assertThat(ComparisonReport.lines(folder.resolve("page"), "after"))
                .containsExactly(new ComparisonReport.ChangedLine(
                        "sip.conf",
                        2,
                        List.of("-allow=ulaw", "+allow=alaw"),
                        "shown by 1 scenario, such as TP-A-01: An offer (a.feature:8)",
                        "a.feature:8"));
        assertThat(ComparisonReport.lines(folder.resolve("page"), "another")).isEmpty();
    }

    @Test
    void aChangedLineThatNothingShowsHasNoScenario() throws IOException {
        Comparison nothingPinned = Comparison.of(before, after, (file, setting) -> List.of());
        new ComparisonReport("before", "after", nothingPinned).write(folder.resolve("page"));

        assertThat(ComparisonReport.lines(folder.resolve("page"), "after"))
                .extracting(ComparisonReport.ChangedLine::location)
                .containsOnlyNulls();
    }

    @Test
    void aRunDiffersFromItselfInNothing() throws IOException {
        Comparison comparison = comparison(before, before);

        assertThat(comparison.isOfBehaviour()).isFalse();
        assertThat(comparison.lines()).isEmpty();
        assertThat(comparison.broken()).isEmpty();
    }

    @Test
    void anErrorIsNoVerdict() throws IOException {
        Comparison comparison = comparison(before, run("broken", "allow=alaw", 8, Verdict.ERROR));

        assertThat(comparison.notCompared()).containsExactly("TP-A-01: An offer (a.feature:8)");
        assertThat(comparison.broken()).isEmpty();
    }

    /** As where the mailbox that it asks for has gone: it is no pass any more, and was not run, or not to its end. */
    @Test
    void whatIsNoLongerJudgedIsADifferenceWithoutABehaviour() throws IOException {
        SavedRun gone = run("gone", "allow=alaw", 8, Verdict.NOT_JUDGED);

        Comparison comparison = comparison(before, gone);

        assertThat(comparison.with(Change.NO_LONGER_JUDGED))
                .extracting(ScenarioComparison::toString)
                .containsExactly("TP-A-01: An offer (a.feature:8)");
        assertThat(comparison.isOfBehaviour()).isTrue();
        assertThat(comparison.broken()).containsExactly("TP-A-01: An offer (a.feature:8)");
        assertThat(comparison.differences()).isEmpty();
        assertThat(new ComparisonReport("before", "gone", comparison).summary(Path.of("report")))
                .contains(
                        "\n  no longer judged  TP-A-01: An offer (a.feature:8)\n",
                        "\n  1 no longer judged, 1 no difference");
        assertThat(comparison(gone, before).with(Change.NEWLY_JUDGED)).hasSize(1);
        assertThat(comparison(gone, before).broken()).isEmpty();
        assertThat(comparison(gone, gone).isOfBehaviour()).isFalse();
        assertThat(comparison(gone, gone).with(Change.STILL_NOT_JUDGED)).hasSize(1);
    }

    /** As where the description has no phone any more, whatever the folder says. */
    @ParameterizedTest
    @CsvSource({
        "PASS,           NOT_APPLICABLE, APPLIES_ONLY_BEFORE, applying only in the baseline",
        "FAIL,           NOT_APPLICABLE, APPLIES_ONLY_BEFORE, applying only in the baseline",
        "ERROR,          NOT_APPLICABLE, APPLIES_ONLY_BEFORE, applying only in the baseline",
        "NOT_APPLICABLE, PASS,           APPLIES_ONLY_NOW,    not applying in the baseline",
        "NOT_APPLICABLE, FAIL,           APPLIES_ONLY_NOW,    not applying in the baseline",
        "NOT_APPLICABLE, NOT_JUDGED,     APPLIES_ONLY_NOW,    not applying in the baseline",
        "NOT_APPLICABLE, NOT_APPLICABLE, APPLIES_IN_NEITHER,  applying in neither"
    })
    void whatAppliesInOneOnlyNeitherFailsNorPassesNewly(Verdict was, Verdict is, Change change, String words)
            throws IOException {
        Comparison comparison = comparison(run("one", "allow=ulaw", 0, was), run("other", "allow=alaw", 8, is));

        assertThat(comparison.with(change))
                .extracting(ScenarioComparison::toString)
                .containsExactly("TP-A-01: An offer (a.feature:8)");
        assertThat(comparison.isOfBehaviour()).isFalse();
        assertThat(comparison.broken()).isEmpty();
        assertThat(comparison.notCompared()).isEmpty();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.isOfNothing()).isFalse();
        assertThat(new ComparisonReport("one", "other", comparison).summary(Path.of("report")))
                .contains("\n  1 " + words + ", 1 no difference");
    }

    @ParameterizedTest
    @CsvSource({
        "An offer, PASS,           An offer, PASS,           false",
        "An offer, PASS,           An offer, ERROR,          false",
        "An offer, PASS,           Another,  PASS,           true",
        "An offer, PASS,           An offer, NOT_APPLICABLE, true",
        "An offer, NOT_APPLICABLE, An offer, NOT_APPLICABLE, true"
    })
    void isOfNothingWhereNoScenarioWasToBeJudgedInBothRuns(
            String scenarioBefore, Verdict was, String scenarioAfter, Verdict is, boolean ofNothing)
            throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));

        Comparison comparison = comparison(
                saved(one, "allow=ulaw", List.of(), result(one, scenarioBefore, 0, was)),
                saved(other, "allow=ulaw", List.of(), result(other, scenarioAfter, 0, is)));

        assertThat(comparison.isOfNothing()).isEqualTo(ofNothing);
    }

    @Test
    void whatScenariosRestOnIsSaidFirstOfEachRun() throws IOException {
        UnmetPremise old = UnmetPremise.must(
                "There is no context [inbound] for the carrier's calls",
                List.of(new Line("old/sip.conf", 9, "context=inbuond")),
                "correct it");
        UnmetPremise fresh = UnmetPremise.must(
                "The trunk is not registered",
                List.of(new Line("my-trunk/sip.conf", 4, "qualify=yes")),
                "correct that");
        Comparison comparison = comparison(
                run("one", "allow=ulaw", 0, Verdict.PASS, List.of(old)),
                run("other", "allow=alaw", 8, Verdict.FAIL, List.of(old, fresh)));
        ComparisonReport report = new ComparisonReport("before", "after", comparison);
        GitHubComparison github = new GitHubComparison(report, Path.of("my-trunk"));

        assertThat(report.summary(Path.of("report"))).startsWith("""

                Trunkproof on after, compared with before

                  premise (before): There is no context [inbound] for the carrier's calls
                      look at:  old/sip.conf:9: context=inbuond
                      to do:    correct it

                  premise (now): There is no context [inbound] for the carrier's calls
                      look at:  old/sip.conf:9: context=inbuond
                      to do:    correct it

                  premise (now): The trunk is not registered
                """);
        assertThat(new GitHubActions(Map.of("GITHUB_ACTIONS", "true")).commands(github.annotations()))
                .filteredOn(command -> command.contains("premise"))
                // what was so before is no error of the change
                .containsExactly(
                        "::error file=my-trunk/sip.conf,line=4,title=A premise does not hold::The trunk is not registered%0A"
                                + "look at:  my-trunk/sip.conf:4: qualify=yes%0Ato do:    correct that",
                        "::warning file=old/sip.conf,line=9,title=A premise does not hold::There is no context [inbound] for"
                                + " the carrier's calls%0Alook at:  old/sip.conf:9: context=inbuond%0Ato do:    correct it",
                        "::warning title=A premise does not hold in the baseline::There is no context [inbound] for the"
                                + " carrier's calls%0Alook at:  old/sip.conf:9: context=inbuond%0Ato do:    correct it");
        assertThat(github.summary(Path.of("pages")))
                .contains(
                        "<details><summary>premise (before): There is no context [inbound] for the carrier's calls</summary>",
                        "<details><summary>premise (now): The trunk is not registered</summary>");
        report.write(folder.resolve("compared"));
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("compared/comparison.json").toFile())
                        .at("/premisesNow/1/sentence")
                        .asText())
                .isEqualTo("The trunk is not registered");
    }

    @Test
    void gitHubIsToldWhatIsNoticedFirstAndThenWhatTheSuiteMakesOfIt() throws IOException {
        GitHubComparison github = new GitHubComparison(
                new ComparisonReport("before", "after", comparison(before, after)), Path.of("my-trunk"));
        GitHubActions here = new GitHubActions(Map.of("GITHUB_ACTIONS", "true"));

        assertThat(here.commands(github.annotations()))
                .containsExactly(
                        "::error file=my-trunk/sip.conf,line=2,title=TP-A-01 was met and no longer is::TP-A-01: An offer"
                                + " (a.feature:8)%0A",
                        "::warning file=my-trunk/sip.conf,line=2,title=Asterisk does otherwise::the carrier is now offered"
                                + " PCMA where it was PCMU%0Aas TP-A-01: An offer (a.feature:8) shows");
        assertThat(new GitHubActions(Map.of()).commands(github.annotations())).isEmpty();
        assertThat(github.summary(Path.of("pages"))).isEqualTo("""
                ## Trunkproof on after, compared with before

                | what callers and those called notice | scenarios | such as |
                | --- | --- | --- |
                | the carrier is now offered PCMA where it was PCMU | 1 | TP-A-01: An offer (a.feature:8) |

                | where | line | what shows it |
                | --- | --- | --- |
                | sip.conf:2 | -allow=ulaw  +allow=alaw | shown by 1 scenario, such as TP-A-01: An offer (a.feature:8) |

                | verdict | scenario |
                | --- | --- |
                | newly failing | TP-A-01: An offer (a.feature:8) |

                1 newly failing, 1 no difference; the comparison is in pages, for actions/upload-artifact to keep

                """);
    }

    @Test
    void aProgramReadsWhatADifferenceIs() throws IOException {
        new ComparisonReport("before", "after", comparison(before, after)).write(folder.resolve("compared"));

        JsonNode scenario = new ObjectMapper()
                .readTree(folder.resolve("compared/comparison.json").toFile())
                .at("/scenarios/0");
        assertThat(scenario.path("change").asText()).isEqualTo("newly failing");
        assertThat(scenario.at("/ladder/0/strand").asText()).isEqualTo("asterisk to carrier");
        assertThat(scenario.at("/ladder/0/fields/0").toString())
                .isEqualTo(
                        "{\"name\":\"SDP m\",\"before\":\"m=audio PORT RTP/AVP 0\",\"now\":\"m=audio PORT RTP/AVP 8\"}");
    }
}
