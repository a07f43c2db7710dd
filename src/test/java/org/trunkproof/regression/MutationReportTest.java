package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

class MutationReportTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String SECRET = "Xq7-horse";

    private static final ConfigurationText TEXT = ConfigurationText.of(
            "sip.conf",
            ("[a]\nnat=no\nqualify=yes\n; " + SCRIPT + "\nsecret=" + SECRET + "\nno setting\n")
                    .getBytes(StandardCharsets.ISO_8859_1));

    @TempDir
    private Path folder;

    private Document page;

    @BeforeEach
    void write() throws IOException {
        List<Mutant> mutants = Mutants.of(TEXT, Dialect.chanSip());
        List<MutationResult> results = mutants.stream()
                .filter(mutant -> mutant.line() > 1)
                .map(mutant -> switch (mutant.line()) {
                    case 2 -> result(mutant, Outcome.KILLED);
                    case 3 -> result(mutant, Outcome.EQUIVALENT);
                    default ->
                        result(mutant, mutant.operator().equals("delete-line") ? Outcome.SURVIVED : Outcome.KILLED);
                })
                .toList();
        MutationSummary summary = new MutationSummary(mutants.size(), results, Duration.ofSeconds(61));
        new MutationReport("my trunk", Dialect.chanSip(), mutants, summary).write(folder, List.of(TEXT));
        page = Jsoup.parse(folder.resolve("index.html").toFile());
    }

    private static MutationResult result(Mutant mutant, Outcome outcome) {
        boolean isKilled = outcome == Outcome.KILLED;
        return new MutationResult(
                "subject",
                mutant.mistake(),
                outcome,
                false,
                mutant.operator().equals("delete-line") ? "so it was said" : "",
                isKilled ? "TP-A-01: " + SCRIPT : "",
                isKilled ? "a.feature:1" : "",
                isKilled ? "expected " + SCRIPT : "it comes to the same",
                1,
                1,
                isKilled ? mutant.line() == 2 ? Suspicion.SECOND : Suspicion.NONE : Suspicion.UNASKED);
    }

    @Test
    void aLineThatNothingProvesStandsOut() {
        assertThat(page.select(".unproven th").eachText()).containsExactly("3");
        assertThat(page.select(".open th").eachText()).containsExactly("5");
        assertThat(page.select(".hero").hasClass("survived")).isTrue();
    }

    @Test
    void aLineSaysWhatItDoesAndWhoNoticesItsMistakes() {
        assertThat(page.select(".listing tr").get(2).text())
                .startsWith("2 nat=no ")
                .contains(" killed ", "other-value: nat=", "by TP-A-01: " + SCRIPT + " (a.feature:1)");
        assertThat(page.select(".listing tr").get(6).text()).contains("cannot read this line");
        assertThat(page.select("#contradictions + ul li").text())
                .startsWith("sip.conf:2 delete-line: (left out) was said to come to the same (so it was said)");
    }

    /** Those that fail, and a result of before that was asked. */
    @Test
    void itSaysHowOftenTheLineWithTheMistakeIsLookedAt() {
        assertThat(page.select(".hero").text())
                .containsPattern("the first or the second to look at in \\d+ of \\d+ failures \\(\\d\\d %\\)");
        assertThat(summary(Suspicion.FIRST, Suspicion.SECOND, Suspicion.LATER, Suspicion.NONE, Suspicion.UNASKED)
                        .suspicions())
                .isEqualTo("the line with the mistake is the first or the second to look at in 2 of 4 failures (50 %)");
        assertThat(summary(Suspicion.FIRST, Suspicion.UNASKED).text()).contains("in 1 of 1 failures (100 %)\n");
        assertThat(summary(Suspicion.UNASKED).suspicions()).isEmpty();
    }

    private static MutationSummary summary(Suspicion... suspicions) {
        Mistake mistake = new Mistake("sip.conf", 1, "a", "nat", "nat=no", "other-value", "nat=yes");
        return new MutationSummary(
                suspicions.length,
                Stream.of(suspicions)
                        .map(suspicion ->
                                new MutationResult("", mistake, Outcome.KILLED, false, "", "", "", "", 1, 1, suspicion))
                        .toList(),
                Duration.ofSeconds(1));
    }

    @Test
    void allOutcomesOfAKindOfMistakeAreCounted() {
        assertThat(page.select(".kinds thead th").eachText())
                .containsExactly("Kind", "Noticed", "killed", "survived", "equivalent", "not loadable", "error");
        assertThat(page.select(".kinds tbody tr:has(th:containsOwn(delete-line)) > *")
                        .eachText())
                .containsExactly("delete-line", "1 of 2", "1", "1", "1", "0", "0");
    }

    @Test
    void nobodyCanReadASecretNorIsAnythingRun() {
        assertThat(page.html()).doesNotContain(SECRET);
        assertThat(page.select("script").eachAttr("src")).containsExactly("script.js");
        assertThat(page.text()).contains("; " + SCRIPT, "secret=********");
    }

    @Test
    void itWearsTheDressOfTheSite() {
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).containsExactly("style.css");
        assertThat(folder.resolve("style.css")).exists();
        assertThat(folder.resolve("script.js")).exists();
        assertThat(page.select(".contents a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
    }
}
