package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.GivenUp;
import org.trunkproof.verify.SignallingPath;

/** Who calls whom, what the called party does, and what comes of it. */
public final class CallSteps {

    private final World world;

    public CallSteps(World world) {
        this.world = world;
    }

    /** For short: it meets INVITE with ringing, then an answer with one of the trunk's codecs and telephone-events. */
    @Given("{party} answers calls")
    public void answers(ListeningPoint who) {
        world.at(who)
                .reactTo("INVITE", List.of(new Reaction.Respond(180), new Reaction.Describe(200, world.usual(who))));
    }

    /** One reaction after the other, as long as they last, in each call anew; the last is repeated for later requests. */
    @Given("{party} meets {method} with {reactions}")
    public void meets(ListeningPoint who, String method, Conduct conduct) {
        List<Reaction> reactions = conduct.of(who);
        world.at(who).reactTo(method, reactions);
        bePatient(reactions);
    }

    /** The first call meets the first of them, the next the next; the last is repeated in later calls. */
    @Given("{party} meets {method}, call after call, with {reactions}")
    public void meetsCallAfterCall(ListeningPoint who, String method, Conduct conduct) {
        List<Reaction> reactions = conduct.of(who);
        world.at(who).reactCallAfterCall(method, reactions);
        bePatient(reactions);
    }

    private void bePatient(List<Reaction> reactions) {
        world.bePatient(reactions.stream()
                .map(reaction -> reaction instanceof Reaction.Pause pause ? pause.length() : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus));
    }

    /** A challenge is answered by the desk phone as itself, by a stranger with the trunk's account, by a carrier not at all. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number}")
    public void calls(ListeningPoint who, String number) {
        place(who, invitation(who, number));
    }

    /** The caller is what stands as user in From. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} as {caller}")
    public void callsAs(ListeningPoint who, String number, String fromUser) {
        world.requires().named(fromUser);
        Invitation usual = invitation(who, number);
        place(who, new Invitation(number, fromUser, usual.offer(), usual.headers(), usual.credentials()));
    }

    @NeedsNoCall(begins = true)
    @When("{party} calls {number} and offers {codecs}")
    public void callsAndOffers(ListeningPoint who, String number, List<Codec> offer) {
        place(who, invitation(who, number).offering(new Description.Codecs(offer)));
    }

    /** The lines of a session description; ADDRESS and PORT in them are those where the party takes media. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} with the offer")
    public void callsWithOffer(ListeningPoint who, String number, String lines) {
        place(who, invitation(who, number).offering(new Description.Verbatim(Placeholders.in(lines, world))));
    }

    @NeedsNoCall(begins = true)
    @When("{party} calls {number} without an offer")
    public void callsWithoutOffer(ListeningPoint who, String number) {
        place(who, invitation(who, number).offering(new Description.None(CodecWords.usual(world.profile(who), who))));
    }

    /** They replace the usual ones of their names; the Request-URI can be given among them. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} with the headers")
    public void callsWithHeaders(ListeningPoint who, String number, List<SipMessage.Header> headers) {
        place(who, invitation(who, number).with(headers));
    }

    Invitation invitation(ListeningPoint who, String number) {
        if (who.party().isPhone()) {
            Account account = world.lab().account(who);
            return Invitation.of(number, account.username(), world.usual(who)).as(account);
        }
        Invitation usual = Invitation.of(number, NumberWords.SOMEBODY, world.usual(who));
        return who.party() == Party.STRANGER ? usual.as(world.profile().account()) : usual;
    }

    private void place(ListeningPoint who, Invitation invitation) {
        if (who.party().isPhone()) {
            world.requires().phone(world.lab().account(who).username(), who);
        }
        world.calls().place(who, invitation);
    }

    /** Through the outbound context, in the trunk's caller number. */
    @NeedsNoCall(begins = true)
    @When("Asterisk calls {number}")
    public void asteriskCalls(String number) throws InterruptedException {
        world.requires().dialled(number);
        world.calls().begun();
        long before = Dialplan.begun(number, world.recorder().trace());
        world.lab()
                .asterisk()
                .ami()
                .originate(
                        world.profile().outboundContext(),
                        number,
                        world.profile().callerNumber(),
                        world.profile().onlyPassedOn());
        // it does so in its own time, and until then it looks as if the calls before were all there are
        world.await(trace -> Optional.of(trace).filter(now -> Dialplan.begun(number, now) > before));
    }

