package org.trunkproof.benchmarks;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;

/** A recording of many calls, sorted by call: what a check says of a party, it then says of one call. */
final class CallTraces {

    private final Map<String, List<TraceEvent>> sip = new HashMap<>();

    /** By the party's socket. */
    private final Map<InetSocketAddress, List<TraceEvent>> rtp = new HashMap<>();

    private int sorted;

    /** Sorts what has come since. */
    private void sort(Trace whole) {
        List<TraceEvent> events = whole.events();
        for (; sorted < events.size(); sorted++) {
            TraceEvent event = events.get(sorted);
            if (event instanceof SipDatagram datagram) {
                datagram.message()
                        .ifPresent(message -> sip.computeIfAbsent(message.callId(), callId -> new ArrayList<>())
                                .add(event));
            } else if (event instanceof RtpDatagram datagram) {
                boolean isReceived = whole.sender(datagram) == Party.ASTERISK;
                rtp.computeIfAbsent(
                                isReceived ? datagram.destination() : datagram.source(), socket -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    /**
     * From the first message of a call to its last: the port of a socket that is closed may be given to another's.
     *
     * @param whole all that was recorded by now, which is never less than when another call was asked for
     * @param callIds of the call's legs
     * @param media the parties' sockets
     */
    Trace of(Trace whole, List<String> callIds, List<InetSocketAddress> media) {
        sort(whole);
        List<TraceEvent> events = new ArrayList<>();
        callIds.forEach(callId -> events.addAll(sip.getOrDefault(callId, List.of())));
        events.sort(Comparator.comparing(TraceEvent::at));
        Instant first = events.get(0).at();
        Instant last = events.get(events.size() - 1).at();
        for (InetSocketAddress socket : media) {
            for (TraceEvent event : rtp.getOrDefault(socket, List.of())) {
                if (event.at().isAfter(first) && event.at().isBefore(last)) {
                    events.add(event);
                }
            }
        }
        events.sort(Comparator.comparing(TraceEvent::at));
        return new Trace(whole.parties(), events);
    }
}
