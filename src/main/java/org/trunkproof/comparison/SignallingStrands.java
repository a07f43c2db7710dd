package org.trunkproof.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/**
 * What each side said in each dialog. A retransmission is no action of its own (RFC 3261 section 17); that a message was
 * sent again and again is a field of it.
 */
final class SignallingStrands {

    /** What goes on at its own pace, whatever a scenario does; where Asterisk boots for the scenario, it is part of it. */
    private static final Set<String> AT_ITS_OWN_PACE = Set.of("OPTIONS", "REGISTER");

    /** The field that says how often, where that is no chance. */
    static final String SENT = "sent";

    private final Trace trace;
    private final Wording wording;
    private final boolean fromBoot;
    private final Instant over;
    private final Map<Side, List<Draft>> strands = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<SentMessage> answered = new HashSet<>();
    private final Set<SentMessage> acksOfRefusals = new HashSet<>();

    /** What one party says to another in one dialog. */
    private record Side(Host source, Host destination, String callId) {}

    /** An action of which it is not yet known how often it will be seen. */
    private record Draft(SipMessage message, List<SentMessage> sent) {
        private Draft(SipMessage message, SentMessage first) {
            this(message, new ArrayList<>(List.of(first)));
        }

        private boolean isRepeated() {
            return sent.size() > 1 || sent.get(0).datagrams().size() > 1;
        }
    }

    private SignallingStrands(Trace trace) {
        this.trace = trace;
        this.wording = new Wording(trace.parties());
        this.over = trace.over().orElse(Instant.MAX);
        this.fromBoot = trace.ami("FullyBooted").findAny().isPresent();
    }

    static List<Strand> in(Trace trace) {
        SignallingStrands signalling = new SignallingStrands(trace);
        trace.exchanges().all().forEach(signalling::look);
        trace.exchanges().sent().forEach(sent -> sent.message()
                .filter(signalling::belongs)
                .ifPresent(message -> signalling.add(sent, message)));
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

    /** A request is answered by a response, a final response to INVITE by an ACK, and an ACK by nothing. */
    private void look(Exchange exchange) {
        if (!exchange.responses().isEmpty()) {
            answered.add(exchange.request());
        }
        if (!exchange.acks().isEmpty()) {
            exchange.responses(200, 699).forEach(answered::add);
        }
        exchange.acksOfRefusal().forEach(acksOfRefusals::add);
    }

    private void add(SentMessage sent, SipMessage message) {
        // chan_sip sends no ACK of a refusal now and then, by chance
        if (acksOfRefusals.contains(sent)) {
            return;
        }
        Side side = new Side(trace.sender(sent.first()), trace.receiver(sent.first()), message.callId());
        List<Draft> drafts = strands.computeIfAbsent(side, any -> new ArrayList<>());
        for (Draft before : drafts) {
            if (isSameAction(before.message, message)) {
                before.sent.add(sent);
                return;
            }
        }
        drafts.add(new Draft(message, sent));
    }

    /**
     * Whether two messages are one action of a run, which is looser than that one is a retransmission of the other. Each 200
     * that comes again has an ACK with a new branch, and how many of them there are is chance. A request has one final
     * response (RFC 3261 section 17.2), so that another answers a request that came twice, and which one that is depends on
     * how much Asterisk has forgotten by then.
     */
    private static boolean isSameAction(SipMessage before, SipMessage message) {
        return before.cseq().equals(message.cseq())
                && (before.startLine().equals(message.startLine()) || isFinal(before) && isFinal(message));
    }

    private static boolean isFinal(SipMessage message) {
        return !message.isRequest() && message.statusCode() >= 200;
    }

    /** What is answered late may have been sent twice, by chance. */
    private boolean isUnanswered(Draft draft) {
        boolean wantsAnswer = draft.message.isRequest()
                ? !draft.message.isRequest("ACK")
                : draft.message.isResponse("INVITE", 200, 699);
        return wantsAnswer && draft.sent.stream().noneMatch(answered::contains);
    }

    private Strand strand(Side side, List<Draft> drafts) {
        return new Strand(
                Lane.between(side.source(), side.destination()),
                drafts.stream().map(this::action).toList());
    }

    private Action action(Draft draft) {
        Map<String, String> fields = wording.fields(draft.message);
        if (draft.isRepeated() && isUnanswered(draft)) {
            fields.put(SENT, "again and again");
        }
        SipDatagram first = draft.sent.get(0).first();
        return new Action(
                first.at(), first.at().isAfter(over), wording.title(draft.message), fields, Optional.of(first));
    }
}