    @When("{party} hangs up")
    public void hangsUp(ListeningPoint who) throws InterruptedException {
        Call leg = world.calls().legOf(who);
        leg.hangUp();
        world.calls().sentIn(leg.callId(), "BYE");
    }

    /** With BYE if its call has been answered, and with CANCEL if not. */
    @When("{party} hangs up, answered or not")
    public void hangsUpInAnyCase(ListeningPoint who) {
        world.calls().placedBy(who).hangUp();
    }

    /** CANCEL, whatever has come of the call. */
    @When("{party} gives up")
    public void givesUp(ListeningPoint who) {
        Call call = world.calls().placedBy(who);
        call.cancel();
        world.calls().sentIn(call.callId(), "CANCEL");
    }

    @Then("the call is answered")
    public void callIsAnswered() throws InterruptedException {
        world.expectOfCalls(Calls.answered(world.calls().callId()));
    }

    @Then("the call is refused with {sipStatus}")
    public void callIsRefused(int status) throws InterruptedException {
        world.expectOfCalls(Calls.refused(world.calls().callId(), status));
    }

    /** With 488, or 606, which says it for whoever is called (RFC 3261 sections 21.4.26 and 21.6.4). */
    @Then("the call is refused as not acceptable")
    public void callIsRefusedAsNotAcceptable() throws InterruptedException {
        world.expectOfCalls(Calls.refusedAsNotAcceptable(world.calls().callId()));
    }

    /** With whatever refusal. */
    @Then("the call is turned away")
    public void callIsTurnedAway() throws InterruptedException {
        String callId = world.calls().callId();
        world.expectOfCalls(Calls.turnedAway(callId, world.calls().answersChallenges(callId)));
    }

    /** With whatever refusal, or with a BYE. */
    @Then("the call is turned away, or ended if the dialplan has answered it")
    public void callIsTurnedAwayOrEnded() throws InterruptedException {
        String callId = world.calls().callId();
        world.expectOfCalls(GivenUp.byAsterisk(callId, world.calls().answersChallenges(callId)));
    }

    /** Its caller has hung up: the CANCEL is answered with 200 and the INVITE with 487, or the BYE with 200. */
    @Then("Asterisk lets the call go")
    public void letsCallGo() throws InterruptedException {
        world.expectOfCalls(GivenUp.byCaller(world.calls().callId()));
    }

    /** Its own call to Asterisk, with whatever refusal. */
    @Then("{phone}'s call is turned away")
    public void phonesCallIsTurnedAway(ListeningPoint who) throws InterruptedException {
        String callId = world.calls().placedBy(who).callId();
        world.expectOfCalls(Calls.turnedAway(callId, world.calls().answersChallenges(callId)));
    }

    /** The same with this very status. */
    @Then("{phone}'s call is refused with {sipStatus}")
    public void phonesCallIsRefused(ListeningPoint who, int status) throws InterruptedException {
        world.expectOfCalls(Calls.refused(world.calls().placedBy(who).callId(), status));
    }

    /** With a BYE, and before anybody else does. */
    @Then("Asterisk ends the call")
    public void asteriskEndsCall() throws InterruptedException {
        world.expectOfCalls(Calls.endedByAsterisk(world.calls().callId()));
    }

    /** Its own call to Asterisk, whoever takes it. */
    @Then("{phone}'s call is answered")
    public void phonesCallIsAnswered(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Calls.answered(world.calls().placedBy(who).callId()));
    }

    /** Who is called from another port, at that. */
    @Then("{party} is called")
    public void isCalled(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(
                who == who.usual()
                        ? Calls.reaches(who.party())
                        : SignallingPath.callsReach(who.party(), world.at(who).address()));
    }

    @Then("{party} is called there alone")
    public void isCalledThereAlone(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(SignallingPath.callsGoTo(who.party(), world.at(who).address()));
    }
}
