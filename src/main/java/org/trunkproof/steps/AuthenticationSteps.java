package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;
import org.trunkproof.verify.Authentication;
import org.trunkproof.verify.Secrets;

/** What becomes of challenges. */
public final class AuthenticationSteps {

    private final World world;

    public AuthenticationSteps(World world) {
        this.world = world;
    }

    @Then("the {sipStatus} is answered with the account's credentials")
    public void challengeIsAnswered(int status) throws InterruptedException {
        Account account = world.profile().account();
        world.expectOfCalls(
                Authentication.challengeAnswered(Party.CARRIER, status, account.username(), account.password()));
    }

    /** A value, or "as challenged", or "any"; an empty cell says that there is no such parameter. */
    @Then("the answer to the {sipStatus} has the parameters")
    public void answerHas(int status, List<SipMessage.Header> parameters) throws InterruptedException {
        world.expectOfCalls(Authentication.answerHas(Party.CARRIER, status, parameters));
    }

    @Then("the {sipStatus} is answered as it asks, or not at all")
    public void challengeIsAnsweredOrNot(int status) throws InterruptedException {
        Account account = world.profile().account();
        world.expectAfter(
                trace -> trace.ami("Hangup").findFirst(),
                Authentication.answeredAsAskedOrNotAtAll(
                        Party.CARRIER, status, account.username(), account.password()));
    }

    /** Whoever does not answer it does not try again either, and has the dialplan told, which comes after the channel's end. */
    @Then("the {sipStatus} is answered as it asks, or ends the call")
    public void challengeIsAnsweredOrEndsCall(int status) throws InterruptedException {
        Account account = world.profile().account();
        world.expectOfCalls(Authentication.answeredAsAskedOrEnds(
                Party.CARRIER,
                status,
                account.username(),
                account.password(),
                world.profile().peer()));
    }

    @Then("the carrier has received no credentials")
    public void noCredentials() throws InterruptedException {
        world.expectAfter(trace -> trace.ami("Hangup").findFirst(), Authentication.unanswered(Party.CARRIER));
    }

    @Then("the ACK has the credentials of the INVITE")
    public void ackHasCredentials() throws InterruptedException {
        world.expectOfCalls(Authentication.acknowledgedAsInvited(
                Party.CARRIER, world.calls().callId()));
    }

    @Then("each use of a nonce is counted")
    public void noncesAreCounted() throws InterruptedException {
        world.expectOfCalls(Authentication.noncesAreCounted(Party.CARRIER));
    }

    /** Neither on the wire nor in Asterisk's events and log, all through the scenario. */
    @Then("the account's password is nowhere to be read")
    public void passwordIsHidden() {
        world.requires().anyCall();
        Account account = world.profile().account();
        world.expectInTheEnd(Secrets.hidden(account.username(), account.password()));
    }

    @Then("the call is not challenged")
    public void callIsNotChallenged() throws InterruptedException {
        world.expectOfCalls(Authentication.notChallenged(world.calls().callId()));
    }
}
