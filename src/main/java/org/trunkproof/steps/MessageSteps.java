package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Disturbance;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Directions;
import org.trunkproof.verify.Messages;

/** Single messages: sending them, losing them, and what Asterisk says in them. */
public final class MessageSteps {

    /** What Asterisk sends in calls alone. */
    private static final Set<String> OF_CALLS = Set.of("INVITE", "ACK", "CANCEL", "BYE");

    private final World world;

    public MessageSteps(World world) {
        this.world = world;
    }

    /** A message is a method or the status of a response. */
    @Given("{messages} from {party} is lost")
    public void fromIsLost(Predicate<SipMessage> which, ListeningPoint who) {
        world.at(who).disturb(new Disturbance(Disturbance.Way.FROM, which, 0));
    }

    @Given("{messages} to {party} is lost")
    public void toIsLost(Predicate<SipMessage> which, ListeningPoint who) {
        world.at(who).disturb(new Disturbance(Disturbance.Way.TO, which, 0));
    }

    @Given("{messages} from {party} arrives twice")
    public void arrivesTwice(Predicate<SipMessage> which, ListeningPoint who) {
        world.at(who).disturb(new Disturbance(Disturbance.Way.FROM, which, 2));
    }

    @Given("the responses of {party} have the headers")
    public void responsesHave(ListeningPoint who, List<SipMessage.Header> headers) {
        world.at(who).addToResponses(headers);
    }

    @When("{party} sends {method} in the call")
    public void sendsInCall(ListeningPoint who, String method) throws InterruptedException {
        send(who, method, List.of(), "");
    }

    /** A header named Body is the body; it needs a Content-Type. */
    @When("{party} sends {method} in the call with the headers")
    public void sendsInCallWith(ListeningPoint who, String method, List<SipMessage.Header> headers)
            throws InterruptedException {
        String body = headers.stream()
                .filter(header -> header.name().equals("Body"))
                .map(header -> header.value().replace("\\n", "\r\n"))
                .findFirst()
                .orElse("");
        send(
                who,
                method,
                headers.stream().filter(header -> !header.name().equals("Body")).toList(),
                body);
    }

    private void send(ListeningPoint who, String method, List<SipMessage.Header> headers, String body)
            throws InterruptedException {
        Call leg = world.calls().legOf(who);
        leg.send(method, headers, body);
        world.calls().sentIn(leg.callId(), method);
    }

    @NeedsNoCall(begins = true)
    @When("{party} sends {method} to {number}")
    public void sends(ListeningPoint who, String method, String number) {
        sendsWith(who, method, number, List.of());
    }

    @NeedsNoCall(begins = true)
    @When("{party} sends {method} to {number} with the headers")
    public void sendsWith(ListeningPoint who, String method, String number, List<SipMessage.Header> headers) {
        if (who == ListeningPoint.STRANGER && number.equals(world.profile().did())) {
            world.requires().ownNumber();
        }
        world.calls().sent(world.at(who).send(world.lab().sip(who), method, number, headers), method);
    }

    /** INVITE within the call, to change its media. */
    @When("{party} re-invites with the offer")
    public void reinvites(ListeningPoint who, String lines) throws InterruptedException {
        Call leg = world.calls().legOf(who);
        reinvites(leg, new Description.Verbatim(Placeholders.in(lines, world)));
    }

    /** The same with codecs in the place of lines. */
    @When("{party} re-invites and offers {codecs}")
    public void reinvitesAndOffers(ListeningPoint who, List<Codec> codecs) throws InterruptedException {
        reinvites(world.calls().legOf(who), new Description.Codecs(codecs));
    }

    private void reinvites(Call leg, Description offer) {
        leg.reinvite(offer);
        world.calls().offeredIn(leg.callId(), "INVITE");
    }

    /** UPDATE within the call, to change its media (RFC 3311). */
    @When("{party} updates the call with the offer")
    public void updates(ListeningPoint who, String lines) throws InterruptedException {
        Call leg = world.calls().legOf(who);
        leg.update(new Description.Verbatim(Placeholders.in(lines, world)));
        world.calls().offeredIn(leg.callId(), "UPDATE");
    }

