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
 *     been acknowledged (RFC 3261 section 13.2.2.4). Those of a call that a BYE has ended do not count, nor do requests
 *     that were sent as often as a sender tries, nor Asterisk's OPTIONS outside dialogs, which belong to no call
 * @param unacknowledged the same of INVITEs that were refused, while the ACK of that has not been seen (RFC 3261 section
 *     17.1.1.3). Nothing depends on it, and it may never come
 */
public record Activity(Set<String> channels, Set<String> transactions, Set<String> unacknowledged) {

    /** From T1 on with twice the interval each time until 64 times T1 (RFC 3261 section 17.1.1.2). */
    private static final int MOST_ATTEMPTS = 7;

    public Activity {
        channels = Set.copyOf(channels);
        transactions = Set.copyOf(transactions);
        unacknowledged = Set.copyOf(unacknowledged);
    }

    public static Activity of(Trace trace) {
        Transactions transactions = new Transactions();
        trace.sip()
                .filter(datagram -> !isQualify(datagram, trace))
                .flatMap(datagram -> datagram.message().stream())
                .forEach(transactions::seen);
        return new Activity(channels(trace), transactions.pending, transactions.unacknowledged);
    }

    /** Channels that Asterisk created and has not hung up. */
    public static Set<String> channels(Trace trace) {
        Set<String> channels = new LinkedHashSet<>();
        trace.ami().forEach(event -> {
            if (event.is("NewChannel")) {
                event.field("channel").ifPresent(channels::add);
            } else if (event.is("Hangup")) {
                event.field("channel").ifPresent(channels::remove);
            }
        });
        return channels;
    }

    private static boolean isQualify(SipDatagram datagram, Trace trace) {
        return trace.party(datagram.source().getAddress()).equals(Trace.ASTERISK)
                && datagram.message()
                        .filter(message -> message.isRequest("OPTIONS")
                                && message.to().tag().isEmpty())
                        .isPresent();
    }

    public boolean none() {
        return channels.isEmpty() && transactions.isEmpty();
    }

    /** Whether every message that another answers has been answered. */
    public boolean isCalm() {
        return transactions.isEmpty() && unacknowledged.isEmpty();
    }

    /** Transactions that have begun and not ended. */
    private static final class Transactions {

        private final Set<String> pending = new LinkedHashSet<>();
        private final Set<String> unacknowledged = new LinkedHashSet<>();
        private final Map<String, Integer> attempts = new HashMap<>();

        void seen(SipMessage message) {
            if (message.isRequest("ACK")) {
                pending.remove(key(message, "INVITE"));
                unacknowledged.remove(key(message, "INVITE"));
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
                String answered = key(message, message.cseq().method());
                if (pending.remove(answered) && message.cseq().method().equals("INVITE")) {
                    unacknowledged.add(answered);
                }
                if (message.cseq().method().equals("BYE")) {
                    pending.removeIf(key -> key.startsWith(message.callId() + " "));
                }
            }
        }

        private static String key(SipMessage message, String method) {
            return message.callId() + " " + message.cseq().number() + " " + method;
        }

        /** Whether nothing more belongs to the transaction; a 2xx to INVITE is acknowledged outside of it. */
        private static boolean ends(SipMessage message) {
            return !message.isRequest()
                    && message.statusCode() >= (message.cseq().method().equals("INVITE") ? 300 : 200);
        }
    }
}
