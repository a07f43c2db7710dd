package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

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

    static MutationResult result(String subject, String mutant, Outcome outcome) {
        return new MutationResult(
                subject, mutant, "delete-line", "nat=no", "a/nat", outcome, false, "", "", "", "why", 1, 2);
    }

    private Journal journal(String subject) throws IOException {
        return new Journal(folder.resolve("results.jsonl"), subject, results -> {});
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

    @Test
    void nothingIsAddedOnceItIsClosed() throws IOException {
        Journal journal = journal("mine");
        journal.close();
        journal.add(result("mine", "one", Outcome.ERROR));

        assertThat(journal.results()).isEmpty();
        assertThat(journal("mine").results()).isEmpty();
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
                .contains("survived  3")
                .contains("1:01 min in all");
    }
}
