package org.trunkproof.comparison;

import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;

/**
 * Whose actions a strand is of.
 *
 * @param label such as {@code asterisk to carrier}; several strands may have the same
 * @param source who did them
 * @param destination who they were done to; the source itself where it was nobody
 */
public record Lane(String label, Host source, Host destination) {

    /** Something that was done in a lane. */
    record Deed(Lane lane, Action action) {}

    /** What one says to another. */
    static Lane between(Host source, Host destination) {
        return new Lane(source.label() + " to " + destination.label(), source, destination);
    }

    /** What Asterisk sends somebody as media. */
    static Lane ofMedia(Host destination) {
        return new Lane("media to " + destination.label(), Party.ASTERISK, destination);
    }

    /** What a channel does in the dialplan. */
    static Lane ofChannel(String channel) {
        return new Lane("channel " + channel, Party.ASTERISK, Party.ASTERISK);
    }

    /** Whether this is what Asterisk did, and not what was done to it. */
    public boolean ofAsterisk() {
        return source == Party.ASTERISK;
    }

    /** Whether it went on inside of Asterisk, and nothing went to anybody. */
    public boolean isInside() {
        return source.equals(destination);
    }
}
