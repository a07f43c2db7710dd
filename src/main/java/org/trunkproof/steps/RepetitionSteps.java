package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.function.Predicate;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.Silence;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.verify.Repetitions;

/** Messages that are lost and sent again, and what else takes its time. */
public final class RepetitionSteps {

    private final World world;

    public RepetitionSteps(World world) {
        this.world = world;
    }

    /** Seven times or more, each time after twice as long as before, as long as RFC 3261 has it try. */
    @Then("Asterisk repeats the {message} to {party} until it gives up")
    public void repeats(Predicate<SipMessage> which, ListeningPoint who) throws InterruptedException {
        world.await(trace -> Repetitions.longest(who.party(), which, trace));
        Repetitions.longest(who.party(), which, world.recorder().trace()).ifPresent(world::bePatient);
        world.expect(Repetitions.untilGivenUp(who.party(), which));
    }

    /** Not even after the rest of the scenario. */
    @Then("Asterisk repeats no {message} to {party}")
    public void repeatsNo(Predicate<SipMessage> which, ListeningPoint who) {
        world.expectInTheEnd(Repetitions.notOnceAnswered(who.party(), which));
    }

    /** It sends silence meanwhile, as a telephone does. */
    @When("{party} stays on the line for {int} seconds")
    public void staysOn(ListeningPoint who, int seconds) throws InterruptedException {
        Duration length = Duration.ofSeconds(seconds);
        world.bePatient(length);
        world.awaitSent(world.calls().legOf(who).media().play(new Silence(), length));
    }

    /** As who is muted, and whose telephone suppresses silence; it goes on to receive. */
    @When("{party} sends no media for {int} seconds")
    public void sendsNoMedia(ListeningPoint who, int seconds) throws InterruptedException {
        Duration length = Duration.ofSeconds(seconds);
        world.bePatient(length);
        world.awaitSent(world.calls().legOf(who).media().pause(length));
    }
}
