package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Wiretap.Port;

/** Whose datagrams are whose. */
class WiretapTest {

    private static final InetSocketAddress ASTERISK = new InetSocketAddress(Traces.host(Party.ASTERISK), 5060);
    private static final InetSocketAddress CARRIER = new InetSocketAddress(Traces.host(Party.CARRIER), 5060);
    private static final InetSocketAddress PHONE = new InetSocketAddress(Traces.host(Party.DESK_PHONE), 40_000);
    private static final byte[] BYTES = "OPTIONS".getBytes(StandardCharsets.US_ASCII);

    private final Wiretap wiretap = new Wiretap();

    @BeforeEach
    void everybodyIsThere() {
        wiretap.introduce(CARRIER.getAddress(), Party.CARRIER);
        wiretap.introduce(PHONE.getAddress(), Party.DESK_PHONE);
        wiretap.introduce(ASTERISK.getAddress(), Party.ASTERISK);
    }

    @Test
    void asteriskMaySendFromAnyPort() {
        assertThat(wiretap.received(Port.SIP, ASTERISK, CARRIER, BYTES)).isTrue();
        assertThat(wiretap.received(Port.RTP, new InetSocketAddress(ASTERISK.getAddress(), 17_000), CARRIER, BYTES))
                .isTrue();
        assertThat(wiretap.recorder().trace().strays()).isEmpty();
    }

    @Test
    void whoIsNobodyOfTheLabSendsStrays() {
        InetSocketAddress other = new InetSocketAddress("10.9.0.9", 5060);
        for (Port port : Port.values()) {
            assertThat(wiretap.received(port, other, CARRIER, BYTES)).isFalse();
        }
        Trace trace = wiretap.recorder().trace();

        assertThat(trace.events()).hasSize(3).allMatch(StrayDatagram.class::isInstance);
        assertThat(trace.strays()).allSatisfy(stray -> {
            assertThat(trace.sender(stray)).isEqualTo(new UnknownHost(other.getAddress()));
            assertThat(trace.receiver(stray)).isEqualTo(Party.CARRIER);
        });
    }

    @Test
    void thatAPartyHasAnAddressDoesNotMakeAllThatComesFromThereIts() {
        assertThat(wiretap.received(Port.RTP, PHONE, CARRIER, BYTES)).isFalse();

        wiretap.sent(Port.RTP, PHONE, CARRIER, BYTES);
        assertThat(wiretap.received(Port.RTP, PHONE, CARRIER, BYTES)).isTrue();
        assertThat(wiretap.recorder().trace().rtpTo(Party.CARRIER)).hasSize(2);
        assertThat(wiretap.recorder().trace().strays()).hasSize(1);
    }

    @Test
    void aPortThatAPartyHadInAnEarlierScenarioIsNobodysNow() {
        wiretap.sent(Port.RTP, PHONE, CARRIER, BYTES);
        wiretap.startRecording();

        assertThat(wiretap.received(Port.RTP, PHONE, CARRIER, BYTES)).isFalse();
    }

    /** A CANCEL that crossed the answer is repeated after 100 ms, when another scenario may have the lab. */
    @ParameterizedTest
    @CsvSource({
        "Call-ID: 1@a, true",
        "i:1@a, true",
        "CALL-ID : 1@a, true",
        "Call-ID: 2@a, false",
        "X-Call-ID: 1@a, false"
    })
    void whatIsRepeatedOfACallOfAnEarlierScenarioIsOfNone(String header, boolean isOfNone) {
        wiretap.received(Port.SIP, ASTERISK, CARRIER, request("INVITE", "Call-ID: 1@a"));
        wiretap.received(Port.SIP, ASTERISK, CARRIER, request("OPTIONS", "Call-ID: 2@a"));
        wiretap.startRecording();

        assertThat(wiretap.received(Port.SIP, ASTERISK, CARRIER, request("CANCEL", header)))
                .isTrue();
        wiretap.sent(Port.SIP, CARRIER, ASTERISK, request("BYE", header));
        Trace trace = wiretap.recorder().trace();
        assertThat(trace.strays()).hasSize(isOfNone ? 2 : 0);
        assertThat(trace.sip()).hasSize(isOfNone ? 0 : 2);
    }

    private static byte[] request(String method, String header) {
        return (method
                        + " sip:1@a SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:2@a>;tag=1\r\nTo: <sip:1@a>\r\n"
                        + header + "\r\nCSeq: 1 " + method + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whileAsteriskHasNoAddressAnybodyMayBeIt() {
        Wiretap early = new Wiretap();
        early.introduce(CARRIER.getAddress(), Party.CARRIER);

        assertThat(early.received(Port.SIP, ASTERISK, CARRIER, BYTES)).isTrue();
        assertThat(early.recorder().trace().sip()).hasSize(1);
    }

    @Test
    void aReactionThatComesLateIsPutDown() {
        byte[] invite = ("INVITE sip:1@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\r\n"
                        + "From: <sip:2@10.0.0.2>;tag=1\r\nTo: <sip:1@10.0.0.1>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        wiretap.received(Port.SIP, ASTERISK, CARRIER, invite);
        wiretap.reacted(new Stimulus(PHONE, "1", 1, "INVITE", 0));
        wiretap.reacted(new Stimulus(CARRIER, "1", 1, "INVITE", 200));
        assertThat(wiretap.recorder().trace().delays()).isEmpty();

        long end = System.nanoTime() + Duration.ofMillis(61).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        wiretap.received(Port.SIP, ASTERISK, CARRIER, invite);
        wiretap.reacted(new Stimulus(CARRIER, "1", 1, "INVITE", 0));
        wiretap.reacted(new Stimulus(CARRIER, "1", 1, "INVITE", 0));

        assertThat(wiretap.recorder().trace().delays()).singleElement().satisfies(delay -> {
            assertThat(delay.of()).isEqualTo("the carrier's reaction to INVITE");
            assertThat(delay.by()).isGreaterThanOrEqualTo(Duration.ofMillis(61));
        });
    }

    private void says(PeerState.State state) {
        wiretap.ami(AmiMessage.event("PeerStatus"), event -> Stream.of(new PeerState(event.at(), "flowroute", state)));
    }

    @Test
    void thatAPeerWasLostBetweenScenariosIsKnownInTheNext() {
        says(PeerState.State.UNREACHABLE);
        assertThat(wiretap.startRecording().trace().delays()).isEmpty();

        says(PeerState.State.REACHABLE);
        assertThat(wiretap.startRecording().trace().delays()).isEmpty();

        says(PeerState.State.UNREACHABLE);
        assertThat(wiretap.startRecording().trace().delays())
                .singleElement()
                .extracting(Delay::of)
                .isEqualTo("before this scenario, an answer to Asterisk's OPTIONS to flowroute");

        says(PeerState.State.REACHABLE);
        assertThat(wiretap.startRecording().trace().delays()).isEmpty();
    }

    @Test
    void nobodyIsWokenByAStray() throws InterruptedException {
        Recorder recorder = wiretap.recorder();
        Thread junk =
                new Thread(() -> wiretap.received(Port.SIP, new InetSocketAddress("10.9.0.9", 1), CARRIER, BYTES));
        int[] looks = {0};
        Optional<Object> found = recorder.await(
                trace -> {
                    looks[0]++;
                    junk.start();
                    return Optional.empty();
                },
                Duration.ofMillis(100));

        junk.join();
        assertThat(found).isEmpty();
        assertThat(looks[0]).isEqualTo(1);
    }
}
