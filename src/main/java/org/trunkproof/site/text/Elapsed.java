package org.trunkproof.site.text;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time in words as short as a drawing wants them. */
public final class Elapsed {

    private Elapsed() {}

    /** In seconds, to the millisecond, with no unit. */
    public static String seconds(Duration since) {
        return String.format(Locale.ROOT, "%.3f", since.toNanos() / 1e9);
    }

    /** With its unit, and no more digits than mean something: {@code 0.04 ms}, {@code 0.4 ms}, {@code 35 ms}, {@code 1.5 s}. */
    public static String of(Duration length) {
        double millis = length.toNanos() / 1e6;
        if (millis < 0.005) {
            return "0 ms";
        }
        if (millis < 0.095) {
            return String.format(Locale.ROOT, "%.2f ms", millis);
        }
        if (millis < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        return millis < 999.5
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
}
