package org.trunkproof.site.media;

import java.util.Comparator;
import java.util.List;

/**
 * Plots of each stream. So that the page of many calls at once stays small, they are of a few streams then, those with the
 * most to show, and coarser.
 *
 * @param figures of the streams that have plots, in their order
 * @param few of how many others there are too few packets to plot
 * @param others how many more have none
 */
public record Plots(List<StreamFigure> figures, int few, int others) {

    /** A fifth of a second of packets of 20 ms: with less there is nothing that the table does not say. */
    private static final int ENOUGH = 10;

    private static final int MOST_STREAMS = 8;
    private static final int CHOSEN_STREAMS = 4;

    private static final int MOST_COLUMNS = 240;
    private static final int FEWEST_COLUMNS = 60;

    /** Of all plots together. */
    private static final int COLUMNS = 12 * MOST_COLUMNS;

    public Plots {
        figures = List.copyOf(figures);
    }

    static Plots of(Streams streams) {
        List<MediaStream> plotted = streams.streams().stream()
                .filter(stream -> stream.packets().size() >= ENOUGH)
                .toList();
        List<MediaStream> shown = plotted.size() <= MOST_STREAMS ? plotted : chosen(plotted);
        int columns = Math.max(
                FEWEST_COLUMNS,
                Math.min(
                        MOST_COLUMNS,
                        COLUMNS / 3 / Math.max(1, streams.streams().size())));
        return new Plots(
                shown.stream()
                        .map(stream -> new StreamFigure(streams, stream, columns))
                        .toList(),
                streams.streams().size() - plotted.size(),
                plotted.size() - shown.size());
    }

    private static List<MediaStream> chosen(List<MediaStream> plotted) {
        List<MediaStream> chosen = plotted.stream()
                .sorted(Comparator.comparingLong(
                                (MediaStream stream) -> stream.reception().lost())
                        .thenComparingDouble(stream -> stream.jitter().maximum())
                        .reversed())
                .limit(CHOSEN_STREAMS)
                .toList();
        return plotted.stream().filter(chosen::contains).toList();
    }

    /** How many packets a stream has at least that is plotted. */
    public int enough() {
        return ENOUGH;
    }
}
