package org.trunkproof.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same thing measured several times.
 *
 * @param of whose figures they are
 * @param values in the order in which they were measured
 */
record Series(String of, List<Double> values) {

    /** @throws IllegalArgumentException if nothing was measured */
    Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured of " + of + ".");
        }
    }

    double median() {
        return quantile(values, 0.5);
    }

    double min() {
        return quantile(values, 0);
    }

    double max() {
        return quantile(values, 1);
    }

    /** As in {@code 0.82 (0.79 to 0.91)}: the median, the least and the most. */
    String text() {
        return values.size() == 1
                ? number(median())
                : number(median()) + " (" + number(min()) + " to " + number(max()) + ")";
    }

    /** Three significant digits, or all that are before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /**
     * The value below which so much of them lies, between two of them where it falls between.
     *
     * @param part 0 to 1
     */
    static double quantile(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
