package org.trunkproof.evidence;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.trunkproof.sip.SipMessage;

/**
 * What is still going on at the end of a Trace.
 *
 * @param channels that Asterisk created and has not hung up
 * @param transactions Call-ID, number and method of requests without a final response, and of INVITEs whose 2xx has not
 *     been acknowledged (RFC 3261 section 13.2.2.4); without Asterisk's OPTIONS outside dialogs, which belong to no call
 */
public record Activity(Set<String> channels, Set<String> transactions) {

    public Activity {
        channels = Set.copyOf(channels);
        transactions = Set.copyOf(transactions);
    }

    public static Activity of(Trace trace) {
        Set<String> channels = new LinkedHashSet<>();
        trace.ami().forEach(event -> {
            if (event.is("NewChannel")) {
                event.field("channel").ifPresent(channels::add);
            } else if (event.is("Hangup")) {
                event.field("channel").ifPresent(channels::remove);
            }
        });
        Set<String> pending = new LinkedHashSet<>();
        Set<String> begun = new HashSet<>();
        trace.sip()
                .filter(datagram -> !asks(datagram, trace))
                .flatMap(datagram -> datagram.message().stream())
                .forEach(message -> {
                    if (message.isRequest("ACK")) {
                        pending.remove(key(message, "INVITE"));
                    } else if (message.isRequest()) {
                        // a retransmission that crosses the end of its transaction begins none
                        String key = key(message, message.method());
                        if (begun.add(key)) {
                            pending.add(key);
                        }
                    } else if (ends(message)) {
                        pending.remove(key(message, message.cseq().method()));
                    }
                });
        return new Activity(channels, pending);
    }

    private static boolean asks(SipDatagram datagram, Trace trace) {
        return trace.party(datagram.source().getAddress()).equals(Trace.ASTERISK)
                && datagram.message()
                        .filter(message -> message.isRequest("OPTIONS")
                                && message.to().tag().isEmpty())
                        .isPresent();
    }

    private static String key(SipMessage message, String method) {
        return message.callId() + " " + message.cseq().number() + " " + method;
    }

    /** Whether nothing more belongs to the transaction; a 2xx to INVITE is acknowledged outside of it. */
    private static boolean ends(SipMessage message) {
        return !message.isRequest()
                && message.statusCode() >= (message.cseq().method().equals("INVITE") ? 300 : 200);
    }

    public boolean none() {
        return channels.isEmpty() && transactions.isEmpty();
    }
}
