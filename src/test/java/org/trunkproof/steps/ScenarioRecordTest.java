package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class ScenarioRecordTest {

    private static final Throwable END = new Tolerated("what it misses");

    @TempDir
    private Path folder;

    private ScenarioRecord record;

    @BeforeEach
    void begin() {
        record = new ScenarioRecord(
                Requirement.ofItsOwn("TP-A-01", Level.MUST, "title"),
                "title",
                "a.feature:3",
                new EvidenceFolder(folder, "scenarios/a"));
    }

    private static Result ended(Throwable by) {
        return new Result(Status.SKIPPED, Duration.ofSeconds(1), by);
    }

    @Test
    void whatNothingEndedIsAPass() throws IOException {
        assertThat(record.close(new Result(Status.PASSED, Duration.ofSeconds(1), null))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "DEVIATION", "ERROR"})
    void whatAShortfallEndedIsWhatThatMeans(Verdict verdict) throws IOException {
        record.miss(new Shortfall(verdict, List.of(), END));

        assertThat(record.close(ended(END))).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(verdict);
            assertThat(result.message()).isEqualTo("what it misses");
        });
    }

    @Test
    void whatSomethingElseEndedAfterAShortfallIsAnError() throws IOException {
        record.miss(new Shortfall(Verdict.FAIL, List.of(), END));

        assertThat(record.close(ended(new IOException("disk full"))).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void itIsClosedOnce() throws IOException {
        record.close(ended(END));

        assertThatThrownBy(() -> record.close(ended(END))).isInstanceOf(IllegalStateException.class);
    }
}
