package org.trunkproof.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.CSeq;
import org.trunkproof.sip.SipMessage;

/**
 * What each side said in each dialog. A retransmission is no step of its own (RFC 3261 section 17); that a message was
 * sent again and again is a field of it.
 */
final class Signalling {

    /** What goes on at its own pace, whatever a scenario does; where Asterisk boots for the scenario, it is part of it. */
    private static final Set<String> AT_ITS_OWN_PACE = Set.of("OPTIONS", "REGISTER");

    private final Trace trace;
    private final Wording wording;
    private final boolean fromBoot;
    private final Instant over;
    private final Map<Side, List<Draft>> strands = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> invited = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    /** What one party says to another in one dialog. */
    private record Side(String source, String destination, String callId) {}

    /** A step of which it is not yet known how often it will be seen. */
    private static final class Draft {
        private final SipDatagram first;
        private final SipMessage message;
        private int times = 1;

        private Draft(SipDatagram first, SipMessage message) {
            this.first = first;
            this.message = message;
        }
    }

    private Signalling(Trace trace) {
        this.trace = trace;
        this.wording = new Wording(trace.parties());
        this.over = trace.over().orElse(Instant.MAX);
        this.fromBoot = trace.ami("FullyBooted").findAny().isPresent();
    }

    static List<Strand> strands(Trace trace) {
        Signalling signalling = new Signalling(trace);
        trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .forEach(message -> signalling.answered.add(key(message)));
        trace.sip().forEach(datagram -> datagram.message()
                .filter(signalling::belongs)
                .ifPresent(message -> signalling.add(datagram, message)));
        return signalling.strands.entrySet().stream()
                .map(strand -> signalling.strand(strand.getKey(), strand.getValue()))
                .toList();
    }

    /** Whether it is part of this scenario, and not of one before, whose last words may still come. */
    private boolean belongs(SipMessage message) {
        boolean isInDialog =
                message.header("To").filter(to -> to.contains(";tag=")).isPresent();
        if (message.isRequest() && !isInDialog) {
            begun.add(message.callId());
        }
        return begun.contains(message.callId())
                && (fromBoot || !AT_ITS_OWN_PACE.contains(message.cseq().method()));
    }

    /**
     * Whether it is the ACK of a refused INVITE, which has the INVITE's branch (RFC 3261 section 17.1.1.3): chan_sip sends
     * none now and then, by chance.
     */
    private boolean isOfRefusal(SipMessage message) {
        String invite = message.callId() + " " + message.viaBranch();
        if (message.isRequest("INVITE")) {
            invited.add(invite);
        }
        return message.isRequest("ACK") && invited.contains(invite);
    }

    private void add(SipDatagram datagram, SipMessage message) {
        if (isOfRefusal(message)) {
            return;
        }
        Side side = new Side(
                trace.party(datagram.source().getAddress()),
                trace.party(datagram.destination().getAddress()),
                message.callId());
        List<Draft> drafts = strands.computeIfAbsent(side, any -> new ArrayList<>());
        for (Draft before : drafts) {
            if (isAgain(before.message, message)) {
                before.times++;
                return;
            }
        }
        drafts.add(new Draft(datagram, message));
    }

    /**
     * Whether it says again what was said before: the branch alone would not tell, an ACK of a 200 has a new one. A request
     * has one final response (RFC 3261 section 17.2), so that another answers a request that came twice, and which one that
     * is depends on how much Asterisk has forgotten by then.
     */
    private static boolean isAgain(SipMessage before, SipMessage message) {
        return before.cseq().equals(message.cseq())
                && (before.startLine().equals(message.startLine()) || isFinal(before) && isFinal(message));
    }

    private static boolean isFinal(SipMessage message) {
        return !message.isRequest() && message.statusCode() >= 200;
    }

    private static String key(SipMessage message) {
        return message.callId() + " " + message.cseq() + (message.isRequest() ? "" : " response");
    }

    /**
     * A request is answered by a response, a final response to INVITE by an ACK, and an ACK by nothing. What is answered late
     * may have been sent twice, by chance.
     */
    private boolean isUnanswered(SipMessage message) {
        if (message.isRequest("ACK")) {
            return false;
        }
        return message.isRequest()
                ? !answered.contains(key(message) + " response")
                : message.isResponse("INVITE", 200, 699)
                        && !answered.contains(
                                message.callId() + " " + new CSeq(message.cseq().number(), "ACK"));
    }

    private Strand strand(Side side, List<Draft> drafts) {
        return new Strand(
                side.source() + " to " + side.destination(),
                side.source().equals(Trace.ASTERISK),
                drafts.stream().map(this::step).toList());
    }

    private Step step(Draft draft) {
        Map<String, String> fields = wording.fields(draft.message);
        if (draft.times > 1 && isUnanswered(draft.message)) {
            fields.put("sent", "again and again");
        }
        return new Step(draft.first.at(), draft.first.at().isAfter(over), wording.title(draft.message), fields);
    }
}
