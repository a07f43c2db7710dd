package org.trunkproof.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.ScenarioResult;

/**
 * How long each scenario took when it was last run, which is about how long it will take.
 *
 * @param durations by location
 */
record LastRun(Map<String, Duration> durations) {

    /** What our slow scenarios take on average, and the others; it is expected of those that were not run. */
    private static final Duration SLOW = Duration.ofSeconds(18);

    private static final Duration QUICK = Duration.ofMillis(500);

    /** The run that a report is of; one of nothing where there is none. */
    static LastRun in(Path report) {
        if (!Files.exists(report.resolve(ResultsFile.NAME))) {
            return new LastRun(Map.of());
        }
        try {
            return new LastRun(ResultsFile.read(report).stream()
                    .collect(Collectors.toMap(
                            ScenarioResult::location, ScenarioResult::duration, (one, other) -> other)));
        } catch (IOException e) {
            // it is about to be written anew
            return new LastRun(Map.of());
        }
    }

    /** How long each is going to take. */
    Map<String, Duration> expected(List<String> locations, Predicate<String> isSlow) {
        return locations.stream()
                .collect(Collectors.toMap(
                        location -> location,
                        location -> durations.getOrDefault(location, isSlow.test(location) ? SLOW : QUICK)));
    }

    /** The longest first: a long one that begins last keeps everybody waiting. */
    static List<String> longestFirst(Map<String, Duration> expected, List<String> locations) {
        return locations.stream()
                .sorted(Comparator.comparing(expected::get).reversed())
                .toList();
    }
}
