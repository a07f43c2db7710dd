package org.trunkproof.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * What a figure is to be.
 *
 * @param limit in the unit of the figure; empty where there is none, and the figure is only shown
 * @param isMost whether it may be no more than that, or no less
 */
record Budget(Optional<Double> limit, boolean isMost) {

    static Budget atMost(double limit) {
        return new Budget(Optional.of(limit), true);
    }

    static Budget atLeast(double limit) {
        return new Budget(Optional.of(limit), false);
    }

    static Budget none() {
        return new Budget(Optional.empty(), true);
    }

    String text() {
        return limit.map(value -> (isMost ? "at most " : "at least ") + Series.number(value))
                .orElse("");
    }

    /** Whether the value keeps to it, and if not, by how much it misses. */
    String verdict(double value) {
        return limit.map(bound -> {
                    if (isMost ? value <= bound : value >= bound) {
                        return "met";
                    }
                    String distance = Series.number(Math.abs(value - bound));
                    return bound == 0
                            ? "missed by " + distance
                            : String.format(
                                    Locale.ROOT,
                                    "missed by %s (%.0f %%)",
                                    distance,
                                    Math.abs(value - bound) / bound * 100);
                })
                .orElse("");
    }
}
