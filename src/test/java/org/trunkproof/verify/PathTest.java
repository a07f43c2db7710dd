package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;

class PathTest {

    private static final RtpPacket PACKET = new RtpPacket(0, false, new SequenceNumber(1), 0, 1, new byte[160]);

    private static final String ANSWER = """
            SIP/2.0 200 OK
            Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1
            From: <sip:12065550100@10.0.0.1>;tag=1
            To: <sip:15551234567@10.0.0.2>;tag=2
            Call-ID: a
            CSeq: 1 INVITE
            Content-Type: application/sdp

            v=0
            o=- 1 1 IN IP4 HOST
            s=-
            c=IN IP4 HOST
            t=0 0
            m=audio MEDIA RTP/AVP 0
            """;

    private static Traces answered(Party party, String host, int port) {
        Party other = party == Party.ASTERISK ? Party.CARRIER : Party.ASTERISK;
        return new Traces().sip(party, other, ANSWER.replace("HOST", host).replace("MEDIA", String.valueOf(port)));
    }

    private static boolean holds(Check check, Traces traces) {
        return check.judge(traces.trace()).holds();
    }

    @Test
    void mediaGoesWhereItWasDescribed() {
        Check where = MediaPath.goesWhereDescribed(Party.CARRIER, List.of(Party.CARRIER, Party.STRANGER));

        assertThat(holds(where, answered(Party.CARRIER, "10.0.0.1", 20_000).rtp(Party.ASTERISK, Party.CARRIER, PACKET)))
                .isTrue();
        assertThat(holds(where, answered(Party.CARRIER, "10.0.0.1", 20_002).rtp(Party.ASTERISK, Party.CARRIER, PACKET)))
                .isFalse();
        assertThat(holds(
                        where, answered(Party.CARRIER, "10.2.0.1", 20_000).rtp(Party.ASTERISK, Party.STRANGER, PACKET)))
                .isTrue();
        assertThat(holds(
                        where,
                        answered(Party.CARRIER, "10.0.0.1", 20_000)
                                .rtp(Party.ASTERISK, Party.CARRIER, PACKET)
                                .rtp(Party.ASTERISK, Party.STRANGER, PACKET)))
                .isFalse();
    }

    @Test
    void mediaOfAnotherPartyIsNoticed() {
        Check fromAsterisk = MediaPath.comesFromAsterisk(Party.CARRIER);

        assertThat(holds(fromAsterisk, new Traces().rtp(Party.ASTERISK, Party.CARRIER, PACKET)))
                .isTrue();
        assertThat(holds(
                        fromAsterisk,
                        new Traces()
                                .rtp(Party.ASTERISK, Party.CARRIER, PACKET)
                                .rtp(Party.DESK_PHONE, Party.CARRIER, PACKET)))
                .isFalse();
        assertThat(holds(fromAsterisk, new Traces())).isFalse();
        assertThat(fromAsterisk
                        .judge(new Traces()
                                .rtp(Party.DESK_PHONE, Party.CARRIER, PACKET)
                                .trace())
                        .subject())
                .contains(new Subject.JudgedStream(
                        Subject.Protocol.RTP,
                        Optional.empty(),
                        Party.CARRIER,
                        OptionalInt.empty(),
                        List.of(PACKET.ssrc())));
    }

    @Test
    void thePortIsEvenAndInTheRange() {
        Check takes = MediaPath.takesMedia(Party.CARRIER, 10_000, 20_000);

        assertThat(holds(takes, answered(Party.ASTERISK, "10.0.0.2", 10_000))).isTrue();
        assertThat(holds(takes, answered(Party.ASTERISK, "10.0.0.2", 10_001))).isFalse();
        assertThat(holds(takes, answered(Party.ASTERISK, "10.0.0.2", 9_998))).isFalse();
        assertThat(holds(takes, answered(Party.ASTERISK, "10.2.0.1", 10_000))).isFalse();
    }

