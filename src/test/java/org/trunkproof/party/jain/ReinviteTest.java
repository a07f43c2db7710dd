package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;

/** Two parties, each of which takes the other for Asterisk. */
class ReinviteTest {

    private static final Description PCMU = new Description.Codecs(List.of(Codec.PCMU));
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long a party waits at most for what is on the wire, and has not reached it yet. */
    private static final Duration WAIT = Duration.ofMillis(200);

    private static final int TRIES = 3;

    private static Wiretap wiretap(InetAddress own, InetAddress other) {
        Wiretap wiretap = new Wiretap();
        wiretap.introduce(own, Party.CARRIER);
        wiretap.introduce(other, Party.ASTERISK);
        return wiretap;
    }

    private static Exchange answered(Wiretap wiretap, int invites) throws InterruptedException {
        return wiretap.recorder()
                .awaitSip(trace -> last(trace, invites), PATIENCE)
                .orElseThrow();
    }

    private static Optional<Exchange> last(Trace trace, int invites) {
        List<Exchange> all = trace.exchanges().of("INVITE").toList();
        return all.size() < invites
                ? Optional.empty()
                : Optional.of(all.get(invites - 1))
                        .filter(exchange -> !exchange.acks().isEmpty());
    }

    private static Duration took(Exchange exchange) {
        return Duration.between(
                exchange.request().first().at(),
                exchange.responses(200, 200).findFirst().orElseThrow().first().at());
    }

    /** Whoever called is asked for something else: by the thread that takes requests, which nobody else can wait for. */
    @Test
    void whoHasCalledAnswersOneAtOnce() throws Exception {
        InetAddress callers = InetAddress.getByName("127.0.0.1");
        InetAddress calleds = InetAddress.getByName("127.0.0.3");
        Wiretap ofCaller = wiretap(callers, calleds);
        Wiretap ofCalled = wiretap(calleds, callers);
        try (MediaEngine media = new MediaEngine(ofCaller);
                MediaEngine otherMedia = new MediaEngine(ofCalled);
                JainUserAgent caller = new JainUserAgent(new InetSocketAddress(callers, 0), ofCaller, media);
                JainUserAgent called = new JainUserAgent(new InetSocketAddress(calleds, 0), ofCalled, otherMedia)) {
            Duration least = PATIENCE;
            // a busy machine may hold any of them up
            for (int i = 0; i < TRIES && least.compareTo(WAIT) >= 0; i++) {
                called.reactTo("INVITE", List.of(new Reaction.Describe(200, PCMU)));
                caller.call(called.address(), Invitation.of("1", "2", PCMU));
                answered(ofCalled, 2 * i + 1);
                called.calls().get(0).reinvite(PCMU);
                Duration took = took(answered(ofCaller, 2 * i + 2));
                least = took.compareTo(least) < 0 ? took : least;
                called.hangUpAll();
            }

            assertThat(least).isLessThan(WAIT);
        }
    }
}
