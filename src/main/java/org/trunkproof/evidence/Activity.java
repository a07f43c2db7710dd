package org.trunkproof.evidence;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The same of all but INVITE, whose interval grows to T2 and no longer (RFC 3261 section 17.1.2.2). */
    private static final int MOST_OF_OTHERS = 11;

    public Activity {
        channels = Set.copyOf(channels);
        transactions = Set.copyOf(transactions);
        unacknowledged = Set.copyOf(unacknowledged);
    }

    public static Activity of(Trace trace) {
        Map<String, Integer> ended = ended(trace.exchanges());
        List<Exchange> counting = trace.exchanges()
                .all()
                .filter(exchange -> exchange.request().datagrams().size() < MOST_ATTEMPTS)
                .filter(exchange -> exchange.request().number()
                        > ended.getOrDefault(exchange.requested().callId(), 0))
                .filter(exchange -> !isQualify(exchange, trace))
                .toList();
        return new Activity(
                channels(trace),
                names(counting.stream().filter(Activity::isPending)),
                names(counting.stream().filter(Activity::isUnacknowledged)));
    }

    /**
     * Whether somebody may yet repeat a message, request or refusal, as nobody has answered it. Whoever borrows the lab next
     * would take it for one of their own; that its call has ended makes no difference, for its sender goes on all the same.
     */
    public static boolean mayBeRepeated(Trace trace) {
        return trace.exchanges()
                .all()
                .filter(exchange -> !isQualify(exchange, trace))
                .filter(exchange -> exchange.request().datagrams().size()
                        < (exchange.isOf("INVITE") ? MOST_ATTEMPTS : MOST_OF_OTHERS))
                .anyMatch(exchange -> isPending(exchange) || isUnacknowledged(exchange));
    }

    /** Calls that a BYE has ended, and the number of the last message that answered one. */
    private static Map<String, Integer> ended(Exchanges exchanges) {
        Map<String, Integer> ended = new HashMap<>();
        exchanges.of("BYE").forEach(bye -> bye.responses(200, 699)
                .forEach(response -> ended.merge(bye.requested().callId(), response.number(), Math::max)));
        return ended;
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

    private static boolean isQualify(Exchange exchange, Trace trace) {
        return exchange.isOf("OPTIONS")
                && exchange.isOutsideDialog()
                && trace.sender(exchange.request().first()) == Party.ASTERISK;
    }

    private static boolean isPending(Exchange exchange) {
        if (exchange.isOf("ACK")) {
            return false;
        }
        return exchange.finalResponse().isEmpty()
                || exchange.isOf("INVITE")
                        && !isRefused(exchange)
                        && !exchange.responses(200, 299).allMatch(exchange::isAcknowledged);
    }

    private static boolean isUnacknowledged(Exchange exchange) {
        return exchange.isOf("INVITE") && isRefused(exchange) && exchange.acks().isEmpty();
    }

    private static boolean isRefused(Exchange exchange) {
        return exchange.responses(300, 699).findAny().isPresent();
    }

    private static Set<String> names(Stream<Exchange> exchanges) {
        return exchanges
                .map(exchange -> exchange.requested().callId() + " "
                        + exchange.requested().cseq())
                .collect(Collectors.toSet());
    }

    public boolean none() {
        return channels.isEmpty() && transactions.isEmpty();
    }

    /** Whether every message that another answers has been answered. */
    public boolean isCalm() {
        return transactions.isEmpty() && unacknowledged.isEmpty();
    }
}
