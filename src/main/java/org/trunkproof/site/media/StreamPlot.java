package org.trunkproof.site.media;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleToIntFunction;
import org.trunkproof.media.Reading;

/**
 * Readings over the length of a stream, with their axes.
 *
 * @param caption what is read, such as {@code Jitter}
 * @param unit such as {@code ms}
 * @param high the value at the top
 * @param low the value at the bottom
 */
record Plot(String caption, String unit, double high, double low, List<Reading> readings) {

    /** Of what is drawn, without axes. */
    static final int HEIGHT = 64;

    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private static final double MANY_MILLIS = 10_000;

    /** One of milliseconds, or of seconds where they are many, with an axis from 0 to no less than the greatest reading. */
    static Plot ofTimes(String caption, List<Reading> millis) {
        double most = greatest(millis);
        return most < MANY_MILLIS
                ? fromZero(caption, "ms", millis)
                : fromZero(
                        caption,
                        "s",
                        millis.stream()
                                .map(reading -> new Reading(reading.at(), reading.value() / 1000))
                                .toList());
    }

    private static double greatest(List<Reading> readings) {
        return readings.stream().mapToDouble(Reading::value).max().orElse(1);
    }

    private static Plot fromZero(String caption, String unit, List<Reading> readings) {
        double greatest = greatest(readings);
        double decade = Math.pow(10, Math.floor(Math.log10(Math.max(greatest, 0.01))));
        double high = 10 * decade;
        for (int i = ROUND.length - 1; i >= 0 && ROUND[i] * decade >= greatest; i--) {
            high = ROUND[i] * decade;
        }
        return new Plot(caption, unit, high, 0, readings);
    }

    /**
     * What the template draws of it.
     *
     * @param streams from which times are counted
     * @param stream over the length of which it goes
     */
    Map<String, Object> model(Streams streams, MediaStream stream, int columns) {
        Duration length = Duration.between(stream.began(), stream.ended());
        DoubleToIntFunction height =
                value -> (int) Math.round(HEIGHT * (high - Math.max(low, Math.min(high, value))) / (high - low));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("caption", caption);
        model.put("description", description(streams));
        model.put("top", number(high) + " " + unit);
        model.put("middle", number((high + low) / 2));
        model.put("bottom", number(low));
        model.put("path", Curve.path(readings, stream.began(), length, columns, height));
        return model;
    }

    private String description(Streams streams) {
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
                unit,
                streams.seconds(greatest.at()),
                least.value());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").replace('-', '\u2212');
    }
}
