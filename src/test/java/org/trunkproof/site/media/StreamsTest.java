package org.trunkproof.site.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.MuLaw;
import org.trunkproof.media.Reading;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.TelephoneEvent;
import org.trunkproof.media.WavFile;
import org.trunkproof.report.Page;

class StreamsTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final InetAddress CARRIER = host("10.0.0.1");
    private static final InetAddress ASTERISK = host("10.0.0.2");
    private static final short LOUD = 1000;

    /** What the template is given. */
    public record PageWithStreams(StreamsSection streams) {}

    private final List<TraceEvent> events = new ArrayList<>();

    private static InetAddress host(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A packet from Asterisk to the carrier. */
    private void packet(
            int port, long millis, int ssrc, int payloadType, int sequence, long timestamp, byte[] payload) {
        events.add(new RtpDatagram(
                START.plusMillis(millis),
                new InetSocketAddress(ASTERISK, 10_000),
                new InetSocketAddress(CARRIER, port),
                new RtpPacket(payloadType, false, new SequenceNumber(sequence & 0xFFFF), timestamp, ssrc, payload)
                        .encode()));
    }

    private static byte[] sound(int loudness) {
        short[] samples = new short[160];
        Arrays.fill(samples, (short) loudness);
        return MuLaw.encode(samples);
    }

    /** PCMU every 20 ms. */
    private void pcmu(int port, int ssrc, long from, int packets) {
        IntStream.range(0, packets)
                .forEach(i -> packet(port, from + 20L * i + i % 3, ssrc, 0, i, 160L * i, sound(LOUD)));
    }

    private void key(long millis, int sequence, long timestamp, DtmfKey key) {
        byte[] held = new TelephoneEvent(key.event(), false, 10, 160).encode();
        byte[] released = new TelephoneEvent(key.event(), true, 10, 320).encode();
        packet(20_000, millis, 1, 96, sequence, timestamp, held);
        packet(20_000, millis + 20, 1, 96, sequence + 1, timestamp, released);
    }

    private void described(InetAddress host, int port, String formats, String attributes) {
        String body = "v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 " + host.getHostAddress()
                + "\r\nt=0 0\r\nm=audio " + port + " RTP/AVP " + formats + "\r\n" + attributes;
        String message = "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\r\n"
                + "From: <sip:a@b>;tag=1\r\nTo: <sip:c@d>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n"
                + "Content-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        events.add(new SipDatagram(
                START,
                new InetSocketAddress(CARRIER, 5060),
                new InetSocketAddress(ASTERISK, 5060),
                message.getBytes()));
    }

    private Streams streams() {
        return Streams.of(new Trace(Map.of(CARRIER, Party.CARRIER, ASTERISK, Party.ASTERISK), events));
    }

    private String fragment(Path folder) throws IOException {
        Path file = folder.resolve("fragment.html");
        Page.write(file, Streams.class, "streams.ftlh", new PageWithStreams(StreamsSection.of(streams())));
        return Files.readString(file);
    }

    @Test
    void aStreamIsOneSourceBetweenTwoSockets() {
        pcmu(20_000, 1, 0, 3);
        pcmu(20_002, 1, 100, 2);
        pcmu(20_000, 2, 200, 1);

        assertThat(streams().streams())
                .extracting(MediaStream::caption)
                .containsExactly(
                        "PCMU, 3 packets, 0 lost, jitter 0.1 ms",
                        "PCMU, 2 packets, 0 lost, jitter 0.1 ms",
                        "PCMU, 1 packet, 0 lost");
        assertThat(streams().streams()).extracting(MediaStream::name).containsOnly("asterisk to carrier");
    }

    @Test
    void payloadTypesMeanWhatTheirReceiverSays() {
        described(CARRIER, 20_000, "96 97", "a=rtpmap:96 telephone-event/8000\r\na=rtpmap:97 PCMA/8000\r\n");
        described(ASTERISK, 10_000, "96", "a=rtpmap:96 G726-32/8000\r\n");
        packet(20_000, 0, 1, 97, 0, 0, sound(LOUD));
        key(20, 1, 160, DtmfKey.KEY_7);
        packet(20_000, 60, 1, 98, 3, 480, sound(LOUD));

        MediaStream stream = streams().streams().get(0);

        assertThat(stream.codecNames()).isEqualTo("telephone-event, PCMA, payload type 98");
        assertThat(stream.digits()).singleElement().satisfies(digit -> {
            assertThat(digit.key()).isEqualTo(DtmfKey.KEY_7);
            assertThat(digit.at()).isEqualTo(START.plusMillis(20));
        });
    }

    @Test
    void soundLiesWhereItsTimestampSays(@TempDir Path folder) throws IOException {
        packet(20_000, 0, 1, 0, 0, 0, sound(LOUD));
        packet(20_000, 25, 1, 0, 1, 160, sound(2 * LOUD));
        // the third is lost, and the fourth comes out of order
        packet(20_000, 80, 1, 0, 4, 640, sound(4 * LOUD));
        packet(20_000, 81, 1, 0, 3, 480, sound(3 * LOUD));
        packet(20_000, 500, 2, 0, 0, 99_000, sound(5 * LOUD));

        Audio audio = Audio.of(streams()).get(0);
        audio.write(folder);

        short[] heard = WavFile.samples(Files.readAllBytes(folder.resolve("audio/asterisk-to-carrier.wav")))
                .orElseThrow();
        assertThat(heard).hasSize(4160);
        assertThat(IntStream.of(0, 160, 320, 480, 640, 800, 4000)
                        .map(at -> Math.round(heard[at + 80] / (float) LOUD))
                        .toArray())
                .containsExactly(1, 2, 0, 3, 4, 0, 5);
    }

    @Test
    void keysAreSilence() {
        described(CARRIER, 20_000, "0 96", "a=rtpmap:96 telephone-event/8000\r\n");
        packet(20_000, 0, 1, 0, 0, 0, sound(LOUD));
        key(20, 1, 160, DtmfKey.KEY_7);
        packet(20_000, 60, 1, 0, 3, 480, sound(LOUD));

        short[] heard = Audio.of(streams()).get(0).samples();

        assertThat(heard).hasSize(640);
        assertThat(heard[240]).isZero();
        assertThat(heard[400]).isZero();
        assertThat((int) heard[560]).isPositive();
    }

    @Test
    void aTimestampThatJumpsMakesNoSilenceOfHours() {
        packet(20_000, 0, 1, 0, 0, 0, sound(LOUD));
        packet(20_000, 20, 1, 0, 1, 0x7000_0000L, sound(LOUD));
        packet(20_000, 40, 1, 0, 2, 0x7000_00A0L, sound(LOUD));

        assertThat(Audio.of(streams()).get(0).samples()).hasSize(480);
        assertThat(streams().streams().get(0).caption()).endsWith("timestamp out of step");
    }

    @Test
    void sourcesAtOneTimeAreHeardTogether() {
        packet(20_000, 0, 1, 0, 0, 0, sound(LOUD));
        packet(20_002, 0, 2, 0, 0, 0, sound(2 * LOUD));
        packet(20_004, 0, 3, 0, 0, 0, sound(32_000));

        assertThat(Audio.of(streams()).get(0).samples()[0]).isEqualTo(Short.MAX_VALUE);
    }

    @Test
    void whatCannotBePlayedIsNamed(@TempDir Path folder) throws IOException {
        packet(20_000, 0, 1, 18, 0, 0, new byte[20]);

        assertThat(Audio.of(streams())).isEmpty();
        assertThat(fragment(folder)).contains("asterisk to carrier (G729)").doesNotContain("<audio");
    }

    @Test
    void namesFromTheNetworkAreTextAndNothingElse(@TempDir Path folder) throws IOException {
        described(CARRIER, 20_000, "96", "a=rtpmap:96 <script>alert(1)<x>/8000\r\n");
        packet(20_000, 0, 1, 96, 0, 0, new byte[20]);

        assertThat(fragment(folder)).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void aLongCallIsSmall(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 4; i++) {
            pcmu(20_000 + 2 * i, i, 0, 3250);
        }

        assertThat(fragment(folder)).hasSizeLessThan(40_000).contains("asterisk-to-carrier.wav", "PCMU, 3250 packets");
    }

    @Test
    void twentyCallsAtOnceAreSmallAndAllInTheTable(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 80; i++) {
            pcmu(20_000 + 2 * i, 1000 + i, 0, 100);
        }

        assertThat(fragment(folder))
                .hasSizeLessThan(40_000)
                .contains("76 others are not")
                .contains(IntStream.range(1000, 1080)
                        .mapToObj(ssrc -> String.format("%08X", ssrc))
                        .toList());
    }

    @Test
    void aFloodIsCountedAndNotShown(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 130; i++) {
            pcmu(20_000, i, i, 1);
        }
        events.add(new RtpDatagram(
                START.plusSeconds(1),
                new InetSocketAddress(CARRIER, 20_000),
                new InetSocketAddress(ASTERISK, 10_000),
                new byte[] {1, 2, 3}));

        assertThat(fragment(folder))
                .hasSizeLessThan(40_000)
                .contains("30 more streams are in capture.pcap", "not RTP: 1", "fewer than 10 packets: 130");
    }

    @Test
    void noOutlierVanishesFromALongCurve() {
        List<Reading> readings = IntStream.range(0, 10_000)
                .mapToObj(i -> new Reading(START.plusMillis(20L * i), i == 7777 ? 64 : i == 3333 ? 0 : 32))
                .toList();

        String path = Curve.path(readings, START, Duration.ofSeconds(200), 240, value -> (int) value);

        assertThat(path).contains("v32l1-32", "v-32l1 32");
        assertThat(path.length()).isLessThan(240 * 3);
    }

    @Test
    void aPauseBreaksTheCurve() {
        List<Reading> readings = List.of(
                new Reading(START, 1), new Reading(START.plusMillis(20), 2), new Reading(START.plusMillis(1000), 3));

        assertThat(Curve.path(readings, START, Duration.ofSeconds(1), 101, value -> (int) value))
                .isEqualTo("m0 1v0l2 1m98 1v0");
    }
}
