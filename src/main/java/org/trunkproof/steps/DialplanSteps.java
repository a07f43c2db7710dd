package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.E164;
import org.trunkproof.trunk.CallOut;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Messages;
import org.trunkproof.verify.OutgoingCalls;

/** Where calls enter the dialplan, and what it makes of them. */
public final class DialplanSteps {

    private final World world;
    private final CallSteps callSteps;

    public DialplanSteps(World world, CallSteps callSteps) {
        this.world = world;
        this.callSteps = callSteps;
    }

    @Then("the call enters the inbound context at {number} with caller number {e164}")
    public void callEnters(String extension, E164 caller) throws InterruptedException {
        world.expectOfCalls(
                Dialplan.enters(world.calls().callId(), world.profile().inboundContext(), extension, caller.digits()));
    }

    /** In whichever way it comes there: by a key, by the clock, by what the dialplan makes of it. */
    @Then("the call reaches extension {extension} of {context}")
    public void callReaches(String extension, String context) throws InterruptedException {
        world.expectOfCalls(Dialplan.reaches(world.calls().callId(), context, extension));
    }

    @Then("the call runs the application {application}")
    public void callRuns(String application) throws InterruptedException {
        world.expectOfCalls(Dialplan.runs(world.calls().callId(), application));
    }

    /** By the time at which the call that was placed has met its end; it may be refused before it gets a channel. */
    @Then("{carrier} is not called")
    public void carrierIsNotCalled(ListeningPoint who) throws InterruptedException {
        String callId = world.calls().placedCallId();
        world.requires().callsOutTo(who.party());
        world.expectAfter(trace -> Calls.finalResponse(callId, trace), Messages.requests(who.party(), "INVITE", 0));
    }

    /** Whichever of CHANUNAVAIL, CONGESTION, BUSY and NOANSWER Asterisk takes it for. */
    @Then("the dialplan is told that the call failed")
    public void dialplanIsToldOfFailure() throws InterruptedException {
        world.expectOfCalls(Dialplan.dialFails(world.profile().peer()));
    }

    /** Whatever it was, an answer among them. */
    @Then("the dialplan is told what came of the call")
    public void dialplanIsToldOfOutcome() throws InterruptedException {
        world.expectOfCalls(Dialplan.dialEnds(world.profile().peer()));
    }

    /** At the name of that carrier. */
    @Then("{carrier} is asked for {number} in the trunk's caller number")
    public void carrierIsAskedFor(ListeningPoint who, String number) throws InterruptedException {
        world.expectOfCalls(OutgoingCalls.invites(
                who.party(), number, world.profile(who).host(), world.profile().callerNumber()));
    }

    /** One after the other, each in the caller number that it must carry, and at the carrier whose trunk is to be tried first. */
    @NeedsNoCall(begins = true)
    @Then("Asterisk calls each number that may be dialled, and the carrier is asked for those agreed on")
    public void carrierIsAskedForEach() throws InterruptedException {
        EachNumber each = new EachNumber(world);
        for (CallOut call : world.profile().callsOut()) {
            if (leads(call, each)) {
                Check asked = isAsked(call);
                callSteps.asteriskCalls(call.dialled());
                each.holds(call.dialled(), asked);
                world.endCalls();
            }
        }
        each.mustHold();
    }

    /** One after the other; the carrier is asked for those agreed on. Where a call goes on to the other, that refuses it as well. */
    @NeedsNoCall(begins = true)
    @Then("the desk phone calls each number that may be dialled, and each call is refused with {sipStatus}")
    public void eachIsRefused(int status) throws InterruptedException {
        EachNumber each = new EachNumber(world);
        if (world.profile().otherTrunk().isPresent()) {
            world.at(ListeningPoint.OTHER_CARRIER).reactTo("INVITE", List.of(new Reaction.Respond(status)));
        }
        for (CallOut call : world.profile().callsOut()) {
            if (leads(call, each)) {
                Check asked = isAsked(call);
                callSteps.calls(ListeningPoint.DESK_PHONE, call.dialled());
                Call placed = world.calls().placedBy(ListeningPoint.DESK_PHONE);
                boolean isRefused = each.holds(call.dialled(), asked)
                        && each.holds(call.dialled(), Calls.refused(placed.callId(), status));
                if (!isRefused) {
                    placed.hangUp();
                }
            }
        }
        each.mustHold();
    }

    private boolean leads(CallOut call, EachNumber each) {
        return world.requires().isThereToDial(call.dialled())
                || each.misses(
                        call.dialled(),
                        OutgoingCalls.leadsNowhere(
                                call.dialled(), world.profile().outboundContext()));
    }

    /** By the next call that its carrier gets. */
    private Check isAsked(CallOut call) {
        ListeningPoint carrier =
                world.profile().firstOther(call).isPresent() ? ListeningPoint.OTHER_CARRIER : ListeningPoint.CARRIER;
        return OutgoingCalls.invites(
                carrier.party(),
                call.asksFor(),
                world.profile(carrier).host(),
                call.as().isEmpty() ? world.profile().callerNumber() : call.as(),
                OutgoingCalls.to(carrier.party(), world.recorder().trace()));
    }
}
