package org.trunkproof.evidence;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.trunkproof.sip.SipMessage;

/**
 * What is still going on at the end of a Trace.
 *
 * @param channels that Asterisk created and has not hung up
 * @param transactions Call-ID, number and method of requests without a final response, and of INVITEs whose 2xx has not
 *     been acknowledged (RFC 3261 section 13.2.2.4). Those of a call that a BYE has ended do not count, and neither do
 *     requests that were sent as often as a sender tries
 */
public record Activity(Set<String> channels, Set<String> transactions) {

    /** From T1 on with twice the interval each time until 64 times T1 (RFC 3261 section 17.1.1.2). */
    private static final int MOST_ATTEMPTS = 7;

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
        Map<String, Integer> attempts = new HashMap<>();
        trace.sip().flatMap(datagram -> datagram.message().stream()).forEach(message -> {
            if (message.isRequest("ACK")) {
                pending.remove(key(message, "INVITE"));
            } else if (message.isRequest()) {
                String key = key(message, message.method());
                int attempt = attempts.merge(key, 1, Integer::sum);
                // a retransmission that crosses the end of its transaction begins none
                if (attempt == 1) {
                    pending.add(key);
                } else if (attempt >= MOST_ATTEMPTS) {
                    pending.remove(key);
                }
            } else if (ends(message)) {
                pending.remove(key(message, message.cseq().method()));
                if (message.cseq().method().equals("BYE")) {
                    pending.removeIf(key -> key.startsWith(message.callId() + " "));
                }
            }
        });
        return new Activity(channels, pending);
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
