package org.trunkproof.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.Recording;
import org.trunkproof.party.Call;
import org.trunkproof.sip.Codec;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Media;
import org.trunkproof.verify.MediaPath;
import org.trunkproof.verify.Messages;
import org.trunkproof.verify.Negotiation;

/** Offers, answers, and the audio that flows after them. */
public final class MediaSteps {

    /** What was sent before is with Asterisk by then. */
    private static final Duration SETTLED = Duration.ofMillis(100);

    private final World world;
    private final Recordings recordings;

    public MediaSteps(World world, Recordings recordings) {
        this.world = world;
        this.recordings = recordings;
    }

    @Then("Asterisk offers {party} {codecs}")
    public void offers(ListeningPoint who, List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.offers(who.party(), codecs));
    }

    /** Of these codecs one at least, whichever else, and keys in whatever way. */
    @Then("Asterisk offers {party} one at least of {codecs}")
    public void offersAmong(ListeningPoint who, List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.offersAmong(who.party(), codecs));
    }

    /** In its last offer to the party; 20 ms are meant as well where it says nothing (RFC 3551 section 4.2). */
    @Then("Asterisk asks {party} for packets of {int} ms")
    public void asksForPacketsOf(ListeningPoint who, int millis) throws InterruptedException {
        world.expectOfCalls(Messages.asksForPacketsOf(Messages.MessageOf.offerTo(who.party()), millis));
    }

    @Then("Asterisk answers with {codecs}")
    public void answers(List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.answers(world.calls().callId(), codecs));
    }

    /** Who agrees to encryption says as well with which keys (RFC 4568 section 5.1.2). */
    @Then("Asterisk answers with {profile}, or refuses the call as not acceptable")
    public void answersInProfile(String profile) throws InterruptedException {
        world.expectOfCalls(Negotiation.inProfileOrRefused(world.calls().callId(), profile));
    }

    /** Such as video, where Asterisk speaks that. */
    @Then("Asterisk agrees to a stream of the offer, or refuses the call as not acceptable")
    public void agreesOrRefuses() throws InterruptedException {
        world.expectOfCalls(Negotiation.agreedOrRefused(world.calls().callId()));
    }

    /** Each in its place, with what it is, and in a format that was offered, or with a port of 0 (RFC 3264 section 6). */
    @Then("Asterisk answers nothing but what was offered, or refuses the call as not acceptable")
    public void answersJustOfferOrRefuses() throws InterruptedException {
        world.expectOfCalls(Negotiation.answersJustOfferOrRefuses(world.calls().callId()));
    }

    /** Each in its place, with what it is, and a port other than 0 for the first of audio (RFC 3264 section 6). */
    @Then("Asterisk answers each stream of the offer, and takes the audio")
    public void answersEachStream() throws InterruptedException {
        world.expectOfCalls(Negotiation.answersEachStream(world.calls().callId()));
    }

    /** Of these codecs one at least, and keys in whatever way. */
    @Then("Asterisk answers the desk phone with one at least of {codecs}")
    public void answersDeskPhoneAmong(List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.answersAmong(
                world.calls().placedBy(ListeningPoint.DESK_PHONE).callId(), codecs));
    }

    @Then("Asterisk answers the desk phone with {codecs}")
    public void answersDeskPhone(List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Negotiation.answers(
                world.calls().placedBy(ListeningPoint.DESK_PHONE).callId(), codecs));
    }

    /** At the address from which it sends its SIP. */
    @Then("Asterisk takes the media of {party} on an even port from {int} to {int}")
    public void takesMedia(ListeningPoint who, int lowest, int highest) throws InterruptedException {
        world.expectOfCalls(MediaPath.takesMedia(who.party(), lowest, highest));
    }

    /** In packets of one length from one source, from the first packet to the last of the scenario. */
    @Then("{listener} receives {int} second(s) of {codecs} without a break")
    public void receivesUnbroken(Party listener, int seconds, List<Codec> codecs) throws InterruptedException {
        world.expectOfCalls(Media.unbroken(listener, codecs, seconds * 1000));
    }

    @Then("the carrier receives packets of {int} ms")
    public void receivesPacketsOf(int millis) throws InterruptedException {
        world.expectOfCalls(Media.inPacketsOf(Party.CARRIER, millis));
    }

    @Then("the carrier hears something")
    public void carrierHears() throws InterruptedException {
        world.expectOfCalls(Media.flows(Party.CARRIER));
    }

    /** A second of sound that is unlike any other, also unlike one that was played before. */
    @When("{party} plays a recording")
    public void plays(ListeningPoint who) throws InterruptedException {
        world.awaitSent(play(who, Recordings.LENGTH));
    }

    /**
     * From now on it sends what it plays and which keys it presses, and nothing else; all that it has sent before has arrived.
     */
    @When("{party} falls silent")
    public void fallsSilent(ListeningPoint who) throws InterruptedException {
        world.awaitSent(world.calls().legOf(who).media().fallSilent(SETTLED));
    }

    @Then("the carrier and the desk phone are connected")
    public void areConnected() throws InterruptedException {
        world.expectOfCalls(MediaPath.connects(
                world.calls().callId(),
                List.of(List.of(Party.CARRIER, Party.MEDIA_SERVER), List.of(Party.DESK_PHONE))));
    }

    /** A recording that begins before there is an answer, and goes on after it. */
    @When("{party} plays a recording while it is being called")
    public void playsEarly(ListeningPoint who) throws InterruptedException {
        Party party = who.party();
        world.expectOfCalls(Calls.reaches(party));
        world.expectOfCalls(MediaPath.beginsEarly(party));
        Recording recording = recordings.next(who, Recordings.LENGTH);
        world.awaitSent(world.at(who).calls().get(0).media().play(recording, recording.length()));
    }

    @When("the carrier and the desk phone play each other {int} second(s)")
    public void playEachOther(int seconds) throws InterruptedException {
        List<CompletableFuture<Void>> playing = new ArrayList<>();
        for (ListeningPoint who : List.of(ListeningPoint.CARRIER, ListeningPoint.DESK_PHONE)) {
            playing.add(play(who, Duration.ofSeconds(seconds)));
        }
        for (CompletableFuture<Void> done : playing) {
            world.awaitSent(done);
        }
    }

    private CompletableFuture<Void> play(ListeningPoint who, Duration length) throws InterruptedException {
        Call leg = world.calls().legOf(who);
        return leg.media().play(recordings.next(who, length), length);
    }

    /** The last one that it played. */
    @Then("{listener} hears {party}'s recording bit for bit")
    public void hears(Party listener, ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Media.hears(listener, frames(who)));
    }

    /** The last one that it played; of that no more than so much is missing. */
    @Then("{listener} hears {party}'s recording, with at most {int} ms missing")
    public void hearsMostOf(Party listener, ListeningPoint who, int millis) throws InterruptedException {
        world.expectOfCalls(Media.hearsMostOf(listener, frames(who), millis / PacketTime.MILLIS));
    }

    /** The same, unless it was told of no media before the answer, as where the dialplan has it hear something else till then. */
    @Then("{listener} hears {party}'s recording bit for bit, if it was told of early media")
    public void hearsIfTold(Party listener, ListeningPoint who) throws InterruptedException {
        world.expectOfCalls(Media.hearsIfTold(listener, frames(who)));
    }

    @Then("{listener} hears {party}'s recording, with at most {int} ms missing, if it was told of early media")
    public void hearsMostOfIfTold(Party listener, ListeningPoint who, int millis) throws InterruptedException {
        world.expectOfCalls(Media.hearsMostOfIfTold(listener, frames(who), millis / PacketTime.MILLIS));
    }

    @Then("all that {listener} hears has one source")
    public void hasOneSource(Party listener) throws InterruptedException {
        world.expectOfCalls(Media.hasOneSource(listener));
    }

    /** The last one that it played; judged when the scenario is over. */
    @Then("{listener} hears nothing of {party}'s recording")
    public void hearsNothingOf(Party listener, ListeningPoint who) {
        world.requires().inCall(listener == Party.MEDIA_SERVER ? Party.CARRIER : listener);
        world.expectInTheEnd(Media.hearsNothingOf(listener, frames(who)));
    }

    private List<byte[]> frames(ListeningPoint who) {
        return recordings.lastOf(who).frames();
    }
}
