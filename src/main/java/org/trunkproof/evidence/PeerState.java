package org.trunkproof.evidence;

import java.time.Instant;
import java.util.Locale;

/**
 * What Asterisk thinks of a peer that it asks whether it is there: told when it changes, and when it is asked for.
 *
 * @param peer as it is called in the configuration
 */
public record PeerState(Instant at, String peer, State state) implements DriverEvent {

    /** Whether calls are sent to it. */
    public enum State {
        /** It answers in time. */
        REACHABLE,
        /** It answers, but late. */
        LAGGED,
        /** It does not answer. */
        UNREACHABLE,
        /** It is not asked. */
        UNMONITORED,
        /** It is asked, and has not been heard of yet. */
        UNKNOWN;

        /** As features have it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