    @Then("Asterisk answers the {method} with {sipStatus}")
    public void asteriskAnswers(String method, int status) throws InterruptedException {
        world.expect(Messages.answers(world.calls().lastCallId(method), method, status));
    }

    /**
     * All in all; the step waits until a call is over, and then for what is still to come: a CANCEL is sent no sooner than its
     * INVITE has been answered with something (RFC 3261 section 9.1).
     */
    @Then("Asterisk has sent {party} {int} {method}(s)")
    public void asteriskHasSent(ListeningPoint who, int count, String method) throws InterruptedException {
        world.await(trace -> trace.ami("Hangup").findFirst());
        Check sent = Messages.requests(who.party(), method, count);
        if (count == 0) {
            world.requires().anyCall();
            world.expectAfter(trace -> trace.ami("Hangup").findFirst(), sent);
        } else {
            world.expect(sent);
        }
    }

    /** However often. */
    @Then("Asterisk asks {party} for {number} alone")
    public void asksForAlone(ListeningPoint who, String number) throws InterruptedException {
        world.expectAfter(trace -> trace.ami("Hangup").findFirst(), Messages.invitesForJust(who.party(), number));
    }

    /** With INVITEs of one Call-ID; another that the dialplan places afterwards is another call. */
    @Then("Asterisk tries no call to {party} more than {int} time(s)")
    public void triesNoMoreThan(ListeningPoint who, int most) throws InterruptedException {
        world.expectAfter(trace -> trace.ami("Hangup").findFirst(), Messages.tries(who.party(), most));
    }

    /** Tags and branches are left out of account; an empty cell says that there is no such header. */
    @NeedsNoCall
    @Then("the {method} to {party} has the headers")
    public void requestHas(String method, ListeningPoint who, List<SipMessage.Header> headers)
            throws InterruptedException {
        Check check = Messages.requestHas(who.party(), method, headers);
        if (OF_CALLS.contains(method)) {
            world.expectOfCalls(check);
        } else {
            world.expect(check);
        }
    }

    @Then("Asterisk's response has the headers")
    public void responseHas(List<SipMessage.Header> headers) throws InterruptedException {
        world.expectOfCalls(Messages.responseHas(world.calls().callId(), headers));
    }

    /** In this order, whatever stands between them; a port other than 0 is written PORT. */
    @Then("Asterisk answers with the lines")
    public void answersWithLines(String lines) throws InterruptedException {
        world.expectOfCalls(Messages.describes(answerToLastOffer(), expected(lines), List.of()));
    }

    /** One that only sends is only received from, or the stream is not used (RFC 3264 section 6.1). */
    @Then("Asterisk answers with a direction that goes with that of the offer")
    public void answersWithDirection() throws InterruptedException {
        String method = world.calls().lastOffering();
        String callId = world.calls().lastCallId(method);
        world.expectOfCalls(Directions.answered(callId, method, numberOfLast(callId, method)));
    }

    /** RTP both ways, without encryption or another stream, and with the sixteen keys and a flash. */
    @Then("Asterisk offers {party} one plain stream of {codecs}")
    public void offersPlainStream(ListeningPoint who, List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Messages.describesJust(Messages.MessageOf.offerTo(who.party()), codecs));
    }

    /** Of offers that come later in the call, the answers are other steps' business. */
    private Messages.MessageOf answerToLastOffer() throws InterruptedException {
        String method = world.calls().lastOffering();
        String callId = world.calls().lastCallId(method);
        return Messages.MessageOf.answerTo(callId, method, numberOfLast(callId, method));
    }

    private long numberOfLast(String callId, String method) throws InterruptedException {
        return world.find(trace -> trace.sip(callId)
                .filter(message -> message.isRequest(method))
                .map(message -> message.cseq().number())
                .reduce((before, last) -> last));
    }

    private List<String> expected(String lines) {
        return Placeholders.in(lines, world).lines().map(String::strip).toList();
    }
}
