package org.trunkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class SiteTest {

    private static final String FAILED = "scenarios/TP-SEC-01-img-src-x-onerror-alert-1-a-b-9/index.html";

    /** For those who only read. */
    @TempDir
    private static Path report;

    private static Links links;

    @BeforeAll
    static void draw(@TempDir Path scratch) throws IOException {
        SavedRuns.draw(report, scratch);
        links = new Links(report);
    }

    private static Document page(String place) {
        return links.pages().get(place);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(report)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void thereIsAPageForEachRequirementAndEachScenario() throws IOException {
        assertThat(links.pages().keySet())
                .containsExactly(
                        "configuration.html",
                        "index.html",
                        "requirements/TP-DTMF-01.html",
                        "requirements/TP-SEC-01.html",
                        "requirements/TP-SEC-02.html",
                        "requirements/TP-SEC-03.html",
                        "requirements/TP-SEC-04.html",
                        "requirements/TP-SEC-09.html",
                        "requirements/UNNUMBERED.html",
                        "scenarios/TP-DTMF-01-an-incoming-call-7/index.html",
                        FAILED,
                        "scenarios/TP-SEC-02-a-second-19/index.html",
                        "scenarios/TP-SEC-03-a-third-3/index.html",
                        "scenarios/TP-SEC-04-a-fourth-9/index.html",
                        "scenarios/UNNUMBERED-no-lab-5/index.html");
    }

    @Test
    void whatScenariosRestOnAndIsNotSoComesFirst() {
        Document front = page("index.html");

        assertThat(front.select("main section, body > section").eachAttr("aria-labelledby"))
                .startsWith("premises", "failures");
        assertThat(front.select("[aria-labelledby=premises] h3").text())
                .isEqualTo("There is no section " + SavedRuns.MARKUP + " for the trunk");
        assertThat(front.select("[aria-labelledby=premises] a").attr("href")).startsWith("configuration.html#");
        assertThat(front.select("[aria-labelledby=premises] pre").text())
                .contains("to do:    correct " + SavedRuns.SCRIPT);
        assertThat(front.select("nav a[href=#premises]")).hasSize(1);
    }

    @Test
    void nothingThatCameFromElsewhereIsRun() throws IOException {
        for (String place : links.pages().keySet()) {
            assertThat(links.harm(place)).as(place).isEmpty();
        }
    }

    @Test
    void everyLinkLeadsToAPlaceInTheReport() throws IOException {
        assertThat(links.broken()).isEmpty();
    }

    @Test
    void noIdIsThereTwice() throws IOException {
        links.pages()
                .forEach((place, page) ->
                        assertThat(page.select("[id]").eachAttr("id")).as(place).doesNotHaveDuplicates());
    }

    @Test
    void nobodyCanReadASecret() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(SavedRuns.SECRET);
        }
    }

    @Test
    void theFrontPageSaysWhatItComesTo() throws IOException {
        Document page = page("index.html");

        assertThat(page.select("h1").text()).isEqualTo("my trunk");
        assertThat(page.select(".hero .verdict").text())
                .isEqualTo(
                        "1 premise does not hold. The trunk does not do all that it must: 1 requirement is not met.");
        assertThat(page.select(".hero .counts").text())
                .isEqualTo(
                        "1 ✗ fail 1 ! error 1 ↺ stale deviation 1 ≠ deviation 1 ✓ pass 1 – not applicable of 6 scenarios,"
                                + " 7 requirements");
        assertThat(page.select(".facts").text())
                .contains("Asterisk 16.28.0", "chan_sip", "2 January 2026, 03:04 UTC", "a606f36");
        assertThat(page.select("[aria-labelledby=failures] h3").eachText())
                .containsExactly("✗ fail " + SavedRuns.MARKUP, "! error No lab", "↺ stale deviation A third");
        assertThat(page.select(".duty h3").eachText())
                .containsExactly(
                        "DTMF ✓ 1 pass",
                        "Security ✗ 1 fail ↺ 1 stale deviation ≠ 1 deviation – 1 not applicable",
                        "Trunk ! 1 error");
        assertThat(page.select("#deviations + p + dl dd").text()).isEqualTo("the carrier cannot " + SavedRuns.SCRIPT);
        assertThat(page.select(".slowest tbody tr td:first-child").first().text())
                .isEqualTo("No lab");
    }

    @Test
    void whatDoesNotApplyIsSaidWithTheReasonAndIsNoFailure() {
        Document front = page("index.html");

        assertThat(front.select("[aria-labelledby=not-applicable] li").eachText())
                .containsExactly("1 scenario: there is no " + SavedRuns.MARKUP);
        assertThat(front.select("nav a[href=#not-applicable]")).hasSize(1);
        assertThat(front.select(".slowest").text()).doesNotContain("A fourth");
        assertThat(page("requirements/TP-SEC-04.html").select(".runs").text())
                .contains(
                        "– not applicable A fourth",
                        "Not applicable, because there is no " + SavedRuns.MARKUP + ".",
                        "Nor would it be otherwise, because nor another.");
        assertThat(page("scenarios/TP-SEC-04-a-fourth-9/index.html")
                        .select("h1, .chip")
                        .text())
                .contains("A fourth", "– not applicable");
    }

    @Test
    void failuresOfOneCauseAreToldOnceAndTheOthersCounted(@TempDir Path own) throws IOException {
        Suspect suspect = new Suspect("my trunk/sip.conf", 3, "dtmfmode=info");
        Requirement requirement = new Requirement(
                "TP-A-01",
                Level.MUST,
                "So it is",
                "RFC 3261",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        List<ScenarioResult> results = IntStream.range(0, 270)
                .mapToObj(i -> new ScenarioResult(
                        requirement,
                        "Scenario " + i,
                        "features/trunk/dtmf/keys.feature:" + (100 + i),
                        Verdict.FAIL,
                        "not " + i,
                        Duration.ZERO,
                        i == 7 ? List.of() : List.of(suspect),
                        List.of()))
                .toList();
        new Report("my trunk", results).write(own);
        new Site(own, KnownBesides.NONE).draw();
        Document page = new Links(own).pages().get("index.html");

        assertThat(page.select(".failure h3").eachText()).containsExactly("✗ fail Scenario 0", "✗ fail Scenario 7");
        assertThat(page.select(".failure .cause").eachText())
                .containsExactly("269 scenarios point first to my trunk/sip.conf:3: dtmfmode=info");
        assertThat(page.select(".failure .others summary").text()).isEqualTo("268 more scenarios of that line");
        assertThat(page.select(".failure .others li")).hasSize(268);
    }

    @Test
    void aLineThatTakesNoEffectStandsOut(@TempDir Path own, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sip.conf"), "[general]\ndisable = all\nallow=ulaw\n");
        ConfigurationCopy.write(FolderContents.of(folder), own);
        new Report("my trunk", List.of()).write(own);
        new Site(own, KnownBesides.NONE).draw();
        Document page = new Links(own).pages().get("configuration.html");

        assertThat(page.select(".wrong").eachText())
                .containsExactly(
                        "no effect chan_sip reads no disable in [general]; the nearest that it reads is disallow.");
        assertThat(page.select("tr:has(.wrong) th").text()).isEqualTo("2");
    }

    @Test
    void aFailureLeadsToTheLinesToLookAt() throws IOException {
        Document page = page(FAILED);

        assertThat(page.select(".explanation a").eachAttr("href"))
                .containsExactly("../../configuration.html#sip.conf-3", "../../configuration.html#sip.conf-4");
        assertThat(page.select(".explanation .differs").text())
                .startsWith("! answer")
                .contains(SavedRuns.SCRIPT);
        assertThat(page.select(".explanation").text()).contains("sip.conf:4: secret=********");
    }

    @Test
    void aScenarioCanBeRunAgain() throws IOException {
        assertThat(page(FAILED).select(".command").text())
                .isEqualTo(
                        "mvn verify '-Dtrunk.config=my trunk' -Dtrunk.features=features/trunk/security/strangers.feature:9");
    }

    @Test
    void eventsOfWhichThereAreTooManyAreCounted() throws IOException {
        Document page = page(FAILED);

        assertThat(page.select(".events tbody tr")).hasSize(1);
        assertThat(page.select("#evidence ~ details p").eachText()).contains("2000 more are in trace.json.gz.");
        assertThat(Files.size(report.resolve(FAILED))).isLessThan(150_000);
    }

    @Test
    void whatBearsOnNoVerdictIsShownAllTheSame() throws IOException {
        Document page = page(FAILED);

        assertThat(page.select("#evidence ~ details:has(summary:containsOwn(Datagrams of nothing)) tbody tr")
                        .text())
                .isEqualTo("0.020 10.9.0.9 carrier 1 " + SavedRuns.MARKUP);
        assertThat(page.select("#evidence ~ details:has(summary:containsOwn(late with)) pre")
                        .text())
                .isEqualTo("0.040 s: the carrier's reaction to INVITE came 61 ms late");
    }

    @Test
    void aLineOfTheConfigurationSaysWhatItDoesAndWhatIsKnownOfIt() throws IOException {
        Document page = page("configuration.html");

        assertThat(page.getElementById("sip.conf-3").text())
                .startsWith("3 dtmfmode=rfc2833 How digits travel")
                .contains("new dtmfmode=rfc2833 shown by 1", "bears on 6 requirements");
        assertThat(page.getElementById("sip.conf-4").select(".mistakes").text())
                .isEqualTo("killed mistype: secrte=******** by TP-DTMF-01: An incoming call");
        assertThat(page.getElementById("sip.conf-5").text()).isEqualTo("5 ; a comment, café " + SavedRuns.SCRIPT);
        assertThat(page.text()).contains("gone nat=no nothing");
    }

    @Test
    void whatEvidenceIsDamagedIsSaid(@TempDir Path own, @TempDir Path scratch) throws IOException {
        SavedRuns.write(own, scratch);
        Files.writeString(own.resolve("scenarios/TP-SEC-02-a-second-19/trace.json.gz"), "no trace");

        new Site(own, SavedRuns.knownBesides()).draw();

        assertThat(new Links(own)
                        .pages()
                        .get("scenarios/TP-SEC-02-a-second-19/index.html")
                        .select(".callout")
                        .text())
                .startsWith("Its evidence cannot be read.");
    }

    @Test
    void pagesOfWhatIsNoLongerThereAreRemoved(@TempDir Path own, @TempDir Path scratch) throws IOException {
        SavedRuns.draw(own, scratch);
        new Report("my trunk", List.of()).write(own);

        new Site(own, KnownBesides.NONE).draw();

        TreeMap<String, Document> left = new Links(own).pages();
        assertThat(left.keySet()).containsExactly("configuration.html", "index.html");
        assertThat(left.get("index.html").select(".hero .verdict").text()).isEqualTo("No scenario ran.");
        assertThat(own.resolve("scenarios/UNNUMBERED-no-lab-5")).doesNotExist();
        assertThat(own.resolve("scenarios/TP-SEC-03-a-third-3/capture.pcap")).exists();
    }
}
