package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    /** Where nothing is known. */
    static final LastRun NONE = new LastRun(Map.of());

    /** What our slow scenarios take on average, and the others; it is expected of those that were not run. */
    private static final Duration SLOW = Duration.ofSeconds(18);

    private static final Duration QUICK = Duration.ofMillis(500);

    /** From here on a scenario is there for what takes its time by the protocol. */
    private static final Duration LONG = Duration.ofSeconds(5);

    /** As a report and the one before it have it; where neither is, nothing is known. */
    static LastRun in(Path report) {
        Map<String, Duration> known =
                new HashMap<>(of(LastReport.placeOf(report)).durations());
        known.putAll(of(report).durations());
        return new LastRun(known);
    }

    private static LastRun of(Path report) {
        if (!Files.exists(report.resolve(ResultsFile.NAME))) {
            return NONE;
        }
        try {
            return new LastRun(ResultsFile.read(report).stream()
                    .collect(Collectors.toMap(
                            ScenarioResult::location, ScenarioResult::duration, (one, other) -> other)));
        } catch (IOException e) {
            // it is about to make room
            return NONE;
        }
    }

    /** How long each is going to take. */
    Map<String, Duration> expected(List<String> locations, Predicate<String> isSlow) {
        return locations.stream()
                .collect(Collectors.toMap(
                        location -> location,
                        location -> durations.getOrDefault(location, isSlow.test(location) ? SLOW : QUICK)));
    }

    /**
     * Those that mostly wait first, the longest before the others: one that begins last keeps everybody waiting. The rest
     * as they stand in the features, where such as are full of media and such as are not come by turns.
     */
    static List<String> longestFirst(Map<String, Duration> expected, List<String> locations) {
        return locations.stream()
                .sorted(Comparator.comparing(
                                (String location) -> waiting(expected.getOrDefault(location, Duration.ZERO)))
                        .reversed())
                .toList();
    }

    private static Duration waiting(Duration expected) {
        return expected.compareTo(LONG) < 0 ? Duration.ZERO : expected;
    }

    /** In an order that has nothing to do with how long they take, and is the same for the same seed. */
    static List<String> shuffled(List<String> locations, long seed) {
        List<String> order = new ArrayList<>(locations);
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
