package org.trunkproof.verify;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

/**
 * Whether the harness kept time itself. Its parties send a packet each 20 ms as long as a call is up; where they did not,
 * Asterisk was given something else than the scenario says, and what it made of that is no verdict on the trunk.
 */
public final class Pace {

    private Pace() {}

    /** The longest time from one packet to the next of a stream that is not Asterisk's; zero where there is none. */
    public static Duration longestPause(Trace trace) {
        Map<InetSocketAddress, Instant> last = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (TraceEvent event : trace.events()) {
            if (event instanceof RtpDatagram rtp && trace.sender(rtp) != Party.ASTERISK) {
                Instant before = last.put(rtp.source(), rtp.at());
                Duration pause = before == null ? Duration.ZERO : Duration.between(before, rtp.at());
                longest = pause.compareTo(longest) > 0 ? pause : longest;
            }
        }
        return longest;
    }
}
