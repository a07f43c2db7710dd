package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Invitation;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Media;

/** Calls side by side. */
public final class ManyCallsSteps {

    private final World world;
    private final List<Call> calls = new ArrayList<>();

    public ManyCallsSteps(World world) {
        this.world = world;
    }

    @NeedsNoCall(begins = true)
    @When("{carrier} places {int} calls to {number} at once")
    public void placesAtOnce(ListeningPoint who, int count, String number) {
        world.calls().begun();
        Invitation invitation = Invitation.of(number, NumberWords.SOMEBODY, world.usual(who));
        for (int i = 0; i < count; i++) {
            calls.add(world.at(who).call(world.lab().sip(who), invitation));
        }
    }

    @Then("each of them is answered")
    public void eachIsAnswered() throws InterruptedException {
        for (Call call : calls) {
            world.expect(Calls.answered(call.callId()));
        }
    }

    /** To the carrier and to the desk phone. */
    @Then("audio flows in each of them")
    public void audioFlowsInEach() throws InterruptedException {
        world.expect(Media.flowsTo(Party.CARRIER, addresses(calls.stream())));
        world.expect(Media.flowsTo(Party.DESK_PHONE, addresses(world.at(ListeningPoint.DESK_PHONE).calls().stream())));
    }

    private static List<InetSocketAddress> addresses(Stream<Call> legs) {
        return legs.map(call -> call.media().address()).toList();
    }

    @When("{carrier} hangs up each of them")
    public void hangsUpEach(ListeningPoint who) {
        calls.forEach(Call::hangUp);
    }
}
