package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.trunkproof.lab.CallingHost;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.trunk.SharingTrunk;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dialplan;

/** From where the carrier calls, and what its calls have that no other need have. */
public final class CallingHostSteps {

    private final World world;
    private final CallSteps callSteps;
    private final SecuritySteps securitySteps;

    public CallingHostSteps(World world, CallSteps callSteps, SecuritySteps securitySteps) {
        this.world = world;
        this.callSteps = callSteps;
        this.securitySteps = securitySteps;
    }

    /**
     * One after the other, as each would call alone: from each address or name that the description has beyond the host that is
     * called, from the first and the last address of each network, and from the first eight of them where there are more.
     */
    @NeedsNoCall(begins = true)
    @Then("the carrier calls {number} from each of its other hosts, and each call is answered")
    public void callsFromEach(String number) throws InterruptedException {
        EachNumber each = new EachNumber(world);
        for (CallingHost host : world.lab().callingHosts().all()) {
            move(ListeningPoint.CALLING_HOST, host);
            callSteps.calls(ListeningPoint.CALLING_HOST, number);
            each.holds(host.toString(), Calls.answered(world.calls().placedCallId()));
            world.endCalls();
        }
        each.mustHold();
    }

    /** The nearest address before and after each address and network of these that is none of the carrier's. */
    @NeedsNoCall(begins = true)
    @Then("a stranger calls {number} from beside each of the carrier's other hosts, and each call reaches no dialplan")
    public void callsFromBesideEach(String number) throws InterruptedException {
        EachNumber each = new EachNumber(world);
        for (CallingHost neighbour : world.lab().callingHosts().neighbours()) {
            move(ListeningPoint.NEIGHBOUR, neighbour);
            callSteps.calls(ListeningPoint.NEIGHBOUR, number);
            world.calls().placedTo().ifPresent(securitySteps::mayReachSomething);
            String callId = world.calls().placedCallId();
            each.holds(
                    neighbour.toString(), Calls.turnedAway(callId, world.calls().answersChallenges(callId)));
            world.lab().asterisk().ami().fence();
            each.holdsNow(neighbour.toString(), Dialplan.runsNothing(callId));
            world.endCalls();
        }
        each.mustHold();
    }

    private void move(ListeningPoint who, CallingHost host) throws InterruptedException {
        world.keepLab();
        world.lab().move(who, host);
    }

    /** With the header, if there is one, that its calls for that trunk have. */
    @NeedsNoCall(begins = true)
    @When("the carrier calls the number of its second trunk")
    public void callsSecondTrunk() {
        SharingTrunk second = second();
        world.requires().sharing(second);
        world.calls().placeForSharing(callSteps.invitation(ListeningPoint.CARRIER, second.number()));
    }

    /** Whatever else is run in other contexts, it is not that of the first trunk's number. */
    @Then("the call reaches the context of that number alone")
    public void reachesContextOfSecond() throws InterruptedException {
        world.expectOfCalls(Dialplan.entersAlone(
                world.calls().placedCallId(),
                second().context(),
                world.profile().inboundContext()));
    }

    /** The header that the carrier puts into each of its own for that trunk. */
    @NeedsNoCall(begins = true)
    @When("{party} calls the number of the carrier's second trunk with its mark")
    public void callsSecondTrunkWithMark(ListeningPoint who) {
        world.requires().sharing(second());
        callSteps.callsWithHeaders(
                who, second().number(), world.lab().callingHosts().marksOfSharing());
    }

    private SharingTrunk second() {
        return world.profile()
                .recognition()
                .sharing()
                .orElseThrow(() -> new NotJudged("the description has no second trunk with the same carrier"));
    }

    /** The header that the carrier puts into each of its own. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} with the carrier's mark")
    public void callsWithMark(ListeningPoint who, String number) {
        callSteps.callsWithHeaders(who, number, world.lab().callingHosts().marks());
    }
}
