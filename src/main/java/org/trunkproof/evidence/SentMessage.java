package org.trunkproof.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trunkproof.sip.SipMessage;

/**
 * A SIP message with its retransmissions.
 *
 * @param number counted from 1 in the order in which the messages of a Trace were first seen
 * @param datagrams each time that it was seen, in order; at least one
 */
public record SentMessage(int number, List<SipDatagram> datagrams) {

    public SentMessage {
        datagrams = List.copyOf(datagrams);
    }

    /** As it was first seen. */
    public SipDatagram first() {
        return datagrams.get(0);
    }

    /** When it was first seen. */
    public Instant at() {
        return first().at();
    }

    /** The message, as it was first seen; empty when it is not well-formed SIP. */
    public Optional<SipMessage> message() {
        return first().message();
    }

    /** Whether it is a request with the method. */
    public boolean isRequest(String method) {
        return message().filter(message -> message.isRequest(method)).isPresent();
    }

    /** Whether it is a response with a status from {@code from} to {@code to}. */
    public boolean isResponse(int from, int to) {
        return message()
                .filter(message -> !message.isRequest() && message.statusCode() >= from && message.statusCode() <= to)
                .isPresent();
    }

    /** The tag in To; empty where there is none, or it is not well-formed SIP. */
    public Optional<String> toTag() {
        return message().flatMap(SipMessage::toTag);
    }
}
