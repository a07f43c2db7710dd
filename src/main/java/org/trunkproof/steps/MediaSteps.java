package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.trunkproof.lab.Lab;
import org.trunkproof.media.Recording;
import org.trunkproof.party.Call;
import org.trunkproof.sip.Codec;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Media;
import org.trunkproof.verify.MediaPath;
import org.trunkproof.verify.Negotiation;

/** Offers, answers, and the audio that flows after them. */
public final class MediaSteps {

    private static final int PACKETS_PER_SECOND = 50;
    private static final int MILLIS_PER_PACKET = 20;

    private final World world;
    private final Recordings recordings;

    public MediaSteps(World world, Recordings recordings) {
        this.world = world;
        this.recordings = recordings;
    }

    @Then("Asterisk offers {party} {codecs}")
    public void offers(String party, List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.offers(World.nameInTrace(party), codecs));
    }

    @Then("Asterisk answers with {codecs}")
    public void answers(List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.answers(world.calls().callId(), codecs));
    }

    @Then("Asterisk answers the desk phone with {codecs}")
    public void answersDeskPhone(List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(
                Negotiation.answers(world.calls().placedBy("the desk phone").callId(), codecs));
    }

    /** At the address from which it sends its SIP. */
    @Then("Asterisk takes the media of {party} on an even port from {int} to {int}")
    public void takesMedia(String party, int lowest, int highest) throws InterruptedException {
        world.expectOfCalls(MediaPath.takesMedia(World.nameInTrace(party), lowest, highest));
    }

    /** In packets of 20 ms from one source, from the first packet to the last of the scenario. */
    @Then("{listener} receives {int} second(s) of unbroken PCMU")
    public void receivesUnbrokenPcmu(String listener, int seconds) throws InterruptedException {
        world.expectOfCalls(Media.unbrokenPcmu(listener, seconds * PACKETS_PER_SECOND));
    }

    @Then("the carrier receives packets of {int} ms")
    public void receivesPacketsOf(int millis) throws InterruptedException {
        world.expectOfCalls(Media.inPacketsOf(Lab.CARRIER, millis));
    }

    @Then("the carrier hears something")
    public void carrierHears() throws InterruptedException {
        world.expectOfCalls(Media.flows(Lab.CARRIER));
    }

    /** A second of sound that is unlike any other, also unlike one that was played before. */
    @When("{party} plays a recording")
    public void plays(String party) throws InterruptedException {
        world.awaitSent(play(party, Recordings.LENGTH));
    }

    @Then("the carrier and the desk phone are connected")
    public void areConnected() throws InterruptedException {
        world.expectOfCalls(MediaPath.connects(
                world.calls().callId(), List.of(List.of(Lab.CARRIER, Lab.MEDIA_SERVER), List.of(Lab.DESK_PHONE))));
    }

    /** A recording that begins before there is an answer, and goes on after it. */
    @When("{party} plays a recording while it is being called")
    public void playsEarly(String party) throws InterruptedException {
        String name = World.nameInTrace(party);
        world.expectOfCalls(Calls.reaches(name));
        world.expectOfCalls(MediaPath.beginsEarly(name));
        Recording recording = recordings.next(party, Recordings.LENGTH);
        world.awaitSent(world.party(party).calls().get(0).media().play(recording, recording.length()));
    }

    @When("the carrier and the desk phone play each other {int} second(s)")
    public void playEachOther(int seconds) throws InterruptedException {
        List<CompletableFuture<Void>> playing = new ArrayList<>();
        for (String party : List.of("the carrier", "the desk phone")) {
            playing.add(play(party, Duration.ofSeconds(seconds)));
        }
        for (CompletableFuture<Void> done : playing) {
            world.awaitSent(done);
        }
    }

    private CompletableFuture<Void> play(String party, Duration length) throws InterruptedException {
        Call leg = world.calls().legOf(party);
        return leg.media().play(recordings.next(party, length), length);
    }

    /** The last one that it played. */
    @Then("{listener} hears {party}'s recording bit for bit")
    public void hears(String listener, String party) throws InterruptedException {
        world.expectOfCalls(Media.hears(listener, frames(party)));
    }

    /** The last one that it played; of that no more than so much is missing. */
    @Then("{listener} hears {party}'s recording, with at most {int} ms missing")
    public void hearsMostOf(String listener, String party, int millis) throws InterruptedException {
        world.expectOfCalls(Media.hearsMostOf(listener, frames(party), millis / MILLIS_PER_PACKET));
    }

    @Then("all that {listener} hears has one source")
    public void hasOneSource(String listener) throws InterruptedException {
        world.expectOfCalls(Media.hasOneSource(listener));
    }

    /** The last one that it played; judged when the scenario is over. */
    @Then("{listener} hears nothing of {party}'s recording")
    public void hearsNothingOf(String listener, String party) {
        world.expectInTheEnd(Media.hearsNothingOf(listener, frames(party)));
    }

    private List<byte[]> frames(String party) {
        return recordings.lastOf(party).frames();
    }
}
