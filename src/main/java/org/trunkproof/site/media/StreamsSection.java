package org.trunkproof.site.media;

import java.util.List;

/**
 * What {@code streams.ftlh} shows: the streams of a Trace with their figures, their sound and their plots.
 *
 * @param audio what can be heard of them
 */
public record StreamsSection(Streams streams, List<Audio> audio, Plots plots) {

    /** More than any scenario has, unless somebody floods it. */
    private static final int MOST_ROWS = 100;

    public StreamsSection {
        audio = List.copyOf(audio);
    }

    public static StreamsSection of(Streams streams) {
        return new StreamsSection(streams, Audio.of(streams), Plots.of(streams));
    }

    public List<StreamRow> rows() {
        return streams.streams().stream()
                .limit(MOST_ROWS)
                .map(stream -> new StreamRow(streams, stream))
                .toList();
    }

    /** How many streams have no row. */
    public int more() {
        return Math.max(0, streams.streams().size() - MOST_ROWS);
    }

    public int notRtp() {
        return streams.notRtp();
    }

    public boolean hasKeys() {
        return streams.streams().stream().anyMatch(stream -> !stream.digits().isEmpty());
    }

    public boolean hasLosses() {
        return streams.streams().stream().anyMatch(stream -> stream.reception().lost() > 0);
    }

    /** The streams of which nothing can be heard, and what they are. */
    public List<String> unheard() {
        return streams.streams().stream()
                .filter(stream -> !stream.isSound())
                .map(stream -> stream.name() + " (" + stream.codecNames() + ")")
                .distinct()
                .toList();
    }
}
