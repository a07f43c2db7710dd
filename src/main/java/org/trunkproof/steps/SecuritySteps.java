package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Invitation;
import org.trunkproof.trunk.Account;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Messages;
import org.trunkproof.verify.Probes;
import org.trunkproof.verify.Registrations;

/** Who gets in, under which name, and how far. */
public final class SecuritySteps {

    private final World world;
    private final CallSteps callSteps;
    private @Nullable Attempt registering;

    /** To register, and under which name. */
    private record Attempt(Party party, String name) {}

    public SecuritySteps(World world, CallSteps callSteps) {
        this.world = world;
        this.callSteps = callSteps;
    }

    /** The name in From, and the one that answers a challenge, with the password that belongs to it. */
    @NeedsNoCall(begins = true)
    @When("{party} calls {number} as {caller} and answers a challenge as {caller}")
    public void callsAs(ListeningPoint who, String number, String fromUser, String username) {
        world.requires().named(fromUser);
        world.requires().named(username);
        Invitation invitation =
                Invitation.of(number, fromUser, world.usual(who)).as(account(username));
        world.calls().place(who, invitation);
    }

    /** With the password that belongs to the name. */
    @NeedsNoCall
    @When("{party} registers as {caller}")
    public void registers(ListeningPoint who, String name) {
        register(who, account(name));
    }

    @NeedsNoCall
    @When("{party} registers as {caller} with a wrong password")
    public void registersWithWrongPassword(ListeningPoint who, String name) {
        register(who, new Account(name, "wrong"));
    }

    private void register(ListeningPoint who, Account account) {
        world.requires().named(account.username());
        registering = new Attempt(who.party(), account.username());
        if (who != who.usual()) {
            // Asterisk may look for it there from now on, and the next scenario looks for it where it was
            world.keepLab();
        }
        world.at(who).register(world.lab().sip(who), account);
    }

    /** A name of its own has the desk phone, with its own password; all others go with that of the trunk's account. */
    private Account account(String name) {
        Account deskPhone = world.profile().deskPhone();
        return name.equals(deskPhone.username())
                ? deskPhone
                : new Account(name, world.profile().account().password());
    }

    @NeedsNoCall
    @Then("the registration is accepted")
    public void registrationIsAccepted() throws InterruptedException {
        world.expect(Registrations.accepted(attempt().party(), attempt().name()));
    }

    @NeedsNoCall
    @Then("the registration is refused")
    public void registrationIsRefused() throws InterruptedException {
        world.expect(Registrations.refused(attempt().party(), attempt().name()));
    }

    private Attempt attempt() {
        if (registering == null) {
            throw new IllegalStateException("Nobody registers; a step before should say so.");
        }
        return registering;
    }

    /** All that the party asked in this scenario is answered alike, word for word. */
    @NeedsNoCall
    @Then("{party} cannot tell the answers apart")
    public void cannotTellApart(ListeningPoint who) throws InterruptedException {
        world.expect(Probes.cannotBeToldApart(who.party()));
    }

    /**
     * A call of the carrier's beside one that it may place, a call out beside those that may go out, and a stranger's beside the
     * same by whoever may place it.
     */
    void mayReachSomething(ScenarioCalls.NumberCalled call) {
        Requisites required = world.requires();
        switch (call.by()) {
            case STRANGER, NEIGHBOUR -> {
                required.trunk();
                required.called(call.number());
            }
            case DESK_PHONE -> required.callsOut();
            case OTHER_CARRIER -> required.otherTrunk();
            default -> required.ownNumber();
        }
    }

    /** One after the other, as each would be called alone. */
    @NeedsNoCall(begins = true)
    @Then("{party} calls {numbers}, and each call reaches {reach}")
    public void callsReach(ListeningPoint who, List<String> numbers, Reach reach) throws InterruptedException {
        for (String number : numbers) {
            callSteps.calls(who, number);
            callReaches(reach);
            world.endCalls();
        }
    }

    /** The same under a name. */
    @NeedsNoCall(begins = true)
    @Then("{party} calls {numbers} as {caller}, and each call reaches {reach}")
    public void callsAsReach(ListeningPoint who, List<String> numbers, String fromUser, Reach reach)
            throws InterruptedException {
        for (String number : numbers) {
            callSteps.callsAs(who, number, fromUser);
            callReaches(reach);
            world.endCalls();
        }
    }

    /** The one call that was placed; one that reaches no dialplan is turned away as well. */
    @Then("the call reaches {reach}")
    public void callReaches(Reach reach) throws InterruptedException {
        String callId = world.calls().placedCallId();
        String inbound = world.profile().inboundContext();
        String outbound = world.profile().outboundContext();
        switch (reach) {
            case INBOUND -> world.expectOfCalls(Dialplan.entersAlone(callId, inbound, outbound));
            case OUTBOUND -> world.expectOfCalls(Dialplan.entersAlone(callId, outbound, inbound));
            case NO_WAY_OUT -> {
                world.calls().placedTo().ifPresent(this::mayReachSomething);
                world.expectOfCalls(Dialplan.keepsOutOf(callId, outbound));
                world.expectInTheEnd(Messages.requests(Party.CARRIER, "INVITE", 0));
                if (world.profile().otherTrunk().isPresent()) {
                    world.expectInTheEnd(Messages.requests(Party.OTHER_CARRIER, "INVITE", 0));
                }
            }
            case NO_DIALPLAN -> {
                world.calls().placedTo().ifPresent(this::mayReachSomething);
                world.expectOfCalls(Calls.turnedAway(callId, world.calls().answersChallenges(callId)));
                world.expectAfter(trace -> Calls.finalResponse(callId, trace), Dialplan.runsNothing());
            }
        }
    }
}
