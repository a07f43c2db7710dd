package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.HiddenCallers;

/** Callers who do not want it known who calls. */
public final class CallerSteps {

    private final World world;
    private final CallSteps callSteps;

    public CallerSteps(World world, CallSteps callSteps) {
        this.world = world;
        this.callSteps = callSteps;
    }

    /**
     * From says nothing (RFC 3323 section 4.1.1.3), and P-Asserted-Identity a number, which is to be kept (RFC 3325 section 9.3), as
     * carriers send it to those whom they trust with it.
     */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} and hides who calls")
    public void hidesWhoCalls(ListeningPoint who, String number) {
        String own = world.at(who).address().getAddress().getHostAddress();
        callSteps.callsWithHeaders(
                who,
                number,
                List.of(
                        new SipMessage.Header("From", "\"Anonymous\" <sip:anonymous@anonymous.invalid>"),
                        new SipMessage.Header("Privacy", "id"),
                        new SipMessage.Header("P-Asserted-Identity", "<sip:" + NumberWords.CALLER + "@" + own + ">")));
    }

    /** Neither in From nor anywhere else, but as something that is to be kept. */
    @Then("{party} is not told who calls")
    public void isNotTold(ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(HiddenCallers.unknownTo(who.party()));
    }
}
