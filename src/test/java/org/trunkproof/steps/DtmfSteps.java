package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import org.trunkproof.carrier.DigitFault;
import org.trunkproof.lab.Lab;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Dtmf;
import org.trunkproof.verify.Negotiation;

/** Digits, from whom and to whom. */
public final class DtmfSteps {

    private static final Duration USUAL = Duration.ofMillis(100);

    private final World world;

    public DtmfSteps(World world) {
        this.world = world;
    }

    @Then("Asterisk takes the sixteen keys as telephone-events")
    public void takesSixteenKeys() throws InterruptedException {
        world.expect(Negotiation.acceptsEvents(Lab.CARRIER, "0-16"));
    }

    /** Each for 100 ms, as telephone-events. */
    @When("{party} presses {digits}")
    public void presses(String party, List<DtmfKey> keys) throws InterruptedException {
        press(party, keys, USUAL, DigitFault.NONE);
    }

    @When("{party} presses {digits} for {int} ms each")
    public void pressesFor(String party, List<DtmfKey> keys, int millis) throws InterruptedException {
        press(party, keys, Duration.ofMillis(millis), DigitFault.NONE);
    }

    @When("{party} presses {digits}, {fault}")
    public void pressesWithFault(String party, List<DtmfKey> keys, DigitFault fault) throws InterruptedException {
        press(party, keys, USUAL, fault);
    }

    private void press(String party, List<DtmfKey> keys, Duration length, DigitFault fault)
            throws InterruptedException {
        world.awaitSent(world.legOf(party).media().press(keys, length, fault));
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
