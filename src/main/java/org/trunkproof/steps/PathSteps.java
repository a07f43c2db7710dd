package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.trunkproof.lab.Lab;
import org.trunkproof.party.UserAgent;
import org.trunkproof.verify.MediaPath;
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
        world.lab().carrier().takeMediaAt(world.lab().mediaServer());
    }

    /** It listens on its usual port all the same, and its Via and Contact name that. */
    @Given("{party} sends its messages from a port on which it does not listen")
    public void sendsFromAnotherPort(String party) {
        world.party(party).sendFromAnotherPort();
    }

    /** It receives where it did, and says nothing of it. */
    @When("{party} sends its media from another port")
    public void sendsMediaFromAnotherPort(String party) throws InterruptedException {
        UserAgent agent = world.party(party);
        world.calls().legOf(party).media().sendFrom(agent.address().getAddress());
    }

    /** It receives where it did, and says nothing of it. */
    @When("{party} sends its media from its media server")
    public void sendsMediaFromAnotherAddress(String party) throws InterruptedException {
        world.calls().legOf(party).media().sendFrom(world.lab().mediaServer());
    }

    @Then("all that {listener} hears comes from Asterisk")
    public void comesFromAsterisk(String listener) throws InterruptedException {
        world.expectOfCalls(MediaPath.comesFromAsterisk(listener));
    }

    @Then("Asterisk sends the carrier's media only where the carrier said")
    public void goesWhereDescribed() throws InterruptedException {
        world.expectOfCalls(MediaPath.goesWhereDescribed(Lab.CARRIER, List.of(Lab.CARRIER, Lab.MEDIA_SERVER)));
    }

    @Then("Asterisk reports to {listener} on what it sends")
    public void reports(String listener) throws InterruptedException {
        world.bePatient(REPORT_INTERVAL);
        world.expect(MediaPath.reports(listener));
    }

    @Then("Asterisk's responses go to {port}")
    public void responsesGoTo(InetSocketAddress port) throws InterruptedException {
        world.expectOfCalls(SignallingPath.respondsTo(world.calls().callId(), port));
    }

    @Then("the {method} goes to {port}")
    public void requestGoesTo(String method, InetSocketAddress port) throws InterruptedException {
        world.expectOfCalls(SignallingPath.requestGoesTo(world.calls().callId(), method, port));
    }

    /** Whichever call the scenario is about. */
    @Then("the call to the carrier goes to {port}")
    public void callGoesTo(InetSocketAddress port) throws InterruptedException {
        world.expectOfCalls(SignallingPath.callsGoTo(Lab.CARRIER, port));
    }
}
