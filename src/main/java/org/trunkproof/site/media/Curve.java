package org.trunkproof.site.media;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import org.trunkproof.media.Reading;

/**
 * A line through readings as the path of an SVG. It has so few columns that it stays small however long the stream is; each
 * spans all from the least to the greatest reading in it, so that none vanishes.
 */
final class Curve {

    /** Over a longer pause there is nothing to draw a line through. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StringBuilder path = new StringBuilder();
    private int x;
    private int y;

    private Curve() {}

    /**
     * @param from the moment at column 0
     * @param length from there to the last column
     * @param height of a value, counted downwards
     * @return empty when there are no readings
     */
    static String path(List<Reading> readings, Instant from, Duration length, int columns, DoubleToIntFunction height) {
        Curve curve = new Curve();
        int next = 0;
        for (int first = 0; first < readings.size(); first = next) {
            int column = column(readings.get(first), from, length, columns);
            int top = Integer.MAX_VALUE;
            int bottom = Integer.MIN_VALUE;
            for (next = first; next < readings.size(); next++) {
                if (column(readings.get(next), from, length, columns) != column) {
                    break;
                }
                int at = height.applyAsInt(readings.get(next).value());
                top = Math.min(top, at);
                bottom = Math.max(bottom, at);
            }
            curve.draw(column, top, bottom, first == 0 || isPause(readings.get(first - 1), readings.get(first)));
        }
        return curve.path.toString();
    }

    /** The column of a moment. */
    static int column(Reading reading, Instant from, Duration length, int columns) {
        double part = (double) Duration.between(from, reading.at()).toNanos() / Math.max(1, length.toNanos());
        return (int) Math.round(Math.max(0, Math.min(1, part)) * (columns - 1));
    }

    private static boolean isPause(Reading before, Reading reading) {
        return Duration.between(before.at(), reading.at()).compareTo(PAUSE) > 0;
    }

    /** Enters a column at the nearer end and leaves it at the other. */
    private void draw(int column, int top, int bottom, boolean apart) {
        int entry = Math.abs(top - y) <= Math.abs(bottom - y) ? top : bottom;
        int exit = entry == top ? bottom : top;
        if (entry == y && !apart) {
            path.append('h').append(column - x);
        } else {
            path.append(apart ? 'm' : 'l')
                    .append(column - x)
                    .append(entry < y ? "" : " ")
                    .append(entry - y);
        }
        if (exit != entry || apart) {
            path.append('v').append(exit - entry);
        }
        x = column;
        y = exit;
    }
}
