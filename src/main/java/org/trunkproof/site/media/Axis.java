package org.trunkproof.site.media;

import java.util.List;
import java.util.Locale;
import org.trunkproof.media.Reading;

/**
 * The upright axis of a plot.
 *
 * @param unit such as {@code ms}
 * @param high the value at the top
 * @param low the value at the bottom
 */
record Axis(String unit, double high, double low) {

    /** Of what is drawn beside it, in pixels. */
    private static final int HEIGHT = 64;

    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    /** From 0 to no less than the greatest of the readings. */
    static Axis fromZero(String unit, List<Reading> readings) {
        double greatest = readings.stream().mapToDouble(Reading::value).max().orElse(1);
        double decade = Math.pow(10, Math.floor(Math.log10(Math.max(greatest, 0.01))));
        double high = 10 * decade;
        for (int i = ROUND.length - 1; i >= 0 && ROUND[i] * decade >= greatest; i--) {
            high = ROUND[i] * decade;
        }
        return new Axis(unit, high, 0);
    }

    /** How far below the top a value is, in pixels; one beyond an end is at that end. */
    int at(double value) {
        return (int) Math.round(HEIGHT * (high - Math.max(low, Math.min(high, value))) / (high - low));
    }

    String top() {
        return number(high) + " " + unit;
    }

    String middle() {
        return number((high + low) / 2);
    }

    String bottom() {
        return number(low);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").replace('-', '\u2212');
    }
}
