package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.verify.Qualify;
import org.trunkproof.verify.Reachability;

/** Whether the carrier is there, as Asterisk sees it, and under which name it looks for it. */
public final class QualifySteps {

    private final World world;

    /** From when on the carrier's name has led where it leads. */
    private Instant renamed = Instant.EPOCH;

    /** When the trunk last became what it was to become. */
    private Instant became = Instant.EPOCH;

    public QualifySteps(World world) {
        this.world = world;
    }

    /** With OPTIONS, and whomever of it. */
    @NeedsNoCall
    @Then("the carrier is asked by its name")
    public void carrierIsAsked() throws InterruptedException {
        world.expect(Qualify.asks(Party.CARRIER, world.profile().host()));
    }

    @NeedsNoCall
    @Then("the trunk becomes {reachability}")
    public void trunkBecomes(Reachability wanted) throws InterruptedException {
        world.expect(Qualify.becomes(world.profile().peer(), wanted, became));
        hasBecome(wanted);
    }

    /** Since it became what the scenario expected before, or else since the carrier was first asked. */
    @NeedsNoCall
    @Then("the trunk becomes {reachability} within {int} seconds")
    public void trunkBecomesWithin(Reachability wanted, int atMost) throws InterruptedException {
        Duration most = Duration.ofSeconds(atMost);
        world.bePatient(most);
        world.expect(Qualify.becomes(world.profile().peer(), wanted, became, most));
        hasBecome(wanted);
    }

    private void hasBecome(Reachability wanted) {
        became = Qualify.became(
                        world.profile().peer(), wanted, became, world.recorder().trace())
                .orElse(became);
    }

    @NeedsNoCall
    @Then("{party} is asked again after {int} to {int} seconds")
    public void isAskedAgain(ListeningPoint who, int atLeast, int atMost) throws InterruptedException {
        world.bePatient(Duration.ofSeconds(atMost));
        world.expect(Qualify.asksAgain(
                who.party(), world.profile(who).peer(), Duration.ofSeconds(atLeast), Duration.ofSeconds(atMost)));
    }

    /** With OPTIONS, at whichever address, since the carrier's name leads somewhere else. */
    @NeedsNoCall
    @Then("{party} is the next to be asked within {int} seconds")
    public void isNextToBeAsked(ListeningPoint who, int atMost) throws InterruptedException {
        world.bePatient(Duration.ofSeconds(atMost));
        world.expect(Qualify.asksNext(who.party(), renamed));
    }

    @NeedsNoCall
    @When("the carrier's SRV records come to name {servers}")
    public void srvRecordsComeToName(List<ListeningPoint> servers) throws InterruptedException {
        world.rename(names -> names.servers(servers));
        renamed = Instant.now();
    }

    @NeedsNoCall
    @When("Asterisk reads its configuration anew")
    public void asteriskReloads() throws InterruptedException {
        world.lab().asterisk().reload();
    }
}
