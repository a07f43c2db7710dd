package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trunkproof.carrier.Reaction;
import org.trunkproof.carrier.Reaction.Answer;
import org.trunkproof.carrier.Reaction.Challenge;
import org.trunkproof.carrier.Reaction.Reject;
import org.trunkproof.carrier.Reaction.Ring;
import org.trunkproof.carrier.UserAgent;
import org.trunkproof.lab.Lab;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.E164;
import org.trunkproof.verify.Calls;

/** Who calls whom, and what the called party does. */
public final class CallSteps {

    private static final List<Codec> USUAL = List.of(Codec.PCMU, Codec.TELEPHONE_EVENT);

    /** A number of nobody's in particular (those with 555-01xx are reserved for such use). */
    private static final String SOMEBODY = "12065550100";

    private final World world;

    public CallSteps(World world) {
        this.world = world;
    }

    @Given("the carrier answers calls")
    public void carrierAnswers() {
        world.lab().carrier().reactWith(List.of(new Ring(), new Answer(USUAL)));
    }

    @Given("the carrier challenges calls with {sipStatus}, then answers")
    public void carrierChallengesThenAnswers(int status) {
        world.lab().carrier().reactWith(List.of(challenge(status), new Answer(USUAL)));
    }

    @Given("the carrier challenges calls with {sipStatus}, then refuses the credentials with {sipStatus}")
    public void carrierChallengesThenRefuses(int status, int refusal) {
        world.lab().carrier().reactWith(List.of(challenge(status), new Reject(refusal)));
    }

    private Reaction challenge(int status) {
        DigestChallenge challenge = new DigestChallenge(
                world.profile().host(),
                UUID.randomUUID().toString(),
                Optional.of(UUID.randomUUID().toString()),
                List.of("auth"),
                Optional.of("MD5"),
                false);
        return new Challenge(status, challenge, world.profile().account());
    }

    @Given("the desk phone answers calls")
    public void deskPhoneAnswers() {
        world.lab().deskPhone().reactWith(List.of(new Ring(), new Answer(USUAL)));
    }

    @Given("the desk phone is busy")
    public void deskPhoneIsBusy() {
        world.lab().deskPhone().reactWith(List.of(new Reject(486)));
    }

    @When("the carrier delivers a call to {number}")
    public void carrierDelivers(String number) {
        place(world.lab().carrier(), number, SOMEBODY, USUAL);
    }

    @When("the carrier delivers a call to {number} from {e164}")
    public void carrierDeliversFrom(String number, E164 caller) {
        place(world.lab().carrier(), number, caller.digits(), USUAL);
    }

    @When("the carrier delivers a call to {number} from another port")
    public void carrierDeliversFromAnotherPort(String number) {
        place(world.lab().carrierElsewhere(), number, SOMEBODY, USUAL);
    }

    @When("the carrier delivers a call to {number} that offers {codecs}")
    public void carrierDeliversWith(String number, List<Codec> offer) {
        place(world.lab().carrier(), number, SOMEBODY, offer);
    }

    @When("a stranger calls {number}")
    public void strangerCalls(String number) {
        place(world.lab().stranger(), number, SOMEBODY, USUAL);
    }

    @When("a stranger who goes by the trunk's name calls {number}")
    public void strangerCallsAsTrunk(String number) {
        place(world.lab().stranger(), number, world.profile().peer(), USUAL);
    }

    private void place(UserAgent caller, String number, String fromUser, List<Codec> offer) {
        world.about(caller.call(world.lab().asterisk().sip(), number, fromUser, offer, Optional.empty()));
    }

    @When("Asterisk calls {number}")
    public void asteriskCalls(String number) {
        world.lab()
                .asterisk()
                .ami()
                .originate(
                        world.profile().outboundContext(),
                        number,
                        world.profile().callerNumber());
    }

    /** The scenario stays about the call as the carrier sees it. */
    @When("the desk phone calls {number}")
    public void deskPhoneCalls(String number) {
        world.lab()
                .deskPhone()
                .call(
                        world.lab().asterisk().sip(),
                        number,
                        world.profile().deskPhone().username(),
                        USUAL,
                        Optional.of(world.profile().deskPhone()));
    }

    @Then("the call is answered")
    public void callIsAnswered() throws InterruptedException {
        world.expect(Calls.answered(world.callId()));
    }

    @Then("the call is refused with {sipStatus}")
    public void callIsRefused(int status) throws InterruptedException {
        world.expect(Calls.refused(world.callId(), status));
    }

    @Then("the call is turned away")
    public void callIsTurnedAway() throws InterruptedException {
        world.expect(Calls.turnedAway(world.callId()));
    }

    @Then("the desk phone is called")
    public void deskPhoneIsCalled() throws InterruptedException {
        world.expect(Calls.reaches(Lab.DESK_PHONE));
    }
}
