package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.trunkproof.lab.Lab;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Dtmf;
import org.trunkproof.verify.Negotiation;

/** Digits, from whom and to whom. */
public final class DtmfSteps {

    private final World world;

    public DtmfSteps(World world) {
        this.world = world;
    }

    @Then("Asterisk takes the sixteen keys as telephone-events")
    public void takesSixteenKeys() throws InterruptedException {
        world.expect(Negotiation.acceptsEvents(Lab.CARRIER, "0-16"));
    }

    @When("the carrier presses {digits}")
    public void carrierPresses(List<DtmfKey> keys) throws InterruptedException {
        world.awaitSent(world.carriersCall().media().press(keys));
    }

    @When("the desk phone presses {digits}")
    public void deskPhonePresses(List<DtmfKey> keys) throws InterruptedException {
        world.awaitSent(world.deskPhonesCall().media().press(keys));
    }

    @When("Asterisk presses {digits}")
    public void asteriskPresses(List<DtmfKey> keys) throws InterruptedException {
        String callId = world.callId();
        String channel = world.find(trace -> Dialplan.channelOf(callId, trace));
        keys.forEach(key -> world.lab().asterisk().ami().playDtmf(channel, key.symbol()));
    }

    @Then("Asterisk sees the keys {digits}")
    public void asteriskSees(List<DtmfKey> keys) throws InterruptedException {
        world.expect(Dtmf.seenOn(world.callId(), keys));
    }

    @Then("the carrier receives the keys {digits}")
    public void carrierReceives(List<DtmfKey> keys) throws InterruptedException {
        world.expect(Dtmf.receives(Lab.CARRIER, keys));
    }

    @Then("the desk phone receives the keys {digits}")
    public void deskPhoneReceives(List<DtmfKey> keys) throws InterruptedException {
        world.expect(Dtmf.receives(Lab.DESK_PHONE, keys));
    }
}
