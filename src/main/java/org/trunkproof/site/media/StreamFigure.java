package org.trunkproof.site.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.trunkproof.media.Reading;

/**
 * The plots of a stream: time between its packets, jitter, and level if it can be heard.
 *
 * @param streams all of the Trace, for times are counted from its beginning
 * @param columns that the length of the stream is drawn on
 */
public record StreamFigure(Streams streams, MediaStream stream, int columns) {

    /** In dBov, where the axis of the level ends; digital silence lies on it too. */
    private static final double SOFTEST = -120;

    /**
     * A key that was pressed.
     *
     * @param column when that was
     */
    public record Key(String key, int column) {}

    public String name() {
        return stream.name();
    }

    public String caption() {
        return stream.caption();
    }

    public String ssrc() {
        return stream.ssrc();
    }

    /** When its first packet came, in seconds. */
    public String first() {
        return streams.seconds(stream.began());
    }

    /** When its last packet came, in seconds. */
    public String last() {
        return streams.seconds(stream.ended());
    }

    Duration length() {
        return Duration.between(stream.began(), stream.ended());
    }

    public List<Key> keys() {
        return stream.digits().stream()
                .map(digit -> new Key(
                        digit.key().toString(),
                        Curve.column(new Reading(digit.at(), 0), stream.began(), length(), columns)))
                .toList();
    }

    public List<StreamPlot> plots() {
        List<StreamPlot> plots = new ArrayList<>();
        plots.add(StreamPlot.ofTimes("Time between packets", stream.packets().intervals(), this));
        plots.add(StreamPlot.ofTimes("Jitter", stream.jitter().readings(), this));
        List<Reading> levels = stream.levels();
        if (!levels.isEmpty()) {
            plots.add(new StreamPlot("Level", new Axis("dBov", 0, SOFTEST), levels, this));
        }
        return plots;
    }
}
