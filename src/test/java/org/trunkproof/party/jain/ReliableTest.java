package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.SipMessage;

/** Whoever is called asks for PRACK where the caller knows of it, and waits for it. */
class ReliableTest {

    private static void called(TwoParties two, String supported) {
        two.called.reactTo(
                "INVITE",
                List.of(
                        new Reaction.Reliably(new Reaction.Describe(183, TwoParties.PCMU)),
                        new Reaction.Describe(200, TwoParties.PCMU)));
        two.caller.call(
                two.called.address(),
                Invitation.of("1", "2", TwoParties.PCMU).with(List.of(new SipMessage.Header("Supported", supported))));
    }

    /** The INVITE, once so many datagrams have come for it. */
    private static Exchange answered(TwoParties two, int responses) throws InterruptedException {
        return two.ofCaller
                .recorder()
                .awaitSip(
                        trace -> trace.exchanges()
                                .of("INVITE")
                                .filter(invite -> responses(invite) >= responses)
                                .findFirst(),
                        TwoParties.PATIENCE)
                .orElseThrow();
    }

    private static long responses(Exchange invite) {
        return invite.responses(101, 699)
                .mapToLong(response -> response.datagrams().size())
                .sum();
    }

    private static Optional<String> header(Exchange invite, String name) {
        return invite.responses(183, 183)
                .findFirst()
                .flatMap(SentMessage::message)
                .flatMap(message -> message.header(name));
    }

    @Test
    void itIsSentPlainlyToWhoDoesNotKnowOfIt() throws Exception {
        try (TwoParties two = new TwoParties()) {
            called(two, "timer");
            Exchange invite = TwoParties.acknowledged(two.ofCaller, 1);

            assertThat(header(invite, "RSeq")).isEmpty();
            assertThat(header(invite, "Require")).isEmpty();
            assertThat(invite.finalResponse()).isPresent();
        }
    }

    @Test
    void itComesAgainUnderItsNumberAndNothingFollowsUntilItIsAcknowledged() throws Exception {
        try (TwoParties two = new TwoParties()) {
            called(two, "100rel");
            Exchange invite = answered(two, 2);

            assertThat(header(invite, "Require")).contains("100rel");
            assertThat(header(invite, "RSeq")).isPresent();
            assertThat(invite.responses(101, 699)).hasSize(1);
            assertThat(invite.finalResponse()).isEmpty();
        }
    }
}
