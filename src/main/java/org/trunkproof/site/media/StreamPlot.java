package org.trunkproof.site.media;

import java.util.List;
import java.util.Locale;
import org.trunkproof.media.Reading;

/**
 * Readings over the length of a stream, with their axes.
 *
 * @param caption what is read, such as {@code Jitter}
 */
public record StreamPlot(String caption, Axis axis, List<Reading> readings, StreamFigure figure) {

    private static final double MANY_MILLIS = 10_000;

    public StreamPlot {
        readings = List.copyOf(readings);
    }

    /** One of milliseconds, or of seconds where they are many, with an axis from 0 to no less than the greatest reading. */
    static StreamPlot ofTimes(String caption, List<Reading> millis, StreamFigure figure) {
        boolean areMany = millis.stream().anyMatch(reading -> reading.value() >= MANY_MILLIS);
        List<Reading> readings = areMany
                ? millis.stream()
                        .map(reading -> new Reading(reading.at(), reading.value() / 1000))
                        .toList()
                : millis;
        return new StreamPlot(caption, Axis.fromZero(areMany ? "s" : "ms", readings), readings, figure);
    }

    public String top() {
        return axis.top();
    }

    public String middle() {
        return axis.middle();
    }

    public String bottom() {
        return axis.bottom();
    }

    /** The line through the readings, as an SVG path; empty when there are none. */
    public String path() {
        return Curve.path(readings, figure.stream().began(), figure.length(), figure.columns(), axis::at);
    }

    /** In words, for who does not see it. */
    public String description() {
        if (readings.isEmpty()) {
            return "Nothing to measure.";
        }
        Reading least = readings.get(0);
        Reading greatest = readings.get(0);
        for (Reading reading : readings) {
            least = reading.value() < least.value() ? reading : least;
            greatest = reading.value() > greatest.value() ? reading : greatest;
        }
        return String.format(
                Locale.ROOT,
                "%.1f %s at most, at %s s; %.1f at least.",
                greatest.value(),
                axis.unit(),
                figure.streams().seconds(greatest.at()),
                least.value());
    }
}
