package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.UserAgent;
import org.trunkproof.verify.MediaPath;
import org.trunkproof.verify.OwnAddress;
import org.trunkproof.verify.SignallingPath;

/** Where messages and media come from, and where they go. */
public final class PathSteps {

    /** Until a first report: RFC 3550 section 6.2 has five seconds as the least interval. */
    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(5);

    private final World world;

    public PathSteps(World world) {
        this.world = world;
    }

    /** Its descriptions say so. */
    @Given("the carrier has its media at its media server")
    public void carrierHasMediaElsewhere() {
        world.at(ListeningPoint.CARRIER).takeMediaAt(world.lab().mediaServer());
    }

    /** It listens on its usual port all the same, and its Via and Contact name that. */
    @Given("{party} sends its messages from a port on which it does not listen")
    public void sendsFromAnotherPort(ListeningPoint who) {
        world.at(who).sendFromAnotherPort();
    }

    /** It receives where it did, and says nothing of it. */
    @When("{party} sends its media from another port")
    public void sendsMediaFromAnotherPort(ListeningPoint who) throws InterruptedException {
        UserAgent agent = world.at(who);
        world.calls().legOf(who).media().sendFrom(agent.address().getAddress());
    }

    /** It receives where it did, and says nothing of it. */
    @When("{party} sends its media from its media server")
    public void sendsMediaFromAnotherAddress(ListeningPoint who) throws InterruptedException {
        world.calls().legOf(who).media().sendFrom(world.lab().mediaServer());
    }

    /** It sends from there, and receives there once it has said so in an offer. */
    @When("{party} moves its media to another port")
    public void movesMedia(ListeningPoint who) throws InterruptedException {
        world.calls().legOf(who).media().move();
    }

    /** From the answer to its last offer on, but for what was on its way. */
    @Then("Asterisk sends the media of {party} to that port")
    public void goesToThatPort(ListeningPoint who) throws InterruptedException {
        InetSocketAddress place = world.calls().legOf(who).media().address();
        world.expectOfCalls(MediaPath.goesSinceLastOfferTo(who.party(), place));
    }

    @Then("all that {listener} hears comes from Asterisk")
    public void comesFromAsterisk(Party listener) throws InterruptedException {
        world.expectOfCalls(MediaPath.comesFromAsterisk(listener));
    }

    @Then("Asterisk sends the carrier's media only where the carrier said")
    public void goesWhereDescribed() throws InterruptedException {
        world.expectOfCalls(MediaPath.goesWhereDescribed(Party.CARRIER, List.of(Party.CARRIER, Party.MEDIA_SERVER)));
    }

    @Then("Asterisk reports to {listener} on what it sends")
    public void reports(Party listener) throws InterruptedException {
        world.bePatient(REPORT_INTERVAL);
        world.expect(MediaPath.reports(listener));
    }

    /** In each Via, Contact and description of media; at the port at which Asterisk listens, which the router passes on. */
    @Then("{party} is told to reach Asterisk at the public address")
    public void isToldPublicAddress(ListeningPoint who) throws InterruptedException {
        isTold(who);
    }

    private void isTold(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(OwnAddress.told(who.party(), world.lab().sip(who)));
    }

    /** In each Via, Contact and description of media. */
    @Then("{party} is told to reach Asterisk at its own address")
    public void isToldOwnAddress(ListeningPoint who) throws InterruptedException {
        isTold(who);
    }

    @Then("Asterisk's responses go to {port}")
    public void responsesGoTo(InetSocketAddress port) throws InterruptedException {
        world.expectOfCalls(SignallingPath.respondsTo(world.calls().callId(), port));
    }

    @Then("the {method} goes to {port}")
    public void requestGoesTo(String method, InetSocketAddress port) throws InterruptedException {
        world.expectOfCalls(SignallingPath.requestGoesTo(world.calls().callId(), method, port));
    }

    /** With rport in its Via. */
    @Then("the {method} to {party} does not ask for the port that it comes from")
    public void asksForNoPort(String method, ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(SignallingPath.asksForNoPort(who.party(), method));
    }

    /** Whichever call the scenario is about. */
    @Then("the call to the carrier goes to {port}")
    public void callGoesTo(InetSocketAddress port) throws InterruptedException {
        world.expectOfCalls(SignallingPath.callsGoTo(Party.CARRIER, port));
    }
}
