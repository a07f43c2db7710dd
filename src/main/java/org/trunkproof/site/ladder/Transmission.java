package org.trunkproof.site.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.site.text.Elapsed;

/**
 * A SIP message with its retransmissions, and between whom.
 *
 * @param source the party that sent it
 */
record Transmission(SentMessage sent, Host source, Host destination) {

    /** More than a sender tries (RFC 3261 section 17.1.1.2). */
    private static final int MOST_NAMED = 10;

    /** What the Trace has, in order. */
    static List<Transmission> of(Trace trace) {
        return trace.exchanges().sent().stream()
                .map(sent -> new Transmission(sent, trace.sender(sent.first()), trace.receiver(sent.first())))
                .toList();
    }

    /** As in {@code asterisk to carrier}. */
    String way() {
        return source.label() + " to " + destination.label();
    }

    /** Counted from 1 in the order in which they were first seen. */
    int number() {
        return sent.number();
    }

    /** As it was first seen. */
    SipDatagram first() {
        return sent.first();
    }

    /** The same once more, in order. */
    List<SipDatagram> again() {
        return sent.datagrams().subList(1, sent.datagrams().size());
    }

    Instant at() {
        return sent.at();
    }

    Optional<SipMessage> message() {
        return sent.message();
    }

    /** Whether it belongs to a dialog that there is already (RFC 3261 section 12.2). */
    boolean isInDialog() {
        return sent.toTag().isPresent();
    }

    /**
     * As in {@code sent 3 times: +0.5, +1.5 s}, counted from the first; a unit stands once for all before it. Empty when it
     * was sent once.
     */
    String repetitions() {
        List<SipDatagram> again = again();
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
