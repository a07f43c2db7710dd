package org.trunkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Progress progress(int scenarios, boolean isWatched) {
        Map<String, Duration> expected = IntStream.range(0, scenarios)
                .mapToObj(i -> "features/a.feature:" + i)
                .collect(Collectors.toMap(Function.identity(), location -> Duration.ofSeconds(1)));
        return progress(expected, isWatched, InstantSource.fixed(Instant.EPOCH));
    }

    private Progress progress(Map<String, Duration> expected, boolean isWatched, InstantSource clock) {
        Terminal terminal = new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), isWatched);
        return new Progress(expected, 2, terminal, clock);
    }

    private static ScenarioResult over(int line, Verdict verdict) {
        return MadeUpResults.result("TP-A-01", Level.MUST, line, verdict, "");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLogIsToldEachTenth() {
        Progress progress = progress(1000, false);

        IntStream.range(0, 1000).forEach(i -> progress.done(over(i, Verdict.PASS)));

        assertThat(printed().lines())
                .hasSize(10)
                .startsWith("  100 of 1000 scenarios; about 9:22 left")
                .endsWith("  1000 of 1000 scenarios");
    }

    @Test
    void theLongestThatIsUnderWayIsWaitedFor() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Progress progress = progress(
                Map.of("a.feature:1", Duration.ofSeconds(90), "a.feature:2", Duration.ofMillis(1)), false, now::get);

        now.set(Instant.EPOCH.plusSeconds(10));
        progress.done(over(2, Verdict.PASS));

        assertThat(printed()).isEqualTo("  1 of 2 scenarios; about 1:20 left\n");
    }

    @Test
    void aTerminalIsToldOfEachInTheSameLine() {
        Progress progress = progress(1000, true);

        progress.done(over(1, Verdict.FAIL));
        progress.done(over(2, Verdict.ERROR));

        assertThat(printed())
                .isEqualTo("  1 of 1000 scenarios, 1 not met; about 8:21 left\u001B[K\r"
                        + "  2 of 1000 scenarios, 1 not met, 1 error; about 8:23 left\u001B[K\r");
    }
}
