package org.trunkproof.site.ladder;

import java.util.List;
import org.trunkproof.site.media.MediaStream;
import org.trunkproof.site.media.Streams;

/** The streams of a Trace as its ladder shows them. */
final class StreamBars {

    private StreamBars() {}

    static List<StreamBar> of(Streams streams) {
        return streams.streams().stream().map(StreamBars::bar).toList();
    }

    private static StreamBar bar(MediaStream stream) {
        return new StreamBar(
                stream.from(),
                stream.to(),
                stream.sockets().ssrc(),
                stream.began(),
                stream.ended(),
                stream.caption(),
                stream.digits().stream()
                        .map(digit -> new StreamBar.KeyPress(
                                digit.at(), String.valueOf(digit.key().symbol())))
                        .toList());
    }
}
