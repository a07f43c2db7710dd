package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.storage.WholeFile;

class LastRunTest {

    @Test
    void theLongestOfTheLastRunBeginFirst() {
        LastRun lastRun = new LastRun(Map.of("short", Duration.ofMillis(10), "long", Duration.ofMinutes(1)));
        List<String> locations = List.of("short", "new", "long", "new and slow");

        Map<String, Duration> expected = lastRun.expected(locations, "new and slow"::equals);

        assertThat(LastRun.longestFirst(expected, locations)).containsExactly("long", "new and slow", "short", "new");
    }

    /** The last one may have been of a few scenarios alone, or have been cut off. */
    @Test
    void whatTheLastRunDoesNotKnowTheOneBeforeItDoes(@TempDir Path target) throws IOException {
        write(target.resolve("trunk-report-before"), 1000, 2000);
        write(target.resolve("trunk-report"), 3000);

        assertThat(LastRun.in(target.resolve("trunk-report")).durations())
                .isEqualTo(Map.of("a.feature:0", Duration.ofSeconds(3), "a.feature:1", Duration.ofSeconds(2)));
    }

    private static void write(Path report, int... millis) throws IOException {
        WholeFile.write(
                report.resolve("results.json"),
                IntStream.range(0, millis.length)
                        .mapToObj(line -> """
                                {"requirement": "TP-A-01", "level": "must", "verdict": "pass",
                                 "location": "a.feature:%d", "durationMillis": %d}""".formatted(line, millis[line]))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    void withoutALastRunTheFeaturesKeepTheirOrder(@TempDir Path report) {
        List<String> locations = List.of("b", "a", "c");

        Map<String, Duration> expected = LastRun.in(report).expected(locations, "c"::equals);

        assertThat(LastRun.longestFirst(expected, locations)).containsExactly("c", "b", "a");
    }

    @Test
    void aReportThatCannotBeReadIsOfNoRun(@TempDir Path report) throws IOException {
        Files.writeString(report.resolve("results.json"), "broken off");

        assertThat(LastRun.in(report)).isEqualTo(LastRun.NONE);
    }

    @Test
    void theSameSeedGivesTheSameOrderOfAll() {
        List<String> locations =
                IntStream.range(0, 100).mapToObj(String::valueOf).toList();

        assertThat(LastRun.shuffled(locations, 42))
                .isEqualTo(LastRun.shuffled(locations, 42))
                .isNotEqualTo(LastRun.shuffled(locations, 43))
                .isNotEqualTo(locations)
                .containsExactlyInAnyOrderElementsOf(locations);
    }
}
