package org.trunkproof.party;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.trunk.Account;

class ReactionTest {

    @Test
    void aChallengeIs401Or407() {
        DigestChallenge challenge = new DigestChallenge("r", "n", Optional.empty(), List.of(), Optional.empty(), false);

        assertThatThrownBy(() -> new Reaction.Challenge(403, List.of(challenge), new Account("u", "p")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A challenge is 401 or 407, not 403.");
    }

    @Test
    void whatIsSentReliablyIsProvisional() {
        assertThatThrownBy(() -> new Reaction.Reliably(new Reaction.Respond(200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("What is sent reliably is a provisional response.");
    }
}
