package org.trunkproof.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.media.Recording;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.RtpStream;
import org.trunkproof.media.Silence;

class OutgoingStreamTest {

    private static final int TELEPHONE_EVENT = 96;
    private static final Duration KEY = Duration.ofMillis(60);

    private final OutgoingStream stream = new OutgoingStream();

    private List<RtpPacket> packets(int ticks) {
        List<RtpPacket> packets = new ArrayList<>();
        for (int i = 0; i < ticks; i++) {
            OutgoingStream.Tick tick = stream.next();
            packets.addAll(tick.packets());
            tick.sent().run();
        }
        return packets;
    }

    private static RtpStream received(List<RtpPacket> packets) {
        return new RtpStream(packets.stream()
                .map(packet -> new RtpStream.Arrival(Instant.EPOCH, packet))
                .toList());
    }

    @Test
    void itIsSilentUnlessThereIsSomethingToSendAndItsFirstPacketHasTheMarker() {
        List<RtpPacket> packets = packets(3);

        assertThat(packets).extracting(RtpPacket::payload).containsOnly(new Silence().next(PayloadFormat.PCMU));
        assertThat(packets).extracting(RtpPacket::marker).containsExactly(true, false, false);
        assertThat(received(packets).discontinuities(PayloadFormat.PCMU)).isEmpty();
        assertThat(received(packets).ssrcs()).hasSize(1);
    }

    @Test
    void oneThingIsPlayedAfterTheOtherAndThenThereIsSilenceAgain() {
        Recording first = Recording.babble(1, Duration.ofMillis(40));
        Recording second = Recording.babble(2, Duration.ofMillis(40));
        stream.play(first.fromStart(), Duration.ofMillis(40));
        stream.play(second.fromStart(), Duration.ofMillis(20));

        assertThat(packets(4))
                .extracting(RtpPacket::payload)
                .containsExactly(
                        first.frames().get(0),
                        first.frames().get(1),
                        second.frames().get(0),
                        new Silence().next(PayloadFormat.PCMU));
    }

    @Test
    void whoSuppressesSilenceSendsWhatItPlaysAloneAndBeginsItWithTheMarker() {
        Recording recording = Recording.babble(1, Duration.ofMillis(40));
        packets(1);
        stream.suppressSilence();
        assertThat(packets(3)).isEmpty();
        stream.play(recording.fromStart(), Duration.ofMillis(40));

        List<RtpPacket> packets = packets(4);

        assertThat(packets).extracting(RtpPacket::payload).containsExactlyElementsOf(recording.frames());
        assertThat(packets).extracting(RtpPacket::marker).containsExactly(true, false);
    }

    @Test
    void whatIsPlayedAndPressedWhileItIsHeldIsLostAndTakesItsTime() {
        CompletableFuture<Void> played = stream.play(new Silence(), Duration.ofMillis(40));
        CompletableFuture<Void> pressed = stream.press(DtmfKey.keys("5"), KEY, DigitFault.NONE);
        packets(1);
        stream.hold(true);

        assertThat(packets(1)).isEmpty();
        assertThat(played).isCompleted();
        assertThat(pressed).isNotDone();
        assertThat(packets(10)).isEmpty();
        assertThat(pressed).isCompleted();
        stream.hold(false);
        assertThat(packets(2)).extracting(RtpPacket::marker).containsExactly(true, false);
    }

    @Test
    void itIsDoneWhenTheLastPacketIsOnTheWire() {
        CompletableFuture<Void> done = stream.play(new Silence(), Duration.ofMillis(40));
        packets(1);
        OutgoingStream.Tick last = stream.next();
        assertThat(done).isNotDone();

        last.sent().run();

        assertThat(done).isCompleted();
    }

