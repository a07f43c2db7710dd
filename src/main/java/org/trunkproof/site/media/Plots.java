package org.trunkproof.site.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.media.Reading;

/**
 * Time between packets, jitter and level over the length of each stream. So that the page of many calls at once stays
 * small, its plots are of a few streams, those with the most to show, and coarser.
 *
 * @param shown the streams that have plots, in their order
 * @param few of how many others there are too few packets to plot
 * @param others how many more have none
 */
record Plots(Streams streams, List<MediaStream> shown, int few, int others) {

    /** A fifth of a second of packets of 20 ms: with less there is nothing that the table does not say. */
    private static final int ENOUGH = 10;

    /** In dBov, where the axis of the level ends; digital silence lies on it too. */
    private static final double SOFTEST = -120;

    private static final int MOST_STREAMS = 8;
    private static final int CHOSEN_STREAMS = 4;

    private static final int MOST_COLUMNS = 240;
    private static final int FEWEST_COLUMNS = 60;

    /** Of all plots together. */
    private static final int COLUMNS = 12 * MOST_COLUMNS;

    static Plots of(Streams streams) {
        List<MediaStream> plotted = streams.streams().stream()
                .filter(stream -> stream.packets().size() >= ENOUGH)
                .toList();
        int few = streams.streams().size() - plotted.size();
        if (plotted.size() <= MOST_STREAMS) {
            return new Plots(streams, plotted, few, 0);
        }
        List<MediaStream> chosen = plotted.stream()
                .sorted(Comparator.comparingLong(
                                (MediaStream stream) -> stream.reception().lost())
                        .thenComparingDouble(stream -> stream.jitter().maximum())
                        .reversed())
                .limit(CHOSEN_STREAMS)
                .toList();
        return new Plots(
                streams, plotted.stream().filter(chosen::contains).toList(), few, plotted.size() - chosen.size());
    }

    /** The plots of each stream that has some. */
    List<Map<String, Object>> figures() {
        List<Map<String, Object>> figures = new ArrayList<>();
        int columns = Math.max(
                FEWEST_COLUMNS,
                Math.min(
                        MOST_COLUMNS,
                        COLUMNS / 3 / Math.max(1, streams.streams().size())));
        for (MediaStream stream : shown) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("name", stream.name());
            figure.put("caption", stream.caption());
            figure.put("ssrc", stream.ssrc());
            figure.put("first", streams.seconds(stream.began()));
            figure.put("last", streams.seconds(stream.ended()));
            figure.put("columns", columns);
            figure.put("digits", digits(stream, columns));
            figure.put(
                    "plots",
                    plots(stream).stream()
                            .map(plot -> plot.model(streams, stream, columns))
                            .toList());
            figures.add(figure);
        }
        return figures;
    }

    private static List<Plot> plots(MediaStream stream) {
        List<Plot> plots = new ArrayList<>();
        plots.add(Plot.ofTimes("Time between packets", stream.packets().intervals()));
        plots.add(Plot.ofTimes("Jitter", stream.jitter().readings()));
        List<Reading> levels = stream.levels();
        if (!levels.isEmpty()) {
            plots.add(new Plot("Level", "dBov", 0, SOFTEST, levels));
        }
        return plots;
    }

    private static List<Map<String, Object>> digits(MediaStream stream, int columns) {
        Duration length = Duration.between(stream.began(), stream.ended());
        return stream.digits().stream()
                .map(digit -> Map.<String, Object>of(
                        "key",
                        digit.key().toString(),
                        "column",
                        Curve.column(new Reading(digit.at(), 0), stream.began(), length, columns)))
                .toList();
    }

    /** How many streams have no plots, and why. */
    Map<String, Object> unplotted() {
        return Map.of("few", few, "enough", ENOUGH, "others", others);
    }
}
