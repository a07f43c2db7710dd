package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.SipMessage;

/** What a carrier puts into each of its calls. */
class MarkTest {

    private static final SipMessage.Header MARK = new SipMessage.Header("X-Trunk", "1");

    private static Optional<String> mark(TwoParties two, int invites) throws InterruptedException {
        return TwoParties.acknowledged(two.ofCalled, invites).requested().header("X-Trunk");
    }

    @Test
    void itIsInEachCallUnlessTheCallHasItsOwn() throws Exception {
        try (TwoParties two = new TwoParties()) {
            two.call();
            assertThat(mark(two, 1)).isEmpty();

            two.caller.addToCalls(List.of(MARK));
            two.caller.reset();
            two.call();
            assertThat(mark(two, 2)).contains("1");

            two.called.reactTo("INVITE", List.of(new Reaction.Describe(200, TwoParties.PCMU)));
            two.caller.call(
                    two.called.address(),
                    Invitation.of("1", "2", TwoParties.PCMU).with(List.of(new SipMessage.Header("x-trunk", "2"))));
            assertThat(mark(two, 3)).contains("2");
        }
    }
}
