package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    static MutationResult result(String subject, String becomes, Outcome outcome) {
        return new MutationResult(
                subject, mistake(becomes), outcome, false, "", "", "", "why", 1, 2, Suspicion.UNASKED);
    }

    private static Mistake mistake(String becomes) {
        return new Mistake("sip.conf", 5, "a", "nat", "nat=no", "delete-line", becomes);
    }

    private Journal journal(String subject) throws IOException {
        return new Journal(folder.resolve("results.jsonl"), subject, results -> {});
    }

    @Test
    void aResultThatWasWrittenBeforeSuspicionsWereIsRead() throws IOException {
        journal("mine")
                .add(new MutationResult(
                        "mine", mistake("nat=yes"), Outcome.KILLED, false, "", "", "", "why", 1, 2, Suspicion.FIRST));
        Path file = folder.resolve("results.jsonl");
        Files.writeString(file, Files.readString(file).replace(",\"suspicion\":\"FIRST\"", ""));

        assertThat(journal("mine").results())
                .singleElement()
                .extracting(MutationResult::suspicion)
                .isEqualTo(Suspicion.UNASKED);
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        journal("mine").add(result("mine", "one", Outcome.KILLED));
        Files.writeString(folder.resolve("results.jsonl"), "{\"subject\":\"mi", StandardOpenOption.APPEND);

        assertThat(journal("mine").results()).containsExactly(result("mine", "one", Outcome.KILLED));
    }

    @Test
    void resultsOfAnotherSubjectOnlyTeach() throws IOException {
        journal("other").add(result("other", "one", Outcome.KILLED));
        Journal journal = journal("mine");

        assertThat(journal.results()).isEmpty();
        assertThat(journal.earlier()).containsExactly(result("other", "one", Outcome.KILLED));
        journal.add(result("mine", "one", Outcome.SURVIVED));
        assertThat(journal("mine").earlier()).containsExactly(result("mine", "one", Outcome.SURVIVED));
    }

    /** Whose beginning would be the beginning of the next. */
    @Test
    void aResultThatCannotBeWrittenIsNoResultAndASentence() throws IOException {
        Journal journal = journal("mine");
        Path file = folder.resolve("results.jsonl");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/full"));

        assertThatThrownBy(() -> journal.add(result("mine", "one", Outcome.KILLED)))
                .hasMessage(file + " cannot be written (No space left on device); make room there, and run again.");
        assertThat(journal.results()).isEmpty();
        Files.delete(file);
    }

    /** As a line was before what is mistaken had fields of its own. */
    @Test
    void aLineThatIsWrittenOtherwiseIsNotKnown() throws IOException {
        Files.writeString(folder.resolve("results.jsonl"), """
                {"subject":"mine","mutant":"sip.conf:5 delete-line: (left out)","operator":"delete-line",\
                "line":"sip.conf [a] nat=no","setting":"a/nat","outcome":"KILLED","isAsLoaded":false,"claim":"",\
                "killer":"","location":"","text":"why","killerMillis":1,"millis":2}
                """);

        assertThat(journal("mine").results()).isEmpty();
        assertThat(journal("mine").earlier()).isEmpty();
    }

    @Test
    void nothingIsAddedOnceItIsClosed() throws IOException {
        Journal journal = journal("mine");
        journal.close();
        journal.add(result("mine", "one", Outcome.ERROR));

        assertThat(journal.results()).isEmpty();
        assertThat(journal("mine").results()).isEmpty();
    }

    @Test
    void aMistakeIsSavedWithItsPlaceAndKnownByOneSentence() throws IOException {
        Mistake mistake = new Mistake("a b.conf", 7, "x", "nat", "nat=no", "other-value", "nat=1] yes");
        journal("mine")
                .add(new MutationResult(
                        "mine", mistake, Outcome.KILLED, false, "", "", "", "why", 1, 2, Suspicion.UNASKED));

        assertThat(journal("mine").results())
                .extracting(MutationResult::mistake)
                .containsExactly(mistake);
        assertThat(mistake.id()).isEqualTo("a b.conf:7 other-value: nat=1] yes");
        assertThat(mistake.place()).isEqualTo("a b.conf:7");
        assertThat(mistake.what()).isEqualTo("other-value: nat=1] yes");
        assertThat(mistake.original()).isEqualTo("a b.conf [x] nat=no");
        assertThat(mistake.sectionAndSetting()).isEqualTo("x/nat");
    }

    @Test
    void theScoreIsOfAllThatAreNotEquivalent() {
        MutationSummary summary = new MutationSummary(
                6,
                List.of(
                        result("", "1", Outcome.KILLED),
                        result("", "2", Outcome.EQUIVALENT),
                        result("", "3", Outcome.SURVIVED),
                        result("", "4", Outcome.ERROR),
                        result("", "5", Outcome.NOT_LOADABLE)),
                Duration.ofSeconds(61));

        assertThat(summary.text())
                .contains("PARTIAL: only 5 of 6")
                .contains("25.0 % killed: 1 of 4 that are not equivalent")
                .contains("delete-line      1 of 4 killed")
                .contains("survived  sip.conf:5 delete-line: 3")
                .contains("1:01 min in all");
    }
}
