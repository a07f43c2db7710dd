package org.trunkproof.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges how often, and when, Asterisk sends the same message again (RFC 3261 sections 13.3.1.4 and 17.1). */
public final class Repetitions {

    /** In 64 times T1, each interval twice the last. */
    private static final int FEWEST = 7;

    /** Timers B, F and H, in multiples of T1 (RFC 3261 sections 17.1.1.2, 17.1.2.2 and 17.2.1). */
    private static final int LONGEST_IN_T1 = 64;

    /** Of that, what is forgiven a busy machine. */
    private static final double LATENESS = 1.1;

    /** Twice and more is nominal; what is sent or seen late because the machine is busy must not fail. */
    private static final double LEAST_GROWTH = 1.3;

    /** Over two intervals four times and more is nominal. */
    private static final double LEAST_GROWTH_OF_TWO = 2.5;

    /** T2, less what is seen late: from here on the interval of all but INVITEs stays as it is. */
    private static final long LONGEST_INTERVAL_MILLIS = 3500;

    private static final Duration ON_ITS_WAY = Duration.ofMillis(50);

    private Repetitions() {}

    /**
     * The first such message is sent seven times or more (with each interval twice the last, or T2 in force), and for no longer
     * than 64 times T1, whatever that is for this carrier: 500 ms, or what its distance or the owner makes of it (RFC 3261
     * section 17.1.1.1).
     */
    public static Check untilGivenUp(Party party, Predicate<SipMessage> which) {
        return trace -> {
            List<SipDatagram> sent = sent(party, which, trace);
            List<String> tooSoon = tooSoon(sent);
            long longest = longest(sent).map(Duration::toMillis).orElse(0L);
            long lasted = sent.isEmpty() ? 0 : since(sent, sent.size() - 1);
            boolean isTooLong = lasted > longest * LATENESS;
            return Judgement.about(first(sent), party)
                    .timed(Judgement.Timing.SIGNALLING)
                    .line("times sent", FEWEST + " or more", sent.size(), sent.size() >= FEWEST)
                    .line("sent too soon", List.of(), tooSoon)
                    .line(
                            "first to last",
                            LONGEST_IN_T1 + " times T1 at most, " + longest + " ms",
                            lasted + " ms",
                            !isTooLong)
                    .hopelessIf(isTooLong)
                    .judged();
        };
    }

    /** For how long the first such message may be sent again; empty before it was. */
    public static Optional<Duration> longest(Party party, Predicate<SipMessage> which, Trace trace) {
        return longest(sent(party, which, trace));
    }

    /** T1 is the first interval, and half of the second, one of which may be seen too short. */
    private static Optional<Duration> longest(List<SipDatagram> sent) {
        if (sent.size() < 2) {
            return Optional.empty();
        }
        long first = since(sent, 1);
        long second = sent.size() > 2 ? since(sent, 2) - first : 0;
        return Optional.of(Duration.ofMillis(LONGEST_IN_T1 * Math.max(first, second / 2)));
    }

    /**
     * The first such request is not sent again once it was responded to. What was on its way by then does not count, nor
     * what the party was so slow with that Asterisk had to ask again.
     */
    public static Check notOnceAnswered(Party party, Predicate<SipMessage> which) {
        return trace -> {
            List<SipDatagram> sent = sent(party, which, trace);
            Optional<Instant> answered = trace.exchangesTo(party)
                    .filter(exchange -> sent.contains(exchange.request().first()))
                    .flatMap(exchange -> exchange.responses().stream())
                    .findFirst()
                    .map(SentMessage::at);
            long again = sent.stream()
                    .filter(datagram -> answered.filter(at -> datagram.at().isAfter(at.plus(ON_ITS_WAY)))
                            .isPresent())
                    .count();
            return Judgement.about(first(sent), party)
                    .timed(Judgement.Timing.SIGNALLING)
                    .line("responded to", true, answered.isPresent())
                    .line("sent again after that", 0L, again)
                    .judged();
        };
    }

    private static Optional<SipMessage> first(List<SipDatagram> sent) {
        return sent.stream().findFirst().flatMap(SipDatagram::message);
    }

    private static List<SipDatagram> sent(Party party, Predicate<SipMessage> which, Trace trace) {
        return trace.sentTo(party)
                .filter(sent -> sent.message().filter(which).isPresent())
                .findFirst()
                .map(SentMessage::datagrams)
                .orElse(List.of());
    }

    /** Measured from the first on, where one that was delayed matters least: 1, 3, 7, 15 times T1 and so on. */
    private static List<String> tooSoon(List<SipDatagram> sent) {
        List<String> found = new ArrayList<>();
        for (int i = 2; i < sent.size(); i++) {
            long before = since(sent, i - 1);
            long now = since(sent, i);
            // the one before may have been delayed, and this one not
            boolean isSoonAfterBoth = now < before * LEAST_GROWTH && now < since(sent, i - 2) * LEAST_GROWTH_OF_TWO;
            if (isSoonAfterBoth && now - before < LONGEST_INTERVAL_MILLIS) {
                found.add(now + " ms, after " + before + " ms");
            }
        }
        return found;
    }

    private static long since(List<SipDatagram> sent, int index) {
        return Duration.between(sent.get(0).at(), sent.get(index).at()).toMillis();
    }
}