    @Test
    void afterAPauseItsTimeHasGoneOnItsNumbersHaveNotAndItBeginsWithTheMarker() {
        RtpPacket before = packets(1).get(0);
        CompletableFuture<Void> done = stream.pause(Duration.ofMillis(40));
        OutgoingStream.Tick quiet = stream.next();
        assertThat(quiet.packets()).isEmpty();
        assertThat(done).isNotDone();
        stream.next().sent().run();
        assertThat(done).isCompleted();

        RtpPacket after = packets(1).get(0);

        assertThat(after.marker()).isTrue();
        assertThat(after.sequenceNumber()).isEqualTo(before.sequenceNumber().next());
        assertThat(after.timestamp() - before.timestamp() & 0xFFFF_FFFFL).isEqualTo(3L * PacketTime.SAMPLES);
    }

    @Test
    void nothingToPlayIsDoneWithWhatIsBeforeIt() {
        assertThat(stream.play(new Silence(), Duration.ZERO)).isCompleted();

        CompletableFuture<Void> before = stream.play(new Silence(), Duration.ofMillis(20));
        CompletableFuture<Void> nothing = stream.play(new Silence(), Duration.ZERO);
        assertThat(nothing).isNotDone();
        packets(1);

        assertThat(before).isCompleted();
        assertThat(nothing).isCompleted();
    }

    @Test
    void keysArePressedOneAfterTheOtherWithAPauseBetweenThem() {
        stream.telephoneEventsAs(TELEPHONE_EVENT);
        CompletableFuture<Void> done = stream.press(DtmfKey.keys("42"), KEY, DigitFault.NONE);

        List<RtpPacket> packets = packets(2 * (3 + 4));

        assertThat(done).isCompleted();
        assertThat(packets.stream().map(RtpPacket::payloadType))
                .containsExactly(96, 96, 96, 96, 96, 0, 0, 0, 0, 96, 96, 96, 96, 96, 0, 0, 0, 0);
        assertThat(DtmfDigit.gather(received(packets), TELEPHONE_EVENT))
                .extracting(DtmfDigit::key)
                .isEqualTo(DtmfKey.keys("42"));
    }

    @Test
    void whatTheNetworkLosesOfAKeyLeavesAGapInTheNumbersAndNoneInTheTime() {
        packets(1);
        stream.press(DtmfKey.keys("4"), KEY, DigitFault.ENDS_LOST);

        List<RtpPacket> packets = packets(3 + 1);

        RtpPacket start = packets.get(0);
        RtpPacket after = packets.get(2);
        assertThat(packets).hasSize(3);
        assertThat(start.sequenceNumber().distanceTo(after.sequenceNumber())).isEqualTo(5);
        assertThat(start.samplesTo(after)).isEqualTo(3 * 160);
    }

    @Test
    void whatIsPlayedAfterAKeyWaitsForItsEnd() {
        Recording recording = Recording.babble(1, Duration.ofMillis(20));
        stream.press(DtmfKey.keys("4"), KEY, DigitFault.NONE);
        stream.play(recording.fromStart(), recording.length());

        List<RtpPacket> packets = packets(3 + 4 + 1);

        assertThat(packets.get(packets.size() - 1).payload())
                .isEqualTo(recording.frames().get(0));
    }

    @Test
    void whoeverWaitsWhenItEndsWaitsInVain() {
        CompletableFuture<Void> before = stream.play(new Silence(), Duration.ofMillis(20));
        stream.end();
        CompletableFuture<Void> after = stream.press(DtmfKey.keys("4"), KEY, DigitFault.NONE);

        for (CompletableFuture<Void> done : List.of(before, after)) {
            assertThatThrownBy(done::join).hasRootCauseMessage("The call is over.");
        }
    }

    /** Who has heard the last key may hang up while the caller takes a breath. */
    @Test
    void keysThatHaveBeenSentAreSentWhateverComesNext() {
        CompletableFuture<Void> heard = stream.press(DtmfKey.keys("42"), KEY, DigitFault.NONE);
        packets(2 * 3 + 4);
        stream.end();

        assertThat(heard).isCompleted();
    }

    @Test
    void keysOfWhichOneWasNotSentAreNot() {
        CompletableFuture<Void> cut = stream.press(DtmfKey.keys("42"), KEY, DigitFault.NONE);
        packets(2 * 3 + 3);
        stream.end();

        assertThatThrownBy(cut::join).hasRootCauseMessage("The call is over.");
    }
}
