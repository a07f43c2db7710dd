package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import org.trunkproof.carrier.Account;
import org.trunkproof.lab.Lab;
import org.trunkproof.verify.Authentication;

/** What becomes of challenges. */
public final class AuthenticationSteps {

    private final World world;

    public AuthenticationSteps(World world) {
        this.world = world;
    }

    @Then("the {sipStatus} is answered with the account's credentials")
    public void challengeIsAnswered(int status) throws InterruptedException {
        Account account = world.profile().account();
        world.expect(Authentication.challengeAnswered(Lab.CARRIER, status, account.username(), account.password()));
    }

    @Then("the carrier has received {int} INVITEs in all")
    public void carrierHasReceived(int invites) throws InterruptedException {
        world.expectAfter(trace -> trace.ami("Hangup").findFirst(), Authentication.attempts(Lab.CARRIER, invites));
    }

    @Then("the call is not challenged")
    public void callIsNotChallenged() throws InterruptedException {
        world.expect(Authentication.notChallenged(world.callId()));
    }
}
