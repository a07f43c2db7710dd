package org.trunkproof.site.media;

import java.util.ArrayList;
import java.util.List;

/**
 * A stream's line in the table of them, all of it words.
 *
 * @param streams all of the Trace, for times are counted from its beginning
 */
public record StreamRow(Streams streams, MediaStream stream) {

    /** A key and when it was pressed, in seconds. */
    public record Key(String key, String at) {}

    public String name() {
        return stream.name();
    }

    public String codecs() {
        return stream.codecNames();
    }

    public String ssrc() {
        return stream.ssrc();
    }

    public String packets() {
        return Integer.toString(stream.packets().size());
    }

    public String lost() {
        return Long.toString(stream.reception().lost());
    }

    /** What is odd about its packets. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (stream.reception().duplicates() > 0) {
            remarks.add(stream.reception().duplicates() + " of them twice");
        }
        if (stream.reception().late() > 0) {
            remarks.add(stream.reception().late() + " of them late");
        }
        if (stream.isOutOfStep()) {
            remarks.add("timestamp out of step");
        }
        return remarks;
    }

    /** The mean, in milliseconds. */
    public String jitter() {
        return stream.measured("%.1f", stream.jitter().mean());
    }

    /** The maximum of the jitter, in milliseconds. */
    public String maximum() {
        return stream.measured("%.1f", stream.jitter().maximum());
    }

    /** When its first packet came, in seconds. */
    public String first() {
        return streams.seconds(stream.began());
    }

    /** When its last packet came, in seconds. */
    public String last() {
        return streams.seconds(stream.ended());
    }

    public List<Key> keys() {
        return stream.digits().stream()
                .map(digit -> new Key(digit.key().toString(), streams.seconds(digit.at())))
                .toList();
    }
}
