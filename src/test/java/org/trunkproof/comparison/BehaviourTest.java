package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;

/** What counts as done otherwise, and what is chance. */
class BehaviourTest {

    private static final String OFFER = """
            INVITE sip:12065550100@10.0.0.1 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1;rport
            From: <sip:15551234567@10.0.0.2>;tag=as1
            To: <sip:12065550100@10.0.0.1>
            Contact: <sip:15551234567@10.0.0.2:5060>
            Call-ID: 1@10.0.0.2
            CSeq: 102 INVITE
            Date: Fri, 02 Jan 2026 03:04:05 GMT
            Content-Type: application/sdp

            v=0
            o=root 17 17 IN IP4 10.0.0.2
            c=IN IP4 10.0.0.2
            m=audio 10002 RTP/AVP 0 101
            a=rtpmap:0 PCMU/8000
            """;

    private static List<String> differences(Traces before, Traces after) {
        return differences(before.trace(), after.trace());
    }

    private static List<String> differences(Trace before, Trace after) {
        return Alignment.of(Behaviour.of(before), Behaviour.of(after), false).stream()
                .filter(ActionPair::isDifference)
                .map(ActionPair::toString)
                .toList();
    }

    private static Traces offering(String offer) {
        return new Traces().sip(Party.ASTERISK, Party.CARRIER, offer);
    }

    @Test
    void whatIsOtherInEachRunIsNoDifference() {
        String another = OFFER.replace("z9hG4bK1", "z9hG4bK2")
                .replace("tag=as1", "tag=as2")
                .replace("1@10.0.0.2", "2@10.0.0.2")
                .replace("102 INVITE", "103 INVITE")
                .replace("03:04:05", "04:05:06")
                .replace("17 17", "18 19")
                .replace("10002", "10004");

        assertThat(differences(offering(OFFER), offering(another))).isEmpty();
    }

    @Test
    void theSetOfHeadersAndTheOrderOfCodecsAreDifferences() {
        String another = OFFER.replace("0 101", "101 0").replace("Contact: ", "Allow: INVITE\nContact: ");

        assertThat(differences(offering(OFFER), offering(another)))
                .containsExactly("asterisk to carrier: INVITE;"
                        + " SDP m: m=audio PORT RTP/AVP 0 101 -> m=audio PORT RTP/AVP 101 0; Allow: nothing -> INVITE");
    }

    @Test
    void anAttributeMoreMovesNoOther() {
        String another = OFFER.replace("a=rtpmap", "a=ptime:20\na=sendonly\na=rtpmap");

        assertThat(differences(offering(OFFER + "a=sendrecv\n"), offering(another)))
                .containsExactly("asterisk to carrier: INVITE; SDP direction: a=sendrecv -> a=sendonly;"
                        + " SDP ptime: nothing -> a=ptime:20");
    }

