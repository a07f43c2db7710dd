package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.Recording;
import org.trunkproof.party.DigitFault;
import org.trunkproof.verify.Dtmf;
import org.trunkproof.verify.Media;
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
        world.expectOfCalls(Negotiation.acceptsKeys(Party.CARRIER));
    }

    /** Each for 100 ms, as telephone-events. */
    @When("{party} presses {digits}")
    public void presses(ListeningPoint who, List<DtmfKey> keys) throws InterruptedException {
        press(who, keys, USUAL, DigitFault.NONE);
    }

    @When("{party} presses {digits} for {int} ms each")
    public void pressesFor(ListeningPoint who, List<DtmfKey> keys, int millis) throws InterruptedException {
        press(who, keys, Duration.ofMillis(millis), DigitFault.NONE);
    }

    @When("{party} presses {digits}, {fault}")
    public void pressesWithFault(ListeningPoint who, List<DtmfKey> keys, DigitFault fault) throws InterruptedException {
        press(who, keys, USUAL, fault);
    }

    @When("{party} presses {digits} before the call is answered")
    public void pressesEarly(ListeningPoint who, List<DtmfKey> keys) throws InterruptedException {
        world.awaitSent(world.calls().earlyLegOf(who).media().press(keys, USUAL, DigitFault.NONE));
    }

    /** In the audio, each for 100 ms, and not as telephone-events. */
    @When("{party} plays the tones of {digits}")
    public void playsTones(ListeningPoint who, List<DtmfKey> keys) throws InterruptedException {
        Recording tones = Recording.tones(keys, world.law());
        world.awaitSent(world.calls().legOf(who).media().play(tones, tones.length()));
    }

    private void press(ListeningPoint who, List<DtmfKey> keys, Duration length, DigitFault fault)
            throws InterruptedException {
        world.awaitSent(world.calls().legOf(who).media().press(keys, length, fault));
    }

    @When("Asterisk presses {digits}")
    public void asteriskPresses(List<DtmfKey> keys) throws InterruptedException {
        String callId = world.calls().callId();
        String channel = world.find(trace -> trace.channelOfCall(callId));
        keys.forEach(key -> world.lab().asterisk().ami().playDtmf(channel, key.symbol()));
    }

    @Then("Asterisk sees the keys {digits}")
    public void asteriskSees(List<DtmfKey> keys) throws InterruptedException {
        world.expectOfCalls(Dtmf.seenOn(world.calls().callId(), keys));
    }

    /** When all is over. */
    @Then("Asterisk sees no keys from {party}")
    public void asteriskSeesNone(ListeningPoint who) {
        world.requires().inCall(who.party());
        String peer = who == ListeningPoint.DESK_PHONE
                ? world.profile().deskPhone().username()
                : world.profile().peer();
        world.expectInTheEnd(Dtmf.seenFrom(peer, List.of()));
    }

    /** As telephone-events, each formed as RFC 4733 wants. */
    @Then("{listener} receives the keys {digits}")
    public void receives(Party listener, List<DtmfKey> keys) throws InterruptedException {
        world.expectOfCalls(Dtmf.receives(listener, keys));
    }

    @Then("{listener} is told the end of each of the keys {digits} three times")
    public void toldEndsThreeTimes(Party listener, List<DtmfKey> keys) throws InterruptedException {
        world.expectOfCalls(Dtmf.endsThreeTimes(listener, keys));
    }

    /** As telephone-events that end, give or take what passing them on takes. */
    @Then("{listener} receives the keys {digits} for {int} ms each")
    public void receivesFor(Party listener, List<DtmfKey> keys, int millis) throws InterruptedException {
        world.expectOfCalls(Dtmf.receivesFor(listener, keys, millis));
    }

    @Then("{party} hears the tones of {digits}")
    public void hearsTones(ListeningPoint who, List<DtmfKey> keys) throws InterruptedException {
        world.expectOfCalls(Dtmf.hears(who.party(), keys));
    }

    /** When all is over. */
    @Then("{party} has heard no tones of keys")
    public void hasHeardNoTones(ListeningPoint who) {
        world.expectInTheEnd(Dtmf.hears(who.party(), List.of()));
    }

    /** When all is over. */
    @Then("{party} has received no telephone-events, but audio")
    public void hasReceivedNoEvents(ListeningPoint who) {
        world.expectInTheEnd(Media.receivesOnlySpeech(who.party()));
    }
}
