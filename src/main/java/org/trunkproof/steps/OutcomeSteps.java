package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Endings;
import org.trunkproof.verify.Messages;
import org.trunkproof.verify.ReliableResponses;
import org.trunkproof.verify.SessionTimers;

/** How a call ends, when Asterisk ends it, and who is told why. */
public final class OutcomeSteps {

    private final World world;

    public OutcomeSteps(World world) {
        this.world = world;
    }

    /** The cause is that of ITU-T Q.850, which the dialplan finds in HANGUPCAUSE. */
    @Then("the dialplan is told {dialStatus} with cause {int}")
    public void dialplanIsTold(String dialStatus, int cause) throws InterruptedException {
        world.expectOfCalls(Dialplan.dialEnds(world.profile().peer(), dialStatus, cause));
    }

    /** The channel that has the carrier called is hung up before the carrier has answered. */
    @When("Asterisk gives up")
    public void asteriskGivesUp() throws InterruptedException {
        String peer = world.profile().peer();
        world.lab().asterisk().ami().hangUp(world.find(trace -> Dialplan.dialling(peer, trace)));
    }

    /** The carrier's leg of the call, with the cause of a call that is over. */
    @When("Asterisk hangs up")
    public void asteriskHangsUp() throws InterruptedException {
        world.lab().asterisk().ami().hangUp(channel());
    }

    @When("Asterisk hangs up with cause {int}")
    public void asteriskHangsUpWith(int cause) throws InterruptedException {
        world.lab().asterisk().ami().hangUp(channel(), cause);
    }

    /** Of a call that has been answered once the other side knows, too: before that, it would be told of a call that failed. */
    private String channel() throws InterruptedException {
        String callId = world.calls().callId();
        if (Calls.answered(callId).judge(world.recorder().trace()).holds()) {
            world.await(trace -> Optional.of(trace).filter(Dialplan::isConnected));
        }
        return world.find(trace -> trace.channelOfCall(callId));
    }

    /** A response before the last one. */
    @Then("{party} is told {sipStatus}")
    public void isTold(ListeningPoint who, int status) throws InterruptedException {
        world.expectOfCalls(Endings.told(who.party(), status));
    }

    /** Counted as it is sent: what is said again in the same words counts as well. */
    @Then("{party} is told {sipStatus} once")
    public void isToldOnce(ListeningPoint who, int status) throws InterruptedException {
        world.expectOfCalls(Endings.toldOnce(who.party(), status));
    }

    /**
     * With 180, or with 183 or 200 and a description of where it is to be heard (RFC 3261 section 13.3.1.1, RFC 3960 section 3),
     * the latter where the dialplan answers before the phone does.
     */
    @Then("{party} is told that it rings")
    public void isToldThatItRings(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Endings.toldOfRinging(who.party()));
    }

    /** CANCEL in the INVITE's transaction, and not before a first response. */
    @Then("Asterisk cancels its call to {party}")
    public void cancels(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Endings.cancelled(who.party()));
    }

    @Then("Asterisk acknowledges the {sipStatus} of {party}")
    public void acknowledges(int status, ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Endings.acknowledged(who.party(), status));
    }

    /** Each that is reliable, once for each RSeq, within the dialog that it began (RFC 3262 section 4). */
    @Then("Asterisk acknowledges the {sipStatus} of {party} with PRACK")
    public void acknowledgesWithPrack(int status, ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Calls.reaches(who.party()));
        world.requires().reliableResponses(who.party());
        world.expectOfCalls(ReliableResponses.acknowledged(who.party(), status));
    }

    /** With whatever cause, or none. */
    @Then("{party} is sent BYE")
    public void isSentBye(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Endings.hungUp(who.party()));
    }

    /** Of ITU-T Q.850, in whichever header the driver puts it. */
    @Then("the BYE to {party} says cause {int}")
    public void byeSays(ListeningPoint who, int cause) throws InterruptedException {
        world.expectOfCalls(Endings.byeSays(who.party(), cause));
    }

    @Then("Asterisk answers the {method}, whatever it says")
    public void answersSomehow(String method) throws InterruptedException {
        world.expect(Messages.answers(world.calls().lastCallId(method), method));
    }

    @Then("Asterisk refuses the {method}")
    public void refuses(String method) throws InterruptedException {
        world.expect(Messages.refuses(world.calls().lastCallId(method), method));
    }

    @Then("{party} answers the BYE")
    public void answersBye(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Endings.byeAnswered(who.party()));
    }

    /** To its interval or a shorter one, and to who refreshes, where the carrier said who (RFC 4028 section 9). */
    @Then("Asterisk agrees to the session timer that it was asked for")
    public void agreesToSessionTimer() throws InterruptedException {
        world.expectOfCalls(SessionTimers.agreed(world.calls().callId()));
    }

    /** The same of the UPDATE by which the carrier refreshes the session (RFC 4028 section 10). */
    @Then("Asterisk agrees to the session timer that the UPDATE asks for")
    public void agreesToSessionTimerOfUpdate() throws InterruptedException {
        world.expectOfCalls(SessionTimers.agreedAgain(world.calls().lastCallId("UPDATE")));
    }

    /** INVITE or UPDATE in the carrier's call, and the carrier's agreement. */
    @Then("Asterisk has refreshed the session")
    public void hasRefreshed() throws InterruptedException {
        world.expect(Endings.refreshed(world.calls().callId()));
    }

    /** After those that were refused or challenged. */
    @Then("the last {method} to {party} has the headers")
    public void lastRequestHas(String method, ListeningPoint who, List<SipMessage.Header> headers)
            throws InterruptedException {
        world.expect(Messages.lastRequestHas(who.party(), method, headers));
    }

    @Then("the second answer is acknowledged and hung up")
    public void secondAnswerIsHungUp() throws InterruptedException {
        world.expectOfCalls(Endings.secondAnswerHungUp(world.calls().callId()));
    }

    /** Of Asterisk's own accord. */
    @Then("the call stays up")
    public void callStaysUp() throws InterruptedException {
        world.expectOfCalls(Calls.staysUp(world.calls().callId()));
    }

    @Then("Asterisk holds no channel")
    public void holdsNoChannel() throws InterruptedException {
        world.expectOfCalls(Endings.noChannel());
    }
}