    @Test
    void anotherResponseStandsBesideTheOneThatItReplaces() {
        String ok = OFFER.replace("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "SIP/2.0 200 OK");
        String refused = OFFER.replace("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "SIP/2.0 488 Not Acceptable Here");

        assertThat(differences(
                        new Traces().sip(Party.CARRIER, Party.ASTERISK, OFFER).sip(Party.ASTERISK, Party.CARRIER, ok),
                        new Traces()
                                .sip(Party.CARRIER, Party.ASTERISK, OFFER)
                                .sip(Party.ASTERISK, Party.CARRIER, refused)))
                .containsExactly("asterisk to carrier: 200 to INVITE -> 488 to INVITE;"
                        + " Status-Line: SIP/2.0 200 OK -> SIP/2.0 488 Not Acceptable Here");
    }

    @Test
    void aMessageThatIsAnsweredLateIsSentTwiceByChance() {
        String trying = OFFER.replace("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "SIP/2.0 100 Trying");
        Traces late =
                offering(OFFER).sip(Party.ASTERISK, Party.CARRIER, OFFER).sip(Party.CARRIER, Party.ASTERISK, trying);

        assertThat(differences(offering(OFFER), late)).isEmpty();
    }

    @Test
    void aMessageThatIsNotAnsweredIsSentAgainAndAgain() {
        assertThat(differences(offering(OFFER), offering(OFFER).sip(Party.ASTERISK, Party.CARRIER, OFFER)))
                .containsExactly("asterisk to carrier: INVITE; sent: nothing -> again and again");
    }

    @Test
    void whatOthersSayIsNotAsterisksDoing() {
        assertThat(differences(
                        new Traces().sip(Party.CARRIER, Party.ASTERISK, OFFER),
                        new Traces().sip(Party.CARRIER, Party.ASTERISK, OFFER.replace("0 101", "8"))))
                .isEmpty();
    }

    @Test
    void callsThatBeganAtOnceMayComeInAnyOrder() {
        String other = OFFER.replace("12065550100", "12065550101").replace("1@10.0.0.2", "2@10.0.0.2");

        assertThat(differences(
                        offering(OFFER).sip(Party.ASTERISK, Party.CARRIER, other),
                        offering(other).sip(Party.ASTERISK, Party.CARRIER, OFFER)))
                .isEmpty();
    }

    @Test
    void whatCleaningUpBringsAboutIsChance() {
        Traces cleaned = offering(OFFER)
                .ami("VarSet", "variable", Trace.OVER, "value", "x")
                .sip(
                        Party.ASTERISK,
                        Party.CARRIER,
                        OFFER.replace("INVITE", "BYE").replace("102", "103"));

        assertThat(differences(offering(OFFER), cleaned)).isEmpty();
    }

    @Test
    void theLastWordsOfAnEarlierScenarioAreNotOfThisOne() {
        String bye =
                OFFER.replace("INVITE", "BYE").replace("To: <sip:12065550100@10.0.0.1>", "To: <sip:1@10.0.0.1>;tag=1");

        assertThat(differences(new Traces(), offering(bye))).isEmpty();
    }

    @Test
    void aRefusalMayBeAcknowledgedOrNot() {
        String refusal = OFFER.replace("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "SIP/2.0 486 Busy Here");
        Traces acknowledged = offering(OFFER)
                .sip(Party.CARRIER, Party.ASTERISK, refusal)
                .sip(Party.ASTERISK, Party.CARRIER, OFFER.replace("INVITE", "ACK"));

        assertThat(differences(offering(OFFER).sip(Party.CARRIER, Party.ASTERISK, refusal), acknowledged))
                .isEmpty();
    }

    @Test
    void anAcknowledgementOfA200Counts() {
        Traces answered = offering(OFFER)
                .sip(
                        Party.CARRIER,
                        Party.ASTERISK,
                        OFFER.replace("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "SIP/2.0 200 OK"))
                .sip(
                        Party.CARRIER,
                        Party.ASTERISK,
                        OFFER.replace("INVITE sip:12065550100@10.0.0.1 SIP/2.0", "SIP/2.0 482 Loop Detected"));
        Trace silent = answered.trace();
        Traces acknowledged = answered.sip(
                Party.ASTERISK, Party.CARRIER, OFFER.replace("INVITE", "ACK").replace("z9hG4bK1", "z9hG4bK2"));

        assertThat(differences(silent, acknowledged.trace())).containsExactly("asterisk to carrier: nothing -> ACK");
    }

    @Test
    void theWayThroughTheDialplanCounts() {
        assertThat(differences(inContext("inbound", "5"), inContext("default", "6")))
                .containsExactly("channel SIP/flowroute: Dial; context: inbound -> default");
    }

    private static Traces inContext(String context, String number) {
        return new Traces()
                .ami(
                        "NewExten",
                        "channel",
                        "SIP/flowroute-0000000" + number,
                        "context",
                        context,
                        "exten",
                        "15551234567",
                        "priority",
                        "1",
                        "application",
                        "Dial",
                        "appdata",
                        "SIP/deskphone,20");
    }

    /** It runs nothing, whatever AMI says of it. */
    @Test
    void whatAChannelThatIsCalledIsSaidToRunDoesNotCount() {
        Traces called = inContext("inbound", "5")
                .ami(
                        "NewExten",
                        "channel",
                        "SIP/deskphone-00000006",
                        "application",
                        "AppDial",
                        "appdata",
                        "(Outgoing Line)");

        assertThat(differences(inContext("inbound", "5"), called)).isEmpty();
    }

    @Test
    void whatAChannelKnewAtItsEndCounts() {
        assertThat(differences(ending("BUSY"), ending("CONGESTION")))
                .containsExactly("channel SIP/flowroute: hang-up; DIALSTATUS: BUSY -> CONGESTION");
    }

    private static Traces ending(String status) {
        String channel = "SIP/flowroute-00000001";
        return new Traces()
                .ami("VarSet", "channel", channel, "variable", "DIALSTATUS", "value", status)
                .ami("VarSet", "channel", channel, "variable", "ANSWEREDTIME", "value", status + "1")
                .ami("Hangup", "channel", channel, "cause", "17");
    }

    @Test
    void codecsOnTheWireCountOnceThereIsEnoughOfThem() {
        assertThat(differences(new Traces(), sound(0, 30)))
                .containsExactly("media to carrier: nothing -> RTP, payload type 0");
        assertThat(differences(new Traces(), sound(0, 3))).isEmpty();
        assertThat(differences(sound(0, 30), sound(0, 400))).isEmpty();
    }

    private static Traces sound(int payloadType, int packets) {
        Traces traces = new Traces();
        for (int i = 0; i < packets; i++) {
            traces.rtp(
                    Party.ASTERISK,
                    Party.CARRIER,
                    new RtpPacket(payloadType, false, new SequenceNumber(i), 160L * i, 1, new byte[160]));
        }
        return traces;
    }
}
