package org.trunkproof.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final Reaction RINGING = new Reaction.Respond(180);
    private static final Reaction BUSY = new Reaction.Respond(486);
    private static final Reaction DECLINED = new Reaction.Respond(603);

    @Test
    void eachRequestMeetsWhatReachesUpToTheNextLastWord() {
        Script script = new Script(List.of(RINGING, BUSY, DECLINED));

        assertThat(script.next()).containsExactly(RINGING, BUSY);
        assertThat(script.isUsedUp()).isFalse();
        assertThat(script.next()).containsExactly(DECLINED);
        assertThat(script.isUsedUp()).isTrue();
    }

    @Test
    void theLastIsRepeated() {
        Script script = new Script(List.of(BUSY));

        assertThat(script.next()).containsExactly(BUSY);
        assertThat(script.next()).containsExactly(BUSY);
    }
}