    @Test
    void responsesAndRequestsGoToOnePort() {
        Traces traces = new Traces().sip(Party.ASTERISK, Party.CARRIER, ANSWER);
        InetSocketAddress usual = new InetSocketAddress(Traces.host(Party.CARRIER), 5060);
        InetSocketAddress other = new InetSocketAddress(Traces.host(Party.CARRIER), 5062);

        assertThat(holds(SignallingPath.respondsTo("a", usual), traces)).isTrue();
        assertThat(holds(SignallingPath.respondsTo("a", other), traces)).isFalse();
        assertThat(holds(SignallingPath.requestGoesTo("a", "BYE", usual), traces))
                .isFalse();
    }

    private static SipDatagram invite(int port) {
        return new SipDatagram(
                Instant.EPOCH,
                new InetSocketAddress(Traces.host(Party.ASTERISK), 5060),
                new InetSocketAddress(Traces.host(Party.DESK_PHONE), port),
                """
                INVITE sip:deskphone@10.1.0.1 SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK%s
                From: <sip:12065550100@10.0.0.2>;tag=1
                To: <sip:deskphone@10.1.0.1>
                Call-ID: a
                CSeq: 1 INVITE

                """.formatted(port).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever rings at two ports has been called at each, and at neither alone. */
    @ParameterizedTest
    @CsvSource({"'', false, false", "5070, true, true", "5060, false, false", "5060 5070, true, false"})
    void aCallReachesAPortOrGoesToNoOther(String ports, boolean isReached, boolean isAlone) {
        Trace trace = new Traces()
                .trace()
                .with(Stream.of(ports.split(" "))
                        .filter(port -> !port.isEmpty())
                        .map(port -> invite(Integer.parseInt(port)))
                        .toList());
        InetSocketAddress there = new InetSocketAddress(Traces.host(Party.DESK_PHONE), 5070);

        assertThat(SignallingPath.callsReach(Party.DESK_PHONE, there)
                        .judge(trace)
                        .holds())
                .isEqualTo(isReached);
        assertThat(SignallingPath.callsGoTo(Party.DESK_PHONE, there)
                        .judge(trace)
                        .holds())
                .isEqualTo(isAlone);
    }

    private static String update(String start, int port) {
        return """
                %s
                Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK2
                From: <sip:12065550100@10.0.0.1>;tag=1
                To: <sip:15551234567@10.0.0.2>;tag=2
                Call-ID: a
                CSeq: 2 UPDATE
                Content-Type: application/sdp

                v=0
                o=- 1 2 IN IP4 10.0.0.1
                s=-
                c=IN IP4 10.0.0.1
                t=0 0
                m=audio %s RTP/AVP 0
                """.formatted(start, port);
    }

    /** Packets that reach the carrier at port 20000, in milliseconds since its offer, which is answered after 20. */
    private static boolean follows(int offered, boolean isAnswered, int first, int last) {
        Traces traces = new Traces();
        traces.sip(0, Party.CARRIER, Party.ASTERISK, update("UPDATE sip:10.0.0.2 SIP/2.0", offered));
        if (isAnswered) {
            traces.sip(20, Party.ASTERISK, Party.CARRIER, update("SIP/2.0 200 OK", 30_000));
        }
        for (int at = first; at <= last; at += 20) {
            traces.rtp(at, Party.ASTERISK, Party.CARRIER, PACKET);
        }
        return holds(
                MediaPath.goesSinceLastOfferTo(
                        Party.CARRIER, new InetSocketAddress(Traces.host(Party.CARRIER), offered)),
                traces);
    }

    @Test
    void mediaFollowAnOfferOnceItIsAnswered() {
        assertThat(follows(20_000, true, 100, 500)).isTrue();
        assertThat(follows(20_000, false, 100, 500)).isFalse();
        assertThat(follows(20_000, true, 100, 200)).as("nothing comes").isFalse();
        assertThat(follows(20_002, true, 100, 500)).as("they go on as before").isFalse();
    }
}
