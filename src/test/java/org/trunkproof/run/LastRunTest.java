package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {

    @Test
    void theLongestOfTheLastRunBeginFirst() {
        LastRun lastRun = new LastRun(Map.of("short", Duration.ofMillis(10), "long", Duration.ofMinutes(1)));
        List<String> locations = List.of("new", "short", "long", "new and slow");

        Map<String, Duration> expected = lastRun.expected(locations, "new and slow"::equals);

        assertThat(LastRun.longestFirst(expected, locations)).containsExactly("long", "new and slow", "new", "short");
    }

    @Test
    void withoutALastRunTheFeaturesKeepTheirOrder(@TempDir Path report) {
        List<String> locations = List.of("b", "a", "c");

        Map<String, Duration> expected = LastRun.in(report).expected(locations, "c"::equals);

        assertThat(LastRun.longestFirst(expected, locations)).containsExactly("c", "b", "a");
    }
}
