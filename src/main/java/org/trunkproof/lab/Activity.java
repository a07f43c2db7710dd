package org.trunkproof.lab;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.TransactionId;

/**
 * What is still going on at the end of a Trace.
 *
 * @param channels that Asterisk created and has not hung up
 * @param transactions requests without a final response (RFC 3261 section 17)
 */
record Activity(Set<String> channels, Set<TransactionId> transactions) {

    static Activity of(Trace trace) {
        Set<String> channels = new LinkedHashSet<>();
        trace.ami().forEach(event -> {
            if (event.is("NewChannel")) {
                event.field("channel").ifPresent(channels::add);
            } else if (event.is("Hangup")) {
                event.field("channel").ifPresent(channels::remove);
            }
        });
        Set<TransactionId> pending = new HashSet<>();
        trace.sip().flatMap(datagram -> datagram.message().stream()).forEach(message -> {
            if (message.isRequest() && !message.method().equals("ACK")) {
                pending.add(message.transactionId());
            } else if (isFinal(message)) {
                pending.remove(message.transactionId());
            }
        });
        return new Activity(channels, pending);
    }

    private static boolean isFinal(SipMessage message) {
        return !message.isRequest() && message.statusCode() >= 200;
    }

    boolean none() {
        return channels.isEmpty() && transactions.isEmpty();
    }
}
