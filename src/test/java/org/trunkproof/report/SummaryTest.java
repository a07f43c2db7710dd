package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.trunkproof.report.MadeUpResults.declared;
import static org.trunkproof.report.MadeUpResults.notApplicable;
import static org.trunkproof.report.MadeUpResults.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** The whole text, to the letter. */
class SummaryTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/trunkproof/report");

    private static final String TEXT = """
            %s (must) What %1$s asks for
              source: RFC 3261

                        expected  found
              ! status  200 OK    404 Not Found

              nearest:  SIP/2.0 404 Not Found
              look at:  my-trunk/sip.conf:7: context=default
              evidence: target/trunk-report/scenarios/somewhere""";

    private static final ScenarioResult PASS = result("TP-A-01", Level.MUST, 1, Verdict.PASS, "");

    private static ScenarioResult failure(int requirement, int line) {
        String id = String.format(Locale.ROOT, "TP-B-%03d", requirement);
        Suspect suspect =
                new Suspect("my-trunk/sip.conf", line < 120 ? 7 : 8, line < 120 ? "context=default" : "type=peer");
        return result(id, Level.MUST, line, Verdict.FAIL, String.format(TEXT, id), List.of(suspect));
    }

    private static void isAsIn(String golden, ScenarioResult... results) throws IOException {
        isAsIn(golden, Stream.of(results));
    }

    private static void isAsIn(String golden, Stream<ScenarioResult> results) throws IOException {
        String text = Summary.of(
                new Report("my-trunk", results.toList()),
                "6 labs, ready in 0.5 to 1.2 s",
                "read on in target/trunk-report/index.html");

        if (System.getProperty("trunk.write-documents") != null) {
            Files.writeString(GOLDEN.resolve(golden), text);
        }
        assertThat(text).isEqualTo(contentOf(GOLDEN.resolve(golden).toFile()));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void allIsAsItMustBe() throws IOException {
        isAsIn(
                "summary-none.txt",
                PASS,
                result("TP-C-01", Level.MUST, 2, Verdict.DEVIATION, "because\nof this"),
                result("TP-C-01", Level.MUST, 3, Verdict.DEVIATION, "because\nof that"),
                result("TP-C-02", Level.MUST, 4, Verdict.DEVIATION, "so it is"));
    }

    @Test
    void oneRequirementIsNotMet() throws IOException {
        isAsIn("summary-one.txt", PASS, failure(1, 2), failure(1, 3));
    }

    @Test
    void afterThoseThatMustBeMetComeThoseThatShould() throws IOException {
        isAsIn(
                "summary-should.txt",
                result("TP-A-00", Level.SHOULD, 9, Verdict.FAIL, "It would be better.\nMuch."),
                failure(1, 2),
                PASS);
    }

    @Test
    void manyAreNotMet() throws IOException {
        isAsIn(
                "summary-many.txt",
                Stream.concat(
                        IntStream.range(0, 200).mapToObj(i -> failure(i / 4, i)),
                        IntStream.range(0, 24)
                                .mapToObj(i -> result("TP-C-0" + i, Level.MUST, i, Verdict.DEVIATION, "because"))));
    }

    @Test
    void thoseThatPointToTheLikeliestLineComeFirst() {
        ScenarioResult elsewhere =
                result("TP-A-02", Level.MUST, 1, Verdict.FAIL, "no", List.of(new Suspect("sip.conf", 1, "port=1")));
        Report report = new Report("my-trunk", List.of(elsewhere, failure(1, 2), failure(2, 3)));

        assertThat(Summary.of(report, "no labs", "read on"))
                .containsSubsequence("TP-B-001: ", "TP-B-002: ", "TP-A-02: ", "look first at my-trunk/sip.conf:7");
    }

    /** In the folder of a duty. */
    private static ScenarioResult failure(String id, String feature, List<String> pins, String suspect) {
        return new ScenarioResult(
                new Requirement(
                        id,
                        Level.MUST,
                        "What " + id + " asks for",
                        "RFC 3261",
                        pins,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                "Scenario",
                "features/" + feature + ":1",
                Verdict.FAIL,
                "no",
                Duration.ofMillis(1),
                List.of(new Suspect("sip.conf", 1, suspect)),
                List.of());
    }

    private static ScenarioResult tooMuch(ScenarioResult result) {
        return new ScenarioResult(
                result.requirement(),
                result.scenario(),
                result.location(),
                result.verdict(),
                result.message(),
                result.duration(),
                result.suspects(),
                true,
                result.evidence());
    }

    @Test
    void whatIsMostAtStakeComesFirst() {
        Report report = new Report(
                "my-trunk",
                List.of(
                        failure("TP-A-01", "codec/a.feature", List.of(), "a"),
                        failure("TP-A-02", "weather/a.feature", List.of(), "a"),
                        failure("TP-A-03", "routing/a.feature", List.of(), "c"),
                        failure("TP-A-04", "security/a.feature", List.of(), "a"),
                        tooMuch(failure("TP-A-05", "security/a.feature", List.of("reach", "outbound-dialplan"), "b")),
                        failure("TP-A-06", "call/a.feature", List.of(), "b"),
                        failure("TP-A-07", "call/a.feature", List.of(), "b"),
                        // who does not get out costs nothing
                        failure("TP-A-08", "security/b.feature", List.of("reach", "outbound-dialplan"), "b")));

        assertThat(Finding.in(report))
                .extracting(finding -> finding.first().requirement().id())
                .containsExactly(
                        "TP-A-05", "TP-A-04", "TP-A-06", "TP-A-07", "TP-A-08", "TP-A-03", "TP-A-01", "TP-A-02");
    }

    @Test
    void failuresOfOneCauseStandTogether() throws IOException {
        isAsIn(
                "summary-causes.txt",
                Stream.concat(
                        Stream.of(failure(1, 2)),
                        IntStream.range(0, 60)
                                .mapToObj(i -> result(
                                        "TP-D-" + (10 + i),
                                        Level.MUST,
                                        i,
                                        Verdict.FAIL,
                                        "no",
                                        i % 10 == 9
                                                ? List.of()
                                                : List.of(new Suspect("sip.conf", 1 + i % 3, "line=" + i % 3))))));
    }

    @Test
    void whereThereAreMoreCausesThanLinesTheFirstAreShown() throws IOException {
        isAsIn(
                "summary-many-causes.txt",
                Stream.concat(
                        Stream.of(failure(1, 2)),
                        IntStream.range(0, 80)
                                .mapToObj(i -> result(
                                        "TP-D-" + (10 + i),
                                        Level.MUST,
                                        i,
                                        Verdict.FAIL,
                                        "no",
                                        List.of(new Suspect("sip.conf", 1 + i % 40, "line=" + i % 40))))));
    }

    @Test
    void aLongTextIsCutShort() throws IOException {
        isAsIn(
                "summary-long.txt",
                result("TP-B-01", Level.MUST, 2, Verdict.FAIL, "line\n".repeat(26)),
                result("TP-B-02", Level.MUST, 3, Verdict.FAIL, "line\n".repeat(25)));
    }

    @Test
    void whatKeepsEverybodyFromFindingOutIsSaidOnce() throws IOException {
        isAsIn(
                "summary-errors.txt",
                IntStream.range(0, 300)
                        .mapToObj(i -> result(
                                "TP-B-0" + i % 9,
                                Level.MUST,
                                i,
                                Verdict.ERROR,
                                "Port 50" + i + " is taken; stop what listens there.")));
    }

    /** One finding for one reason, however many rest on it; and that line is blamed that most of those name who name any. */
    @Test
    void whatIsNotJudgedIsSaidOnceForEachReason() throws IOException {
        Suspect head = new Suspect("my-trunk/sip.conf", 12, "[201]");
        isAsIn(
                "summary-not-judged.txt",
                Stream.concat(
                        Stream.of(
                                PASS,
                                failure(1, 2),
                                result(
                                        "TP-D-01",
                                        Level.SHOULD,
                                        3,
                                        Verdict.NOT_JUDGED,
                                        "Not judged, because no mailbox.")),
                        IntStream.range(0, 30)
                                .mapToObj(i -> result(
                                        "TP-C-0" + i % 9,
                                        Level.MUST,
                                        i,
                                        Verdict.NOT_JUDGED,
                                        "Not judged, because sip.conf has no [deskphone].\n  look at:  " + head,
                                        List.of(head)))));
    }

    @Test
    void whatDoesNotApplyIsCountedWithTheReasons() throws IOException {
        isAsIn(
                "summary-not-applicable.txt",
                Stream.concat(
                        Stream.of(PASS, failure(1, 2), notApplicable("TP-D-01", Level.MUST, 3, "there is no mailbox")),
                        IntStream.range(4, 12)
                                .mapToObj(i -> notApplicable("TP-C-01", Level.MUST, i, "no number rings a phone"))));
    }

    @Test
    void wherePartsOfTheTrunkAreMissingAltogetherTheirReasonsAreToldBefore() throws IOException {
        isAsIn(
                "summary-little-applies.txt",
                Stream.concat(
                        Stream.of(PASS),
                        IntStream.range(2, 30)
                                .mapToObj(i -> notApplicable(
                                        "TP-C-01", Level.MUST, i, "the trunk has no part of the number " + i % 7))));
    }

    @Test
    void nothingApplies() throws IOException {
        isAsIn("summary-nothing-applies.txt", notApplicable("TP-D-01", Level.MUST, 3, "there is no mailbox"));
    }

    @Test
    void aDeviationIsNoneAnyMore() throws IOException {
        isAsIn(
                "summary-stale.txt",
                PASS,
                result("TP-C-01", Level.MUST, 4, Verdict.PASS, "")
                        .stale(declared("TP-C-01", "the carrier does not mind")),
                result("TP-C-01", Level.MUST, 5, Verdict.PASS, "")
                        .stale(declared("TP-C-01", "the carrier does not mind")));
    }

    @Test
    void whatCameFromTheNetworkDoesNotCommandTheTerminal() {
        List<ScenarioResult> results =
                List.of(result("TP-B-01", Level.MUST, 2, Verdict.FAIL, "From: \u001B[2J\u0000\r\u009B31m\u202Eevil"));

        assertThat(Summary.of(new Report("my-trunk", results), "no labs", "read on"))
                .contains("    From: \uFFFD[2J\uFFFD\n    \uFFFD31m\uFFFDevil\n")
                .doesNotContain("\u001B");
    }
}
