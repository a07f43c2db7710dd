package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Exchange;

class ReinviteTest {

    /** How long a party waits at most for what is on the wire, and has not reached it yet. */
    private static final Duration WAIT = Duration.ofMillis(200);

    private static final int TRIES = 3;

    private static Duration took(Exchange exchange) {
        return Duration.between(
                exchange.request().first().at(),
                exchange.responses(200, 200).findFirst().orElseThrow().first().at());
    }

    /** Whoever called is asked for something else: by the thread that takes requests, which nobody else can wait for. */
    @Test
    void whoHasCalledAnswersOneAtOnce() throws Exception {
        try (TwoParties two = new TwoParties()) {
            Duration least = TwoParties.PATIENCE;
            // a busy machine may hold any of them up
            for (int i = 0; i < TRIES && least.compareTo(WAIT) >= 0; i++) {
                two.call();
                TwoParties.acknowledged(two.ofCalled, 2 * i + 1);
                two.called.calls().get(0).reinvite(TwoParties.PCMU);
                Duration took = took(TwoParties.acknowledged(two.ofCaller, 2 * i + 2));
                least = took.compareTo(least) < 0 ? took : least;
                two.called.hangUpAll();
            }

            assertThat(least).isLessThan(WAIT);
        }
    }
}
