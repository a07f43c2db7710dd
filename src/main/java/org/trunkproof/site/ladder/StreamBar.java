package org.trunkproof.site.ladder;

import java.time.Instant;
import java.util.List;
import org.trunkproof.evidence.Host;

/**
 * A stream of RTP as a ladder shows it: from its first packet to its last.
 *
 * @param source the party that sent it
 * @param destination the party that was sent it
 * @param caption its codec and figures, on a line
 * @param digits keys pressed in it, in order
 */
record StreamBar(
        Host source, Host destination, long ssrc, Instant began, Instant ended, String caption, List<KeyPress> digits) {

    /**
     * A key, when the first of its packets was seen.
     *
     * @param label the key's symbol
     */
    record KeyPress(Instant at, String label) {}

    StreamBar {
        digits = List.copyOf(digits);
    }

    /** As in {@code asterisk to carrier}. */
    String way() {
        return source.label() + " to " + destination.label();
    }
}
