package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.Recording;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Voicemail;

/** What becomes of calls that nobody takes. */
public final class VoicemailSteps {

    /** Asterisk's longest greeting, and what goes before it. */
    private static final Duration GREETING = Duration.ofSeconds(15);

    private final World world;
    private final Recordings recordings;

    public VoicemailSteps(World world, Recordings recordings) {
        this.world = world;
        this.recordings = recordings;
    }

    /** Until Asterisk gives up calling it. */
    @Then("the desk phone rings for {int} seconds")
    public void deskPhoneRingsFor(int seconds) throws InterruptedException {
        world.bePatient(Duration.ofSeconds(seconds));
        world.expectOfCalls(Calls.ringsFor(Party.DESK_PHONE, seconds));
        world.bePatientNoMore();
    }

    @Then("voicemail takes the call")
    public void voicemailTakesCall() throws InterruptedException {
        world.expectOfCalls(Voicemail.takes(world.calls().callId()));
    }

    /** When all is over. */
    @Then("voicemail has not taken the call")
    public void voicemailHasNotTakenCall() throws InterruptedException {
        world.requires().voicemail();
        world.expectInTheEnd(Voicemail.isLeftOut(world.calls().callId()));
    }

    /** A second of sound that is unlike any other, as soon as voicemail listens. */
    @When("{party} leaves a recording after the beep")
    public void leavesRecording(ListeningPoint who) throws InterruptedException {
        world.bePatient(GREETING);
        world.find(trace -> Voicemail.listens(who.party(), trace));
        world.bePatientNoMore();
        Recording recording = recordings.next(who, Recordings.LENGTH);
        world.awaitSent(world.calls().legOf(who).media().play(recording, recording.length()));
    }

    /** Unasked, as it is for a phone whose mailbox its section names. */
    @Then("{party} is told that there is a message")
    public void isToldOfMessage(ListeningPoint who) throws InterruptedException {
        world.expect(Voicemail.isToldOfMessage(who.party()));
    }

    @Then("mailbox {word} holds {party}'s recording")
    public void mailboxHolds(String mailbox, ListeningPoint who) throws InterruptedException {
        world.requires().mailbox(mailbox);
        world.expect(Voicemail.announces(mailbox));
        world.lab().asterisk().takeMessage(mailbox);
        world.expect(
                Voicemail.holds(mailbox, who.party(), recordings.lastOf(who).frames(), world.law()));
    }

    @Then("the caller has been told that the desk phone is not available")
    public void callerHasBeenTold() {
        world.expectInTheEnd(Voicemail.says("vm-isunavail"));
    }
}
