package org.trunkproof.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long labs took to open, and how many were lost. */
final class OpeningTimes {

    private final List<Duration> times = new ArrayList<>();
    private int lost;

    synchronized void add(Duration time) {
        times.add(time);
    }

    /** One of them was lost. */
    synchronized void addLost() {
        lost++;
    }

    /**
     * How many there have been and how long they took, as in {@code 4 labs, ready in 0.8 to 1.2 s, 1 of them lost}; of lost
     * ones only where there are some.
     */
    @Override
    public synchronized String toString() {
        if (times.isEmpty()) {
            return "no labs";
        }
        String quickest = seconds(Collections.min(times));
        String slowest = seconds(Collections.max(times));
        return (times.size() == 1 ? "1 lab" : times.size() + " labs") + ", ready in "
                + (quickest.equals(slowest) ? "" : quickest + " to ") + slowest + " s"
                + (lost == 0 ? "" : ", " + lost + (times.size() == 1 ? " lost" : " of them lost"));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
