package org.trunkproof.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Lengths of time as pages show them. */
final class Seconds {

    private Seconds() {}

    /** In seconds to the millisecond, without a unit. */
    static String between(Instant began, Instant at) {
        return String.format(Locale.ROOT, "%.3f", Duration.between(began, at).toNanos() / 1e9)
                .replace('-', '\u2212');
    }

    /** With its unit, and no more digits than mean something. */
    static String of(Duration length) {
        double millis = length.toNanos() / 1e6;
        if (millis < 999.5) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        }
        return millis < 59_950
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                : String.format(Locale.ROOT, "%d min %02d s", length.toMinutes(), length.toSecondsPart());
    }
}
