package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.G711;
import org.trunkproof.media.Recording;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;
import org.trunkproof.media.TelephoneEvent;

class DtmfTest {

    private static final List<DtmfKey> FIVE = DtmfKey.keys("5");
    private static final String CARRIERS = "ABC/flowroute-1";

    private final Traces traces = new Traces().channel(CARRIERS, "flowroute").call(CARRIERS, "1");

    private boolean holds(Check check) {
        return check.judge(traces.trace()).holds();
    }

    private DtmfTest end(String channel, String direction) {
        traces.ami("DtmfEnd", "channel", channel, "digit", "5", "direction", direction);
        return this;
    }

    @Test
    void aKeyIsSeenWhenItIsReceived() {
        assertThat(holds(Dtmf.seenOn("1", FIVE))).isFalse();

        end(CARRIERS, "Received");
        assertThat(holds(Dtmf.seenOn("1", FIVE))).isTrue();
        assertThat(holds(Dtmf.seenFrom("flowroute", List.of()))).isFalse();
        assertThat(holds(Dtmf.seenFrom("deskphone", List.of()))).isTrue();
    }

    @Test
    void aKeyOfAConnectedCallIsSeenWhenItIsPassedOn() {
        traces.ami("BridgeEnter", "channel", CARRIERS);
        end(CARRIERS, "Received").end(CARRIERS, "Received").end(CARRIERS, "Sent");
        assertThat(holds(Dtmf.seenOn("1", FIVE))).isFalse();

        end("Local/2", "Sent");
        assertThat(holds(Dtmf.seenOn("1", FIVE))).isTrue();

        end("Local/2", "Sent");
        assertThat(holds(Dtmf.seenOn("1", FIVE))).isFalse();
    }

    @Test
    void theReceiverSaysUnderWhichPayloadTypeItGetsKeys() {
        describe(Party.ASTERISK, Party.CARRIER, "INVITE sip:a@b SIP/2.0", 101);
        describe(Party.CARRIER, Party.ASTERISK, "SIP/2.0 200 OK", 96);

        press(101);
        assertThat(holds(Dtmf.receives(Party.CARRIER, FIVE))).isFalse();

        press(96);
        assertThat(holds(Dtmf.receives(Party.CARRIER, FIVE))).isTrue();
        assertThat(holds(Dtmf.endsThreeTimes(Party.CARRIER, FIVE))).isTrue();
        assertThat(holds(Dtmf.receivesFor(Party.CARRIER, FIVE, 60))).isTrue();
        assertThat(holds(Dtmf.receivesFor(Party.CARRIER, FIVE, 500))).isFalse();
    }

    /** TP-DTMF-03, TP-DTMF-11. */
    @Test
    void aKeyEndsOnceAtLeastAndThriceAsAPrecaution() {
        describe(Party.CARRIER, Party.ASTERISK, "INVITE sip:a@b SIP/2.0", 101);
        press(101, 1);
        assertThat(holds(Dtmf.receives(Party.CARRIER, FIVE))).isTrue();
        assertThat(holds(Dtmf.endsThreeTimes(Party.CARRIER, FIVE))).isFalse();
    }

    @Test
    void aKeyThatDoesNotEndIsNone() {
        describe(Party.CARRIER, Party.ASTERISK, "INVITE sip:a@b SIP/2.0", 101);
        press(101, 0);
        assertThat(holds(Dtmf.receives(Party.CARRIER, FIVE))).isFalse();
    }

    private void describe(Party source, Party destination, String startLine, int payloadType) {
        traces.sip(source, destination, """
                %s
                Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK7
                Call-ID: 1
                CSeq: 1 INVITE
                Content-Type: application/sdp

                v=0
                c=IN IP4 10.0.0.2
                m=audio 4000 RTP/AVP 0 %d
                a=rtpmap:%d telephone-event/8000
                """.formatted(startLine, payloadType, payloadType));
    }

    private void press(int payloadType) {
        press(payloadType, 3);
    }

    private void press(int payloadType, int ends) {
        for (int i = 1; i <= 2 + ends; i++) {
            byte[] event = new TelephoneEvent(5, i >= 3, 10, 160 * Math.min(i, 3)).encode();
            rtp(payloadType, i == 1, payloadType, event);
        }
    }

    private void rtp(int payloadType, boolean marker, long timestamp, byte[] payload) {
        traces.rtp(
                Party.ASTERISK,
                Party.CARRIER,
                new RtpPacket(payloadType, marker, new SequenceNumber(1), timestamp, 1, payload));
    }

    @Test
    void tonesAreHeardOnceForEachKey() {
        Recording.tones(DtmfKey.keys("55#"), G711.PCMU).frames().forEach(frame -> rtp(0, false, 1, frame));

        assertThat(holds(Dtmf.hears(Party.CARRIER, DtmfKey.keys("55#")))).isTrue();
        assertThat(holds(Dtmf.hears(Party.CARRIER, List.of()))).isFalse();
        assertThat(holds(Dtmf.hears(Party.DESK_PHONE, List.of()))).isFalse();
    }
}
