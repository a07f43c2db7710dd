package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.CSeq;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.site.text.Elapsed;

/**
 * A SIP message with its retransmissions (RFC 3261 section 17).
 *
 * @param number counted from 1 in the order in which they were first seen
 * @param source the party that sent it
 * @param first as it was first seen
 * @param again the same once more, in order
 */
record Transmission(int number, String source, String destination, SipDatagram first, List<SipDatagram> again) {

    /** More than a sender tries (RFC 3261 section 17.1.1.2). */
    private static final int MOST_NAMED = 10;

    Transmission {
        again = List.copyOf(again);
    }

    /**
     * What a retransmission has in common with what it repeats. The To tag is part of it because each of two phones may
     * answer one INVITE with a 200 of its own (RFC 3261 section 13.2.2.4).
     */
    private record Key(
            String source,
            String destination,
            String startLine,
            String branch,
            CSeq cseq,
            String callId,
            Optional<String> toTag) {}

    /** What the Trace has, in order; a datagram that is no SIP repeats nothing. */
    static List<Transmission> of(Trace trace) {
        Map<Object, List<SipDatagram>> gathered = new LinkedHashMap<>();
        trace.sip().forEach(datagram -> gathered.computeIfAbsent(key(datagram, trace), any -> new ArrayList<>())
                .add(datagram));
        List<Transmission> transmissions = new ArrayList<>();
        for (List<SipDatagram> same : gathered.values()) {
            SipDatagram first = same.get(0);
            transmissions.add(new Transmission(
                    transmissions.size() + 1,
                    trace.party(first.source().getAddress()),
                    trace.party(first.destination().getAddress()),
                    first,
                    same.subList(1, same.size())));
        }
        return transmissions;
    }

    private static Object key(SipDatagram datagram, Trace trace) {
        return datagram.message()
                .<Object>map(message -> new Key(
                        trace.party(datagram.source().getAddress()),
                        trace.party(datagram.destination().getAddress()),
                        message.startLine(),
                        message.viaBranch(),
                        message.cseq(),
                        message.callId(),
                        toTag(message)))
                .orElse(datagram);
    }

    private static Optional<String> toTag(SipMessage message) {
        try {
            return message.to().tag();
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    Instant at() {
        return first.at();
    }

    Optional<SipMessage> message() {
        return first.message();
    }

    /** Whether it belongs to a dialog that there is already (RFC 3261 section 12.2). */
    boolean isInDialog() {
        return message().filter(message -> toTag(message).isPresent()).isPresent();
    }

    /**
     * As in {@code sent 3 times: +0.5, +1.5 s}, counted from the first; a unit stands once for all before it. Empty when it
     * was sent once.
     */
    String repetitions() {
        if (again.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("sent " + (again.size() + 1) + " times: ");
        String unit = "";
        for (SipDatagram datagram : again.subList(0, Math.min(again.size(), MOST_NAMED))) {
            String[] later = Elapsed.of(Duration.between(at(), datagram.at())).split(" ");
            if (!unit.isEmpty()) {
                text.append(unit.equals(later[1]) ? ", " : " " + unit + ", ");
            }
            text.append('+').append(later[0]);
            unit = later[1];
        }
        return text + " " + unit + (again.size() > MOST_NAMED ? ", …" : "");
    }
}
