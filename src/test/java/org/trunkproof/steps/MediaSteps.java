package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.trunkproof.lab.Lab;
import org.trunkproof.media.Recording;
import org.trunkproof.sip.Codec;
import org.trunkproof.verify.Media;
import org.trunkproof.verify.Negotiation;

/** Offers, answers, and the audio that flows after them. */
public final class MediaSteps {

    private static final int PACKETS_PER_SECOND = 50;
    private static final Duration LENGTH = Duration.ofSeconds(1);

    /** One recording for each direction, so that neither can be taken for the other. */
    private static final Map<String, Recording> RECORDINGS =
            Map.of("the carrier", Recording.babble(1, LENGTH), "the desk phone", Recording.babble(2, LENGTH));

    private final World world;

    public MediaSteps(World world) {
        this.world = world;
    }

    @Then("Asterisk offers the carrier {codecs}")
    public void offers(List<Codec> codecs) throws InterruptedException {
        world.expect(Negotiation.offers(Lab.CARRIER, codecs));
    }

    @Then("Asterisk answers with {codecs}")
    public void answers(List<Codec> codecs) throws InterruptedException {
        world.expect(Negotiation.answers(world.callId(), codecs));
    }

    @Then("the carrier receives {int} second(s) of unbroken PCMU")
    public void receivesUnbrokenPcmu(int seconds) throws InterruptedException {
        world.expect(Media.unbrokenPcmu(Lab.CARRIER, seconds * PACKETS_PER_SECOND));
    }

    @Then("the carrier hears something")
    public void carrierHears() throws InterruptedException {
        world.expect(Media.flows(Lab.CARRIER));
    }

    /** A second of sound that is unlike any other. */
    @When("{party} plays a recording")
    public void plays(String party) throws InterruptedException {
        world.awaitSent(world.legOf(party).media().play(RECORDINGS.get(party).fromStart(), LENGTH));
    }

    /** Into its early media. */
    @When("{party} plays a recording before it answers")
    public void playsEarly(String party) throws InterruptedException {
        String name = World.nameInTrace(party);
        world.find(trace -> trace.sipFrom(name)
                .filter(message -> message.isResponse("INVITE", 183, 183))
                .findFirst());
        world.awaitSent(world.party(party)
                .calls()
                .get(0)
                .media()
                .play(RECORDINGS.get(party).fromStart(), LENGTH));
    }

    @Then("the desk phone hears the carrier's recording bit for bit")
    public void deskPhoneHears() throws InterruptedException {
        world.expect(Media.hears(Lab.DESK_PHONE, RECORDINGS.get("the carrier").frames()));
    }

    @Then("the carrier hears the desk phone's recording bit for bit")
    public void carrierHearsRecording() throws InterruptedException {
        world.expect(Media.hears(Lab.CARRIER, RECORDINGS.get("the desk phone").frames()));
    }
}
