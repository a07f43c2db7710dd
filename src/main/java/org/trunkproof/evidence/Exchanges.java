package org.trunkproof.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.sip.SipMessage;

/**
 * The SIP of a Trace: which message says again what was said before, and what answers what (RFC 3261 section 17). It is the
 * one place that knows, so that everybody counts the same.
 *
 * <p>A message is a retransmission of an earlier one if it belongs to the same transaction (see {@link TransactionId}), has
 * the same method or status, and the same tag in To. The tag tells the 2xx of one phone, which that phone's core repeats and
 * no transaction, from that of another (sections 13.3.1.4 and 13.2.2.4), and so their ringing (section 12.1). RSeq numbers
 * provisional responses that are each to be acknowledged (RFC 3262 section 3): one with another number says something new. A
 * datagram that is no SIP repeats nothing.
 */
public final class Exchanges {

    private final List<SentMessage> sent;
    private final List<Exchange> exchanges;

    private Exchanges(List<SentMessage> sent, List<Exchange> exchanges) {
        this.sent = List.copyOf(sent);
        this.exchanges = List.copyOf(exchanges);
    }

    static Exchanges of(List<SipDatagram> datagrams) {
        Map<Object, List<SipDatagram>> gathered = new LinkedHashMap<>();
        for (SipDatagram datagram : datagrams) {
            gathered.computeIfAbsent(
                            datagram.message().<Object>map(Said::of).orElse(datagram), any -> new ArrayList<>())
                    .add(datagram);
        }
        List<SentMessage> sent = new ArrayList<>();
        Drafts drafts = new Drafts();
        for (List<SipDatagram> same : gathered.values()) {
            SentMessage one = new SentMessage(sent.size() + 1, same);
            sent.add(one);
            one.message().ifPresent(message -> drafts.add(one, message));
        }
        return new Exchanges(sent, drafts.exchanges());
    }

    /** Each message once, in the order in which they were first seen; also what is no SIP. */
    public List<SentMessage> sent() {
        return sent;
    }

    /** In the order in which they began. */
    public Stream<Exchange> all() {
        return exchanges.stream();
    }

    /** Those with a request of the method. */
    public Stream<Exchange> of(String method) {
        return all().filter(exchange -> exchange.isOf(method));
    }

    /** Those of a call, or outside one under its Call-ID. */
    public Stream<Exchange> of(String callId, String method) {
        return of(method).filter(exchange -> exchange.requested().callId().equals(callId));
    }

    /** What a retransmission has in common with what it repeats. */
    private record Said(TransactionId transaction, String what, Optional<String> toTag, Optional<String> rseq) {
        static Said of(SipMessage message) {
            return new Said(
                    TransactionId.of(message),
                    message.isRequest() ? message.method() : String.valueOf(message.statusCode()),
                    message.toTag(),
                    message.header("RSeq"));
        }
    }

    /** What the ACK of a 2xx has in common with the INVITE (RFC 3261 section 13.2.2.4). */
    private record Invited(String callId, Optional<String> fromTag, long cseqNumber) {
        static Invited of(SipMessage message) {
            return new Invited(
                    message.callId(), message.fromTag(), message.cseq().number());
        }
    }

    /** An exchange of which more may come. */
    private record Draft(SentMessage request, List<SentMessage> responses, List<SentMessage> acks) {
        private Draft(SentMessage request) {
            this(request, new ArrayList<>(), new ArrayList<>());
        }

        private Exchange exchange() {
            return new Exchange(request, responses, acks);
        }
    }

    /** Puts messages together that belong together. */
    private static final class Drafts {
        private final List<Draft> all = new ArrayList<>();
        private final Map<TransactionId, Draft> ofTransaction = new HashMap<>();
        private final Map<Invited, Draft> ofInvite = new HashMap<>();

        List<Exchange> exchanges() {
            return all.stream().map(Draft::exchange).toList();
        }

        void add(SentMessage sent, SipMessage message) {
            TransactionId transaction = TransactionId.of(message);
            Draft known = ofTransaction.get(transaction);
            if (!message.isRequest()) {
                // one without a request answers what came before the Trace
                if (known != null) {
                    known.responses.add(sent);
                }
                return;
            }
            if (message.isRequest("ACK")) {
                Draft invited = known == null ? ofInvite.get(Invited.of(message)) : known;
                if (invited != null) {
                    invited.acks.add(sent);
                    return;
                }
            }
            Draft begun = new Draft(sent);
            all.add(begun);
            ofTransaction.put(transaction, begun);
            if (message.isRequest("INVITE")) {
                ofInvite.put(Invited.of(message), begun);
            }
        }
    }
}
