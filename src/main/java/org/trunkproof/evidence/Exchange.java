package org.trunkproof.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.sip.SipMessage;

/**
 * A request, what answers it, and for an INVITE what acknowledges that: a transaction of RFC 3261 section 17. The ACK of a
 * 2xx, which has a transaction of its own, is kept with the INVITE that it belongs to (section 13.2.2.4); where that was not
 * seen, it is the request of an exchange that nothing answers.
 *
 * @param responses in the order in which they were first seen: to one INVITE several 2xx, each with another tag in To, where
 *     several phones answer (section 13.2.2.4)
 * @param acks in the order in which they were first seen
 */
public record Exchange(SentMessage request, List<SentMessage> responses, List<SentMessage> acks) {

    public Exchange {
        responses = List.copyOf(responses);
        acks = List.copyOf(acks);
    }

    /** The request as it was first seen. */
    public SipMessage requested() {
        return request.message().orElseThrow();
    }

    /** Whether the request is one of the method. */
    public boolean isOf(String method) {
        return requested().isRequest(method);
    }

    /** Whether the request is one outside a dialog (RFC 3261 section 12.2.1.1). */
    public boolean isOutsideDialog() {
        return requested().toTag().isEmpty();
    }

    /** The responses with a status from {@code from} to {@code to}. */
    public Stream<SentMessage> responses(int from, int to) {
        return responses.stream().filter(response -> response.isResponse(from, to));
    }

    /** The first response from 200 on, as it was first seen. */
    public Optional<SipMessage> finalResponse() {
        return responses(200, 699).findFirst().flatMap(SentMessage::message);
    }

    /** Those ACKs that are of the INVITE's own transaction, as one of a refusal must be (RFC 3261 section 17.1.1.3). */
    public Stream<SentMessage> acksOfRefusal() {
        TransactionId own = TransactionId.of(requested());
        return acks.stream()
                .filter(ack ->
                        ack.message().map(TransactionId::of).filter(own::equals).isPresent());
    }

    /** Whether there is an ACK for the response to INVITE: of a 2xx one with its tag in To, of a refusal any. */
    public boolean isAcknowledged(SentMessage response) {
        return acks.stream()
                .anyMatch(ack -> response.isResponse(300, 699) || ack.toTag().equals(response.toTag()));
    }
}
