package org.trunkproof.benchmarks;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

/** What the parties of a Trace sent, as the harness saw it when it did. */
record Sent(Trace trace) {

    private static final double INTERVAL_MILLIS = 20;

    /** By how many milliseconds the time between two packets of audio of a party is off 20 ms, from a moment on. */
    List<Double> deviations(Instant from) {
        return deviations(from, false);
    }

    /** The same of what comes from Asterisk, all the time. */
    List<Double> deviationsOfAsterisk() {
        return deviations(Instant.MIN, true);
    }

    private List<Double> deviations(Instant from, boolean asterisks) {
        Map<InetSocketAddress, Instant> last = new HashMap<>();
        List<Double> deviations = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof RtpDatagram rtp
                    && rtp.at().isAfter(from)
                    && (trace.sender(rtp) == Party.ASTERISK) == asterisks
                    && rtp.packet().filter(packet -> packet.payloadType() == 0).isPresent()) {
                Instant before = last.put(rtp.source(), rtp.at());
                if (before != null) {
                    deviations.add(Math.abs(Duration.between(before, rtp.at()).toNanos() / 1e6 - INTERVAL_MILLIS));
                }
            }
        }
        return deviations;
    }
}
