package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        Check unbroken = Media.unbroken(LISTENER, List.of(Codec.PCMU), 200);

        assertThat(holds(unbroken, stream(2, 20))).isTrue();
        assertThat(holds(unbroken, stream(8, 20))).isFalse();
    }

    /** Of so many milliseconds each, of PCMU. */
    private static Traces packetsOf(int... millis) {
        Traces traces = new Traces();
        long samples = 0;
        for (int i = 0; i < millis.length; i++) {
            traces.rtp(
                    samples / 8,
                    SENDER,
                    LISTENER,
                    new RtpPacket(0, false, new SequenceNumber(i), samples, 1, new byte[8 * millis[i]]));
            samples += 8L * millis[i];
        }
        return traces;
    }

    /** TP-CODEC-04. */
    @Test
    void packetsMayBeOfAnyLengthThatIsToBeTaken() {
        Check unbroken = Media.unbroken(LISTENER, List.of(Codec.PCMU), 60);

        assertThat(holds(unbroken, packetsOf(20, 20, 20))).isTrue();
        assertThat(holds(unbroken, packetsOf(30, 30))).isTrue();
        assertThat(holds(unbroken, packetsOf(10, 10, 10, 10, 10, 10))).isTrue();
        assertThat(holds(unbroken, packetsOf(30, 20, 30))).isFalse();
        assertThat(holds(unbroken, packetsOf(20, 20))).isFalse();
        assertThat(holds(unbroken, packetsOf(210, 210))).isFalse();
    }

    /** What is played in frames of 20 ms may come in packets of 30. */
    @Test
    void aRecordingIsHeardInPacketsOfAnyLength() {
        byte[] sound = new byte[160 * FRAMES.size() + 240];
        for (int i = 0; i < FRAMES.size(); i++) {
            System.arraycopy(FRAMES.get(i), 0, sound, 100 + 160 * i, 160);
        }
        Traces traces = new Traces();
        for (int i = 0; i < sound.length / 240; i++) {
            traces.rtp(
                    SENDER,
                    LISTENER,
                    new RtpPacket(
                            0,
                            false,
                            new SequenceNumber(i),
                            240L * i,
                            1,
                            Arrays.copyOfRange(sound, 240 * i, 240 * i + 240)));
        }
        List<byte[]> others = IntStream.range(21, 31).mapToObj(MediaTest::frame).toList();

        assertThat(holds(Media.hears(LISTENER, FRAMES.subList(0, 9)), traces)).isTrue();
        assertThat(holds(Media.hearsMostOf(LISTENER, FRAMES, 1), traces)).isTrue();
        assertThat(holds(Media.hearsNothingOf(LISTENER, FRAMES), traces)).isFalse();
        assertThat(holds(Media.hears(LISTENER, others), traces)).isFalse();
        // a jitter buffer may be why
        assertThat(Media.hears(LISTENER, others).judge(traces.trace()).aspects())
                .containsExactly("audio");
        assertThat(holds(Media.hearsNothingOf(LISTENER, others), traces)).isTrue();
    }

    /** TP-CALL-04, TP-CODEC-20. */
    @Test
    void earlyMediaIsHeardByWhoIsToldOfIt() {
        Check check = Media.hearsIfTold(LISTENER, FRAMES);
        String headers = "\nVia: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1\nFrom: <sip:1@10.0.0.1>;tag=a\n"
                + "To: <sip:2@10.0.0.2>;tag=b\nCall-ID: c\nCSeq: 1 INVITE\n";
        String ringing = "SIP/2.0 180 Ringing" + headers + "\n";
        String progress = "SIP/2.0 183 Session Progress" + headers + "Content-Type: application/sdp\n\n"
                + "v=0\no=- 1 1 IN IP4 10.0.0.2\ns=-\nc=IN IP4 10.0.0.2\nt=0 0\nm=audio 10000 RTP/AVP 0\n";

        assertThat(holds(check, new Traces().sip(SENDER, LISTENER, ringing))).isTrue();
        assertThat(holds(check, new Traces().sip(SENDER, LISTENER, progress))).isFalse();
        assertThat(holds(check, heard(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).sip(SENDER, LISTENER, progress)))
                .isTrue();
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
        assertThat(subject(Media.unbroken(LISTENER, List.of(Codec.PCMU), 200), stream(2, 20)))
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
