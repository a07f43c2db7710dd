package org.trunkproof.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Call;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Transfers;

/** Who hands a call on, and what becomes of it. */
public final class TransferSteps {

    private final World world;

    public TransferSteps(World world) {
        this.world = world;
    }

    /** For short: it meets INVITE with 302, whose Contact is that number of Asterisk's (RFC 3261 section 21.3.3). */
    @Given("{party} forwards calls to {number}")
    public void forwards(ListeningPoint who, String number) {
        SipMessage.Header there = new SipMessage.Header("Contact", "<" + uri(who, number) + ">");
        world.at(who).reactTo("INVITE", List.of(new Reaction.Respond(302, List.of(there))));
    }

    /** Without a word to who is there: REFER in its leg, and it hangs up when it is asked to (RFC 5589 section 6). */
    @When("{party} transfers the call to {number}")
    public void transfers(ListeningPoint who, String number) throws InterruptedException {
        refer(who, uri(who, number));
    }

    /**
     * After a word with whom it has called: REFER in its other leg, to have who is there take its place in the call that it has
     * placed (RFC 5589 section 7, RFC 3891).
     */
    @When("{party} transfers the call to the call that it has placed")
    public void transfersToCall(ListeningPoint who) throws InterruptedException {
        Call placed = world.calls().placedBy(who);
        refer(
                who,
                uri(who, world.calls().numberCalledBy(who)) + "?Replaces="
                        + URLEncoder.encode(placed.replaces(), StandardCharsets.UTF_8));
    }

    private void refer(ListeningPoint who, String target) throws InterruptedException {
        Call leg = world.calls().legOf(who);
        leg.send("REFER", List.of(new SipMessage.Header("Refer-To", "<" + target + ">")), "");
        world.calls().sentIn(leg.callId(), "REFER");
    }

    /** Of Asterisk's, as the party reaches it. */
    private String uri(ListeningPoint who, String number) {
        return "sip:" + number + "@" + world.lab().sip(who).getAddress().getHostAddress();
    }

    /** Asterisk takes the REFER, and reports that who was meant has taken the call. */
    @Then("{party}'s transfer succeeds")
    public void transferSucceeds(ListeningPoint who) throws InterruptedException {
        world.expect(Transfers.succeeded(who.party()));
    }

    /** Asterisk refuses the REFER, or takes it and reports that nothing has come of it. */
    @Then("{party}'s transfer fails")
    public void transferFails(ListeningPoint who) throws InterruptedException {
        Transfers.target(who.party(), world.recorder().trace()).ifPresent(world.requires()::called);
        world.expect(Transfers.failed(who.party()));
    }
}
