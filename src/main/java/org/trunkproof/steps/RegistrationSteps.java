package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;
import org.trunkproof.trunk.Account;
import org.trunkproof.verify.Authentication;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Registering;
import org.trunkproof.verify.StayingRegistered;

/** Whether the carrier knows where Asterisk is, and what comes of that. */
public final class RegistrationSteps {

    /** As long as calls may go astray once Asterisk has booted; chan_pjsip takes ten seconds of it (max_random_initial_delay). */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What an address has that nobody has registered, behind its host. */
    private static final String INVENTED_MARK = ";line=xyzzyplugh";

    private final World world;
    private final CallSteps callSteps;

    public RegistrationSteps(World world, CallSteps callSteps) {
        this.world = world;
        this.callSteps = callSteps;
    }

    /** The carrier has accepted it. */
    @NeedsNoCall
    @Then("Asterisk registers within {int} seconds")
    public void registersWithin(int atMost) throws InterruptedException {
        world.bePatient(Duration.ofSeconds(atMost));
        expect(Registering.accepted(Party.CARRIER));
    }

    /** Its user is the account or the trunk's number, and its domain the one that is asked. */
    @NeedsNoCall
    @Then("it is the account's address that Asterisk registers")
    public void registersAccount() throws InterruptedException {
        expect(Registering.isOf(
                Party.CARRIER,
                List.of(world.profile().account().username(), world.profile().did())));
    }

    @NeedsNoCall
    @Then("each challenge of REGISTER is answered with the account's credentials")
    public void challengesAreAnswered() throws InterruptedException {
        Account account = world.profile().account();
        expect(Authentication.challengeAnswered(Party.CARRIER, 401, account.username(), account.password()));
    }

    /** As the carrier reaches it. */
    @NeedsNoCall
    @Then("it is at its own address and port that Asterisk registers, and nowhere else")
    public void registersOwnAddress() throws InterruptedException {
        expect(Registering.isAt(Party.CARRIER, world.lab().sip(ListeningPoint.CARRIER)));
    }

    /** Before the time is up that the carrier has granted, under the same Call-ID, with a higher CSeq. */
    @NeedsNoCall
    @Then("Asterisk registers again within {int} seconds, before it is forgotten")
    public void registersAgain(int atMost) throws InterruptedException {
        world.bePatient(Duration.ofSeconds(atMost));
        expect(StayingRegistered.refreshes(Party.CARRIER));
    }

    @NeedsNoCall
    @Then("Asterisk registers for as long as it must")
    public void registersForLongEnough() throws InterruptedException {
        expect(StayingRegistered.asksForEnough(Party.CARRIER));
    }

    /** Each time that the carrier was silent, or said that something is wrong; a challenge does not say so. */
    @NeedsNoCall
    @Then("Asterisk tries to register again after {int} to {int} seconds")
    public void triesAgain(int atLeast, int atMost) throws InterruptedException {
        world.bePatient(Duration.ofSeconds(atMost));
        expect(StayingRegistered.triesAgain(Party.CARRIER, Duration.ofSeconds(atLeast), Duration.ofSeconds(atMost)));
    }

    @NeedsNoCall
    @Then("within {int} seconds of the {sipStatus} Asterisk sends no more than {int} REGISTER(s)")
    public void abides(int seconds, int status, int most) throws InterruptedException {
        mustHaveBootedHere();
        world.bePatient(SOON);
        world.await(trace -> StayingRegistered.refused(Party.CARRIER, status, trace));
        world.bePatientNoMore();
        world.bePatient(Duration.ofSeconds(seconds));
        Check check = StayingRegistered.abides(Party.CARRIER, status, most, Duration.ofSeconds(seconds));
        // what must not come is waited for as long as it may
        world.await(trace -> Optional.of(check.judge(trace)).filter(Judgement::tooMuch));
        world.judge(check);
        world.hold(check);
    }

    /** To the Contact that the carrier accepted last, parameters and all, as a proxy sends on what is for the account. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} where Asterisk has registered")
    public void callsRegistered(ListeningPoint who, String number) throws InterruptedException {
        call(who, number, registered().toString());
    }

    @NeedsNoCall(begins = true)
    @When("{party} calls {number} where Asterisk has registered, without a mark")
    public void callsWithoutMark(ListeningPoint who, String number) throws InterruptedException {
        call(who, number, withoutParameters(registered()));
    }

    @NeedsNoCall(begins = true)
    @When("{party} calls {number} where Asterisk has registered, with an invented mark")
    public void callsWithInventedMark(ListeningPoint who, String number) throws InterruptedException {
        call(who, number, withoutParameters(registered()) + INVENTED_MARK);
    }

    private static String withoutParameters(SipUri uri) {
        return new SipUri(uri.scheme(), uri.user(), uri.host(), uri.port(), "").toString();
    }

    private void call(ListeningPoint who, String number, String target) {
        callSteps.callsWithHeaders(who, number, List.of(new SipMessage.Header("Request-URI", target)));
    }

    /** It must be Asterisk's own, or nobody would know where the call goes. */
    private SipUri registered() throws InterruptedException {
        registersWithin((int) SOON.toSeconds());
        registersOwnAddress();
        return Registering.registered(Party.CARRIER, world.recorder().trace()).orElseThrow();
    }

    private void expect(Check check) throws InterruptedException {
        mustHaveBootedHere();
        world.expect(check);
    }

    /** In a lab that others have had before, it may have registered before. */
    private void mustHaveBootedHere() {
        if (!world.labIsOfOwn()) {
            throw new IllegalStateException(
                    "When Asterisk booted, nobody looked at what it registers; begin the scenario with"
                            + " 'Given from the start the carrier takes registrations'.");
        }
    }
}
