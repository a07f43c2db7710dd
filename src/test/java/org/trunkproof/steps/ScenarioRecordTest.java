package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class ScenarioRecordTest {

    private static final Trace SEEN = new Trace(Map.of(), List.of());

    private static final Throwable END = new Tolerated("what it misses");

    private static final Doubt CRASH = new Doubt(Doubt.Ground.ITS_OWN_DOING, "It crashed");
    private static final Doubt KILL = new Doubt(Doubt.Ground.LOST_LAB, "It was killed");

    @TempDir
    private Path folder;

    private EvidenceFolder evidence;
    private ScenarioRecord record;

    @BeforeEach
    void begin() {
        evidence = new EvidenceFolder(folder, "scenarios/a");
        record = recordAfter(Optional.empty());
    }

    private ScenarioRecord recordAfter(Optional<Doubt> earlier) {
        return new ScenarioRecord(
                Requirement.ofItsOwn("TP-A-01", Level.MUST, "title"), "title", "a.feature:3", evidence, earlier);
    }

    private static Result ended(Throwable by) {
        return new Result(Status.SKIPPED, Duration.ofSeconds(1), by);
    }

    @Test
    void whatNothingEndedIsAPass() throws IOException {
        record.judged();

        assertThat(record.close(new Result(Status.PASSED, Duration.ofSeconds(1), null))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void whatJudgedNothingIsAnErrorThatSaysSo() throws IOException {
        assertThat(record.close(new Result(Status.PASSED, Duration.ofSeconds(1), null)))
                .satisfies(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
                    assertThat(result.message()).startsWith("The scenario judges nothing, so that it cannot fail: ");
                });
    }

    @Test
    void whatIsNotThereIsNotJudgedAndSaysWhereToLook() throws IOException {
        Suspect line = new Suspect("sip.conf", 13, "[201]");

        assertThat(record.close(ended(new NotJudged("sip.conf has no [deskphone]", line))))
                .satisfies(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.NOT_JUDGED);
                    assertThat(result.message())
                            .isEqualTo(
                                    "Not judged, because sip.conf has no [deskphone].\n  look at:  sip.conf:13: [201]");
                    assertThat(result.suspects()).containsExactly(line);
                });
    }

    /** In another lab it may be there. */
    @Test
    void whatIsNotThereInALabThatWasLostIsNoVerdict() throws IOException {
        record.doubt(KILL);

        assertThat(record.close(ended(new NotJudged("no phone was called"))).verdict())
                .isEqualTo(Verdict.ERROR);
    }

    /** What lies there of it, or of the first time, is not what this verdict rests on. */
    @Test
    void whereNotAllCouldBeWrittenThereIsNoEvidence() throws IOException {
        record.keep(SEEN);
        Files.delete(folder.resolve("scenarios/a/capture.pcap"));
        Files.createDirectories(folder.resolve("scenarios/a/capture.pcap/is a folder"));

        record.keep(SEEN);
        record.judged();
        ScenarioResult result = record.close(new Result(Status.PASSED, Duration.ofSeconds(1), null));

        assertThat(record.unwritten()).isPresent();
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.evidence()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "DEVIATION", "ERROR"})
    void whatAShortfallEndedIsWhatThatMeans(Verdict verdict) throws IOException {
        record.miss(new Shortfall(verdict, List.of(), false, END));

        assertThat(record.close(ended(END))).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(verdict);
            assertThat(result.message()).isEqualTo("what it misses");
        });
    }

    @Test
    void whatSomethingElseEndedAfterAShortfallIsAnError() throws IOException {
        record.miss(new Shortfall(Verdict.FAIL, List.of(), false, END));

        assertThat(record.close(ended(new IOException("disk full"))).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void whatAShortfallPointsToIsInTheResult() throws IOException {
        Suspect line = new Suspect("sip.conf", 13, "dtmfmode=info");
        record.miss(new Shortfall(Verdict.FAIL, List.of(line), true, END));

        assertThat(record.close(ended(END))).satisfies(result -> {
            assertThat(result.suspects()).containsExactly(line);
            assertThat(result.tooMuch()).isTrue();
            assertThat(result.duration()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void whatWasDoneLiesBesideTheEvidence() throws IOException {
        Step step = new Step("Given a desk phone", Instant.EPOCH, Duration.ofMillis(1), "passed");
        record.add(step);
        record.close(ended(END));

        assertThat(evidence.proceedings().steps()).containsExactly(step);
    }

    @Test
    void itIsClosedOnce() throws IOException {
        record.close(ended(END));

        assertThatThrownBy(() -> record.close(ended(END))).isInstanceOf(IllegalStateException.class);
    }

    private ScenarioResult doubtedTwice(Doubt first, Doubt second) throws IOException {
        ScenarioRecord again = recordAfter(Optional.of(first));
        again.doubt(second);
        return again.close(ended(END));
    }

    @Test
    void whatIsDoubtfulIsAnErrorThatSaysWhyAndWhatWasSeen() throws IOException {
        record.doubt(KILL);

        assertThat(record.close(ended(END))).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(result.message()).isEqualTo("It was killed, so this is no verdict.\nwhat it misses");
        });
    }

    @Test
    void whatIsDoubtfulTwiceSaysWhyEachTime() throws IOException {
        assertThat(doubtedTwice(CRASH, KILL)).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(result.message())
                    .isEqualTo("It was killed, so this is no verdict; the time before: It crashed.\nwhat it misses");
        });
        assertThat(doubtedTwice(KILL, CRASH).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(doubtedTwice(KILL, KILL).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void whoCrashesInEachOfTwoLabsFails() throws IOException {
        assertThat(doubtedTwice(CRASH, CRASH)).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.message()).isEqualTo("It crashed, in each of two labs.\nwhat it misses");
        });
    }

    @Test
    void anEarlierDoubtLeavesNoTraceInAPass() throws IOException {
        ScenarioRecord again = recordAfter(Optional.of(CRASH));
        again.judged();

        assertThat(again.close(new Result(Status.PASSED, Duration.ofSeconds(1), null)))
                .satisfies(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
                    assertThat(result.message()).isEmpty();
                });
    }
}
