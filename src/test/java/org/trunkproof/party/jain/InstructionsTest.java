package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.party.Reaction;

/** Whether what a party was told to do goes on from call to call, or begins anew in each. */
class InstructionsTest {

    private static final Reaction RINGING = new Reaction.Respond(180);
    private static final Reaction BUSY = new Reaction.Respond(486);
    private static final Reaction GONE = new Reaction.Respond(410);

    private final Instructions instructions = new Instructions(InetAddress.getLoopbackAddress());

    @Test
    void eachCallBeginsAnew() {
        instructions.reactTo("INVITE", List.of(RINGING, BUSY, GONE));

        assertThat(instructions.script("INVITE").next()).containsExactly(RINGING, BUSY);
        assertThat(instructions.script("INVITE").next()).containsExactly(RINGING, BUSY);
    }

    @Test
    void callAfterCallMeetsTheNext() {
        instructions.reactCallAfterCall("INVITE", List.of(RINGING, BUSY, GONE));

        assertThat(instructions.script("INVITE").next()).containsExactly(RINGING, BUSY);
        assertThat(instructions.script("INVITE").next()).containsExactly(GONE);
        assertThat(instructions.script("INVITE").next()).containsExactly(GONE);
    }

    /** Nothing more is kept for it, so that its call is over with the last word. */
    @Test
    void ofSeveralEachCallHasOne() {
        instructions.reactCallAfterCall("INVITE", List.of(BUSY, GONE));
        var ofFirst = instructions.script("INVITE");

        assertThat(ofFirst.next()).containsExactly(BUSY);
        assertThat(ofFirst.isUsedUp()).isTrue();
        assertThat(ofFirst.next()).containsExactly(BUSY);
    }

    @Test
    void whoWasToldNothingIsBusy() {
        instructions.reactCallAfterCall("INVITE", List.of(GONE));
        instructions.reset();

        assertThat(instructions.isFor("INVITE")).isFalse();
        assertThat(instructions.script("INVITE").next()).containsExactly(BUSY);
    }
}
