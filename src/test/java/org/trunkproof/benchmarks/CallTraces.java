package org.trunkproof.benchmarks;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

/** A Trace of many calls, sorted by call: what a check says of a party, it then says of one call. */
final class CallTraces {

    private final Trace whole;
    private final Map<String, List<TraceEvent>> sip = new HashMap<>();
    private final Map<InetSocketAddress, List<TraceEvent>> rtp = new HashMap<>();

    CallTraces(Trace whole) {
        this.whole = whole;
        for (TraceEvent event : whole.events()) {
            if (event instanceof SipDatagram datagram) {
                datagram.message()
                        .ifPresent(message -> sip.computeIfAbsent(message.callId(), callId -> new ArrayList<>())
                                .add(event));
            } else if (event instanceof RtpDatagram datagram) {
                add(datagram.destination(), event);
                add(datagram.source(), event);
            }
        }
    }

    private void add(InetSocketAddress socket, TraceEvent event) {
        rtp.computeIfAbsent(socket, address -> new ArrayList<>()).add(event);
    }

    /**
     * @param callIds of the call's legs
     * @param media the parties' sockets
     */
    Trace of(List<String> callIds, List<InetSocketAddress> media) {
        return new Trace(
                whole.parties(),
                Stream.concat(
                                callIds.stream().flatMap(callId -> sip.getOrDefault(callId, List.of()).stream()),
                                media.stream().flatMap(socket -> rtp.getOrDefault(socket, List.of()).stream()))
                        .sorted(Comparator.comparing(TraceEvent::at))
                        .toList());
    }
}
