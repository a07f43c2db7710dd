package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.sip.Codec;

class MediaTest {

    private static final Party SENDER = Party.ASTERISK;
    private static final Party LISTENER = Party.CARRIER;

    private static final List<byte[]> FRAMES =
            IntStream.range(1, 11).mapToObj(MediaTest::frame).toList();

    private static byte[] frame(int content) {
        byte[] frame = new byte[160];
        frame[0] = (byte) content;
        return frame;
    }

    private static RtpPacket packet(int number, long ssrc, byte[] payload) {
        return new RtpPacket(0, false, new SequenceNumber(number), 160L * number, ssrc, payload);
    }

    /** Packets with the frames of these numbers. */
    private static Traces heard(int... frames) {
        Traces traces = new Traces();
        for (int i = 0; i < frames.length; i++) {
            traces.rtp(SENDER, LISTENER, packet(i, 1, frame(frames[i])));
        }
        return traces;
    }

    private static boolean holds(Check check, Traces traces) {
        return check.judge(traces.trace()).holds();
    }

    @Test
    void someFramesMayBeMissingButNoneMayBeOutOfOrder() {
        Check mostOf = Media.hearsMostOf(LISTENER, FRAMES, 2);

        assertThat(holds(mostOf, heard(99, 1, 2, 3, 6, 7, 8, 9, 10, 99))).isTrue();
        assertThat(holds(mostOf, heard(1, 2, 3, 7, 8, 9, 10))).isFalse();
        assertThat(holds(mostOf, heard(6, 7, 8, 9, 10, 1, 2, 3, 4, 5))).isFalse();
    }

    @Test
    void oneFrameOfARecordingIsTooMuchUnlessItWasOnItsWay() {
        Check nothingOf = Media.hearsNothingOf(LISTENER, FRAMES);

        assertThat(holds(nothingOf, heard(99, 98))).isTrue();
        assertThat(holds(nothingOf, heard(99, 10, 98))).isTrue();
        assertThat(holds(nothingOf, heard(99, 1, 98))).isFalse();
    }

    @Test
    void theSourceMayChangeAsTheChannelsAreConnectedAndNotAfter() {
        Check unbroken = Media.unbroken(LISTENER, List.of(Codec.PCMU), 10);

        assertThat(holds(unbroken, stream(2, 20))).isTrue();
        assertThat(holds(unbroken, stream(8, 20))).isFalse();
    }

    /** Channels are connected, and so many packets later another source goes on. */
    private static Traces stream(int before, int after) {
        Traces traces = new Traces().ami("BridgeEnter", "channel", "SIP/flowroute-1");
        IntStream.range(0, before).forEach(i -> traces.rtp(SENDER, LISTENER, packet(i, 1, FRAMES.get(0))));
        IntStream.range(0, after).forEach(i -> traces.rtp(SENDER, LISTENER, packet(500 + i, 2, FRAMES.get(0))));
        return traces;
    }

    /** Of a stream in which the source changes, the judgement is about what came after that. */
    @Test
    void aStreamIsMeantByTheSourcesThatWereLookedAt() {
        assertThat(subject(Media.unbroken(LISTENER, List.of(Codec.PCMU), 10), stream(2, 20)))
                .contains(Subject.JudgedStream.ofAsterisk(LISTENER, List.of(2L)));
        assertThat(subject(Media.hasOneSource(LISTENER), stream(2, 20)))
                .contains(Subject.JudgedStream.ofAsterisk(LISTENER, List.of(1L, 2L)));
        assertThat(subject(Media.flows(LISTENER), new Traces()))
                .contains(Subject.JudgedStream.ofAsterisk(LISTENER, List.of()));
    }

    private static Optional<Subject> subject(Check check, Traces traces) {
        return check.judge(traces.trace()).subject();
    }

    @Test
    void twoSourcesAreNoticed() {
        assertThat(holds(Media.hasOneSource(LISTENER), stream(0, 3))).isTrue();
        assertThat(holds(Media.hasOneSource(LISTENER), stream(1, 3))).isFalse();
    }

    @Test
    void theLengthOfPacketsIsToldFromTheirSamples() {
        assertThat(holds(Media.inPacketsOf(LISTENER, 20), heard(1, 2))).isTrue();
        assertThat(holds(Media.inPacketsOf(LISTENER, 30), heard(1, 2))).isFalse();
    }
}
