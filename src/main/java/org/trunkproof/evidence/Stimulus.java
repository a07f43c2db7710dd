package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.trunkproof.sip.SipMessage;

/**
 * What a party reacts to: a message that its socket received.
 *
 * @param socket the party's
 * @param status of a response; 0 for a request
 */
public record Stimulus(InetSocketAddress socket, String callId, long cseqNumber, String method, int status) {

    /** Empty where it is no message that a party could react to. */
    static Optional<Stimulus> of(SipDatagram received) {
        return received.message().map(message -> of(received.destination(), message));
    }

    private static Stimulus of(InetSocketAddress socket, SipMessage message) {
        return new Stimulus(
                socket,
                message.callId(),
                message.cseq().number(),
                message.method(),
                message.isRequest() ? 0 : message.statusCode());
    }

    /** As in {@code INVITE} and {@code 200 to INVITE}. */
    @Override
    public String toString() {
        return status == 0 ? method : status + " to " + method;
    }
}
