package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import org.trunkproof.party.Invitation;
import org.trunkproof.trunk.Account;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Probes;
import org.trunkproof.verify.Registrations;
import org.trunkproof.verify.Transfers;

/** Who gets in, under which name, and how far. */
public final class SecuritySteps {

    private final World world;
    private String registering = "";
    private String registered = "";

    public SecuritySteps(World world) {
        this.world = world;
    }

    /** The name in From, and the one that answers a challenge, with the password that belongs to it. */
    @When("{party} calls {number} as {caller} and answers a challenge as {caller}")
    public void callsAs(String party, String number, String fromUser, String username) {
        Invitation invitation =
                Invitation.of(number, fromUser, Parameters.USUAL).as(account(username));
        world.calls().place(party, invitation);
    }

    /** With the password that belongs to the name. */
    @When("{party} registers as {caller}")
    public void registers(String party, String name) {
        register(party, account(name));
    }

    @When("{party} registers as {caller} with a wrong password")
    public void registersWithWrongPassword(String party, String name) {
        register(party, new Account(name, "wrong"));
    }

    private void register(String party, Account account) {
        registering = World.nameInTrace(party);
        registered = account.username();
        world.party(party).register(world.lab().asterisk().sip(), account);
    }

    /** A name of its own has the desk phone, with its own password; all others go with that of the trunk's account. */
    private Account account(String name) {
        Account deskPhone = world.profile().deskPhone();
        return name.equals(deskPhone.username())
                ? deskPhone
                : new Account(name, world.profile().account().password());
    }

    @Then("the registration is accepted")
    public void registrationIsAccepted() throws InterruptedException {
        world.expect(Registrations.accepted(registering, registered));
    }

    @Then("the registration is refused")
    public void registrationIsRefused() throws InterruptedException {
        world.expect(Registrations.refused(registering, registered));
    }

    /** All that the party asked in this scenario is answered alike, word for word. */
    @Then("{party} cannot tell the answers apart")
    public void cannotTellApart(String party) throws InterruptedException {
        world.expect(Probes.cannotBeToldApart(World.nameInTrace(party)));
    }

    /** A call that was passed on by REFER. */
    @Then("{party}'s transfer fails")
    public void transferFails(String party) throws InterruptedException {
        world.expect(Transfers.failed(World.nameInTrace(party)));
    }

    @Then("the call reaches {reach}")
    public void callReaches(Optional<String> context) throws InterruptedException {
        String callId = world.calls().placedCallId();
        if (context.isPresent()) {
            world.expectOfCalls(Dialplan.runsOnly(callId, context.get()));
            return;
        }
        world.expectOfCalls(Calls.turnedAway(callId));
        world.expectAfter(trace -> Calls.finalResponse(callId, trace), Dialplan.runsNothing());
    }
}
