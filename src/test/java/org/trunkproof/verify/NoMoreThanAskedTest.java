package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

/**
 * A check asks for what its requirement's sentence says, and for no more: beside each habit of the field that it once took for a
 * failure stands what it must still take for one.
 */
class NoMoreThanAskedTest {

    private final Traces traces = new Traces();

    private boolean isTooMuch(Check check) {
        return check.judge(traces.trace()).tooMuch();
    }

    private boolean holds(Check check) {
        return check.judge(traces.trace()).holds();
    }

    private static String message(String start, String method, String headers, String body) {
        return start
                + "\nVia: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1\nFrom: <sip:1@10.0.0.1>;tag=a\nTo: <sip:2@10.0.0.2>\n"
                + "Call-ID: c\nCSeq: 1 " + method + "\n" + headers
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\n")
                + "\n" + body;
    }

    private void fromCarrier(String headers, String body) {
        traces.sip(Party.CARRIER, Party.ASTERISK, message("INVITE sip:2@10.0.0.2 SIP/2.0", "INVITE", headers, body));
    }

    private void response(String status, String headers, String body) {
        traces.sip(Party.ASTERISK, Party.CARRIER, message("SIP/2.0 " + status, "INVITE", headers, body));
    }

    private void toCarrier(String headers, String body) {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                "INVITE sip:2@carrier SIP/2.0\n"
                        + (headers.contains("Via: ") ? "" : "Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK9\n")
                        + headers + (headers.contains("To: ") ? "" : "To: <sip:2@carrier>\n")
                        + "Call-ID: c\nCSeq: 7 INVITE\n"
                        + (body.isEmpty() ? "" : "Content-Type: application/sdp\n") + "\n" + body);
    }

    private static String media(String... lines) {
        return "v=0\no=- 1 1 IN IP4 10.0.0.2\ns=-\nc=IN IP4 10.0.0.2\nt=0 0\n" + String.join("\n", lines) + "\n";
    }

    /** TP-CODEC-06, TP-CODEC-19. */
    @Nested
    class AnOffer {

        private static final List<Codec> WANTED = List.of(Codec.PCMU, Codec.TELEPHONE_EVENT);

        private boolean holdsOf(String... lines) {
            toCarrier(
                    "Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK9\nFrom: <sip:1@10.0.0.2>;tag=a\n",
                    media(Stream.concat(
                                    Stream.of(
                                            "m=audio 10000 RTP/AVP 0 101",
                                            "a=rtpmap:101 telephone-event/8000",
                                            "a=fmtp:101 0-16"),
                                    Stream.of(lines))
                            .toArray(String[]::new)));
            return holds(Messages.describesJust(Messages.MessageOf.offerTo(Party.CARRIER), WANTED));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a=ptime:20",
                    "a=sendrecv",
                    "a=rtpmap:0 PCMU/8000",
                    "a=maxptime:60",
                    "a=ptime:30",
                    "a=maxptime:10",
                    "a=silenceSupp:off - - - -",
                    "a=rtcp:10001"
                })
        void maySayWhatGoesWithoutSaying(String line) {
            assertThat(holdsOf(line)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a=sendonly",
                    "a=inactive",
                    "a=rtpmap:0 PCMA/8000",
                    "a=fmtp:101 16",
                    "m=video 10002 RTP/AVP 34",
                    "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x"
                })
        void saysNothingElse(String line) {
            assertThat(holdsOf(line)).isFalse();
        }
    }

    /** TP-CODEC-28. */
    @ParameterizedTest
    @CsvSource({
        "a=sendrecv, true",
        "a=ptime:20, true",
        "a=maxptime:150, true",
        "a=ptime:30, false",
        "a=ptime:200, false",
        "a=maxptime:10, false"
    })
    void packetsAreAskedForAsUsual(String line, boolean isRight) {
        toCarrier("From: <sip:1@10.0.0.2>;tag=a\n", media("m=audio 10000 RTP/AVP 0", line));

        assertThat(holds(Messages.asksForPacketsOf(Messages.MessageOf.offerTo(Party.CARRIER), 20)))
                .isEqualTo(isRight);
    }

    /** TP-CODEC-19: a phone may speak more than the trunk, in whichever order, and send keys in another way. */
    @ParameterizedTest
    @CsvSource({"0 101, true", "9 0 8 101, true", "9 8 0, true", "9 8 101, false", "8, false"})
    void aPhoneIsToSpeakOneOfTheTrunksCodecs(String types, boolean isRight) {
        String description = media("m=audio 10000 RTP/AVP " + types, "a=rtpmap:101 telephone-event/8000");
        fromCarrier("", media("m=audio 10000 RTP/AVP 0 8 9"));
        response("200 OK", "", description);
        assertThat(holds(Negotiation.answersAmong("c", List.of(Codec.PCMU)))).isEqualTo(isRight);

        toCarrier("From: <sip:1@10.0.0.2>;tag=a\n", description);
        assertThat(holds(Negotiation.offersAmong(Party.CARRIER, List.of(Codec.PCMU))))
                .isEqualTo(isRight);
    }

    /** TP-CODEC-14. */
    @ParameterizedTest
    @CsvSource({
        "488 Not acceptable here, '', '', true",
        "606 Not Acceptable, '', '', true",
        "200 OK, RTP/SAVP, a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x, true",
        "200 OK, RTP/SAVP, a=sendrecv, false",
        "200 OK, RTP/AVP, a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x, false",
        "200 OK, RTP/AVP, a=sendrecv, false",
        "404 Not Found, '', '', false"
    })
    void encryptionIsAgreedOnWithAKeyOrRefused(String status, String profile, String line, boolean isRight) {
        fromCarrier("", media("m=audio 10000 RTP/SAVP 0"));
        response(status, "", profile.isEmpty() ? "" : media("m=audio 10000 " + profile + " 0", line));

        assertThat(holds(Negotiation.inProfileOrRefused("c", "RTP/SAVP"))).isEqualTo(isRight);
    }

    /** TP-CODEC-14: who gives no feedback may refuse to be asked for it, and who agrees says so. */
    @ParameterizedTest
    @CsvSource({
        "200 OK, RTP/AVPF, true",
        "488 Not acceptable here, '', true",
        "200 OK, RTP/AVP, false",
        "200 OK, RTP/SAVPF, false",
        "404 Not Found, '', false"
    })
    void feedbackIsAgreedOnOrRefused(String status, String profile, boolean isRight) {
        fromCarrier("", media("m=audio 10000 RTP/AVPF 0"));
        response(status, "", profile.isEmpty() ? "" : media("m=audio 10000 " + profile + " 0"));

        assertThat(holds(Negotiation.inProfileOrRefused("c", "RTP/AVPF"))).isEqualTo(isRight);
    }

    /** TP-CODEC-03. */
    @ParameterizedTest
    @CsvSource({"488 Not acceptable here, true", "606 Not Acceptable, true", "404 Not Found, false", "200 OK, false"})
    void whatIsNotAcceptableIsRefusedAsThat(String status, boolean isRight) {
        fromCarrier("", media("m=audio 10000 RTP/AVP 8"));
        response(status, "", status.startsWith("2") ? media("m=audio 10000 RTP/AVP 8") : "");

        assertThat(holds(Calls.refusedAsNotAcceptable("c"))).isEqualTo(isRight);
    }

    private void calls(String callId, int cseq) {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                "INVITE sip:2@carrier SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK" + callId + cseq
                        + "\nFrom: <sip:1@10.0.0.2>;tag=a\nTo: <sip:2@carrier>\nCall-ID: " + callId + "\nCSeq: " + cseq
                        + " INVITE\n\n");
    }

    /** TP-NAME-01, TP-ROUTE-04, TP-ROUTE-10: with port=5060 or usereqphone=yes the same is called. */
    @ParameterizedTest
    @CsvSource({
        "sip:2@carrier, true",
        "sip:2@carrier:5060, true",
        "sip:2@carrier;user=phone, true",
        "sip:2@carrier:5060;user=phone;transport=udp, true",
        "sip:2@Carrier, true",
        "sip:2@carrier:5070, false",
        "sip:2@elsewhere, false",
        "sip:3@carrier, false",
        "sip:2@carrier;maddr=10.0.0.9, false",
        "sips:2@carrier, false"
    })
    void whoIsCalledMayBeSaidInOtherWords(String uri, boolean isRight) {
        assertThat(HeaderMeaning.isSame("Request-URI", "sip:2@carrier", uri)).isEqualTo(isRight);
        assertThat(HeaderMeaning.isSame("To", "<sip:2@carrier>", "<" + uri + ">"))
                .isEqualTo(isRight);
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                "INVITE " + uri
                        + " SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK9\nFrom: <sip:1@10.0.0.2>;tag=a\n"
                        + "To: <sip:2@carrier>\nCall-ID: c\nCSeq: 7 INVITE\n\n");
        assertThat(holds(OutgoingCalls.invites(Party.CARRIER, "2", "carrier", "1")))
                .isEqualTo(isRight);
    }

    /** TP-CALL-23: a dialplan may try the same once more, and must not be led to another number. */
    @Test
    void theCarrierIsAskedForOneNumber() {
        assertThat(holds(Messages.invitesForJust(Party.CARRIER, "2"))).isFalse();
        calls("c", 102);
        calls("d", 102);
        assertThat(holds(Messages.invitesForJust(Party.CARRIER, "2"))).isTrue();
        assertThat(holds(Messages.invitesForJust(Party.CARRIER, "3"))).isFalse();
    }

    /** TP-AUTH-02, TP-AUTH-10, TP-CALL-20: a dialplan that tries another way afterwards places another call. */
    @Test
    void callsAreTriedOnceEach() {
        assertThat(holds(Messages.tries(Party.CARRIER, 1))).isFalse();
        calls("c", 102);
        calls("d", 102);
        calls("e", 102);
        assertThat(holds(Messages.tries(Party.CARRIER, 1))).isTrue();
        calls("d", 103);
        assertThat(holds(Messages.tries(Party.CARRIER, 1))).isFalse();
        assertThat(isTooMuch(Messages.tries(Party.CARRIER, 1))).isTrue();
        assertThat(holds(Messages.tries(Party.CARRIER, 2))).isTrue();
    }

    /** TP-CODEC-12. */
    @ParameterizedTest
    @CsvSource({
        "m=audio 10000 RTP/AVP 0, m=video 0 RTP/AVP 34, true",
        "m=audio 10000 RTP/AVP 0, m=video 10002 RTP/AVP 34, true",
        "m=audio 0 RTP/AVP 0, m=video 10002 RTP/AVP 34, false",
        "m=audio 10000 RTP/AVP 0, , false",
        "m=video 0 RTP/AVP 34, m=audio 10000 RTP/AVP 0, false",
        "m=audio 10000 RTP/AVP 0, m=image 0 udptl t38, false"
    })
    void eachStreamIsAnsweredInItsPlace(String first, String second, boolean isRight) {
        fromCarrier("", media("m=audio 10000 RTP/AVP 0", "m=video 40000 RTP/AVP 34"));
        response("200 OK", "", second == null ? media(first) : media(first, second));

        assertThat(holds(Negotiation.answersEachStream("c"))).isEqualTo(isRight);
    }

    /** TP-DTMF-01. */
    @ParameterizedTest
    @CsvSource({
        "a=fmtp:101 0-16, true",
        "a=fmtp:101 0-15, true",
        "'a=fmtp:101 0-11,12-15,66', true",
        "a=sendrecv, true",
        "a=fmtp:101 0-11, false",
        "a=fmtp:96 0-15, true"
    })
    void theSixteenKeysAreTakenByWhateverRange(String line, boolean isRight) {
        response("200 OK", "", media("m=audio 10000 RTP/AVP 0 101", "a=rtpmap:101 telephone-event/8000", line));

        assertThat(holds(Negotiation.acceptsKeys(Party.CARRIER))).isEqualTo(isRight);
    }

    @Test
    void whoTakesNoTelephoneEventsTakesNoKeys() {
        response("200 OK", "", media("m=audio 10000 RTP/AVP 0"));

        assertThat(holds(Negotiation.acceptsKeys(Party.CARRIER))).isFalse();
    }

    /** TP-NAME-08, TP-ROUTE-10, TP-ROUTE-08: what is asked for, what comes, and whether it says the same. */
    @ParameterizedTest
    @CsvSource({
        "Via, SIP/2.0/UDP 10.0.0.2:5060, SIP/2.0/UDP 10.0.0.2:5060;rport, true",
        "Via, SIP/2.0/UDP 10.0.0.2:5060, SIP/2.0/UDP 10.0.0.2:5062;rport, false",
        "Via, SIP/2.0/UDP 10.0.0.2:5060, SIP/2.0/TCP 10.0.0.2:5060, false",
        "Contact, <sip:1@10.0.0.2:5060>, <sip:asterisk@10.0.0.2>, true",
        "Contact, <sip:1@10.0.0.2:5060>, <sip:1@10.0.0.2:5060;transport=udp>, true",
        "Contact, <sip:1@10.0.0.2:5060>, <sip:1@10.0.0.2:5062>, false",
        "Contact, <sip:1@10.0.0.2:5060>, <sip:1@10.0.0.3:5060>, false",
        "From, Desk <sip:1@10.0.0.2>, \"Desk\" <sip:1@sip.example.com>, true",
        "From, Desk <sip:1@10.0.0.2>, \"Desk\" <sip:2@10.0.0.2>, false",
        "From, Desk <sip:1@10.0.0.2>, \"Other\" <sip:1@10.0.0.2>, false",
        "From, Desk <sip:1@10.0.0.2>, nothing of the kind <<, false",
        "From, <sip:1@10.0.0.2>, \"Other\" <sip:1@10.0.0.2>, true",
        "From, <sip:1@10.0.0.2>, <sip:1@10.0.0.2>, true",
        "From, <sip:1@10.0.0.2>, \"Desk\" <sip:2@10.0.0.2>, false",
        "To, <sip:1@sip.example.com>, <sip:1@sip.example.com;user=phone>, true",
        "To, <sip:1@sip.example.com>, <sip:1@sip.example.com;user=ip>, false",
        "To, <sip:1@sip.example.com>, <sip:2@sip.example.com;user=phone>, false",
        "Max-Forwards, any, 20, true",
        "Min-SE, 90, 120, false"
    })
    void aHeaderIsTakenForWhatItSays(String name, String wanted, String found, boolean isRight) {
        toCarrier(
                name + ": " + found + (name.equals("Via") ? ";branch=z9hG4bK9" : "") + "\n"
                        + (name.equals("From") ? "" : "From: <sip:1@10.0.0.2>;tag=a\n"),
                "");

        assertThat(holds(Messages.requestHas(Party.CARRIER, "INVITE", List.of(new SipMessage.Header(name, wanted)))))
                .isEqualTo(isRight);
    }

    /** TP-ROUTE-04, TP-NAME-01: with usereqphone, Asterisk says that the number is one of a telephone. */
    @ParameterizedTest
    @CsvSource({
        "sip:1@sip.example.com;user=phone, true",
        "sip:1@sip.example.com;USER=PHONE, true",
        "sip:1@SIP.example.com:5060, true",
        "sip:1@sip.example.com;user=phones, false",
        "sip:1@sip.example.com;x=1;user=phone, false",
        "sip:1@sip.example.com:5062, false",
        "sip:1@sip.example.org;user=phone, false",
        "sip:11@sip.example.com;user=phone, false",
        "sips:1@sip.example.com, false",
        "1@sip.example.com, false"
    })
    void aRequestAsksForANumberAtAHost(String uri, boolean isRight) {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                "INVITE " + uri + " SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK9\n"
                        + "From: <sip:9@10.0.0.2>;tag=a\nTo: <" + uri + ">\nCall-ID: c\nCSeq: 7 INVITE\n\n");

        assertThat(holds(OutgoingCalls.invites(Party.CARRIER, "1", "sip.example.com", "9")))
                .isEqualTo(isRight);
    }

    @Test
    void aHeaderThatIsMissingIsNotAny() {
        toCarrier("Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK9\nFrom: <sip:1@10.0.0.2>;tag=a\n", "");

        assertThat(holds(Messages.requestHas(
                        Party.CARRIER, "INVITE", List.of(new SipMessage.Header("Max-Forwards", "any")))))
                .isFalse();
    }

    /** TP-PATH-01, which is about rport itself. */
    @ParameterizedTest
    @CsvSource({"'', true", ";rport, false", ";RPORT=5060, false", ";x-rports=1, true"})
    void whoAsksForThePortSaysSoInVia(String parameter, boolean isRight) {
        toCarrier(
                "Via: SIP/2.0/UDP 10.0.0.2:5060" + parameter + ";branch=z9hG4bK9\nFrom: <sip:1@10.0.0.2>;tag=a\n", "");

        assertThat(holds(SignallingPath.asksForNoPort(Party.CARRIER, "INVITE"))).isEqualTo(isRight);
    }

    /** TP-CALL-22: as where AMI tells of the step before under the name of Dial, or of none. */
    @Nested
    class DialStatus {

        private final Check isBusy = Dialplan.dialEnds("flowroute", "BUSY");

        private void told(String channel, String status) {
            traces.ami("VarSet", "Channel", channel, "Variable", "DIALSTATUS", "Value", status);
        }

        @Test
        void isThatOfWhoHadThePeerCalled() {
            traces.channel("SIP/flowroute-1", "flowroute")
                    .ami("DialBegin", "Channel", "Local/1@o-1;2", "DestChannel", "SIP/flowroute-1");
            told("Local/1@o-1;2", "");
            assertThat(holds(isBusy)).isFalse();

            told("Local/1@o-1;2", "BUSY");
            assertThat(holds(isBusy)).isTrue();
        }

        /** TP-AUTH-02, TP-CALL-30 and others. */
        @ParameterizedTest
        @CsvSource({
            "CHANUNAVAIL, true",
            "CONGESTION, true",
            "BUSY, true",
            "NOANSWER, true",
            "ANSWER, false",
            "CANCEL, false",
            "'', false"
        })
        void saysInOneWayOrAnotherThatTheCallFailed(String status, boolean isRight) {
            told("Local/1@o-1;2", status);

            assertThat(holds(Dialplan.dialFails("flowroute"))).isEqualTo(isRight);
        }

        /** TP-CALL-23. */
        @ParameterizedTest
        @CsvSource({"CHANUNAVAIL, true", "ANSWER, true", "'', false"})
        void saysWhatCameOfTheCall(String status, boolean isRight) {
            told("Local/1@o-1;2", status);

            assertThat(holds(Dialplan.dialEnds("flowroute"))).isEqualTo(isRight);
        }

        @Test
        void isThatOfWhoDialledInVainWhereNobodyElseDid() {
            told("Local/1@o-1;2", "BUSY");

            assertThat(holds(isBusy)).isTrue();
        }

        @Test
        void isNotThatOfWhoDialledAnother() {
            traces.channel("SIP/deskphone-1", "deskphone")
                    .ami("DialBegin", "Channel", "SIP/flowroute-1", "DestChannel", "SIP/deskphone-1");
            told("SIP/flowroute-1", "BUSY");
            assertThat(holds(isBusy)).isFalse();

            traces.dials("SIP/flowroute-2", "deskphone");
            told("SIP/flowroute-2", "BUSY");
            assertThat(holds(isBusy)).isFalse();
        }
    }

    /** TP-SEC-10 and TP-SEC-12. */
    @Nested
    class AContext {

        private void runs(String context, String application) {
            traces.ami("Newexten", "Channel", "SIP/flowroute-1", "Context", context, "Application", application);
        }

        private void comesIn(String status) {
            traces.call("SIP/flowroute-1", "c");
            fromCarrier("", "");
            response(status, "", "");
        }

        @Test
        void mayHaveSubroutines() {
            comesIn("200 OK");
            runs("inbound", "Gosub");
            runs("sub-ring", "Dial");

            assertThat(holds(Dialplan.entersAlone("c", "inbound", "outbound"))).isTrue();
            assertThat(holds(Dialplan.keepsOutOf("c", "outbound"))).isTrue();
            assertThat(holds(Dialplan.entersAlone("c", "outbound", "inbound"))).isFalse();
        }

        @Test
        void leadsToNoOthersCalls() {
            comesIn("200 OK");
            runs("inbound", "Goto");
            runs("outbound", "Dial");

            assertThat(holds(Dialplan.entersAlone("c", "inbound", "outbound"))).isFalse();
            assertThat(holds(Dialplan.keepsOutOf("c", "outbound"))).isFalse();
            assertThat(isTooMuch(Dialplan.entersAlone("c", "inbound", "outbound")))
                    .isTrue();
            assertThat(isTooMuch(Dialplan.keepsOutOf("c", "outbound"))).isTrue();
        }

        /** Who may call at the owner's cost is another matter than who cannot call. */
        @Test
        void whereNoCallGetsIsNotTooMuch() {
            comesIn("404 Not Found");

            assertThat(holds(Dialplan.entersAlone("c", "inbound", "outbound"))).isFalse();
            assertThat(isTooMuch(Dialplan.entersAlone("c", "inbound", "outbound")))
                    .isFalse();
        }

        @Test
        void isEnteredFirst() {
            comesIn("200 OK");
            runs("elsewhere", "Goto");
            runs("inbound", "Dial");

            assertThat(holds(Dialplan.entersAlone("c", "inbound", "outbound"))).isFalse();
        }

        @Test
        void maySeeToAllCalls() {
            comesIn("200 OK");
            runs("shared", "Dial");

            assertThat(holds(Dialplan.entersAlone("c", "shared", "shared"))).isTrue();
        }

        /** TP-SEC-01, 03, 11 and others. */
        @ParameterizedTest
        @CsvSource({"Hangup, true", "Congestion, true", "Dial, false", "VoiceMail, false", "System, false"})
        void mayTurnACallerAwayByItself(String application, boolean isRight) {
            comesIn("403 Forbidden");
            traces.ami("Newchannel", "Channel", "SIP/10.2.0.1-1");
            runs("unknown-callers", "NoOp");
            runs("unknown-callers", application);

            assertThat(holds(Dialplan.runsNothing())).isEqualTo(isRight);
            assertThat(isTooMuch(Dialplan.runsNothing())).isNotEqualTo(isRight);
        }

        @Test
        void whereNothingIsRunThereIsNoChannelEither() {
            traces.ami("Newchannel", "Channel", "SIP/10.2.0.1-1");

            assertThat(holds(Dialplan.runsNothing())).isFalse();
        }
    }

    /** TP-CALL-03 and others. */
    @ParameterizedTest
    @CsvSource({
        "180 Ringing, false, true",
        "183 Session Progress, true, true",
        "183 Session Progress, false, false",
        "100 Trying, false, false",
        "200 OK, true, true",
        "486 Busy Here, false, false"
    })
    void ringingIsToldOrHeard(String status, boolean hasMedia, boolean isRight) {
        fromCarrier("", "");
        response(status, "", hasMedia ? media("m=audio 10000 RTP/AVP 0") : "");

        assertThat(holds(Endings.toldOfRinging(Party.CARRIER))).isEqualTo(isRight);
    }

    /** TP-CALL-50. */
    @ParameterizedTest
    @CsvSource({
        "1800, 1800;refresher=uas, '', true",
        "1800, 1800;refresher=uac, timer, true",
        "1800, 600;refresher=uas, timer, true",
        "1800;refresher=uac, 1800;refresher=uac, 'replaces, timer', true",
        "1800, 1800;refresher=uac, '', false",
        "1800;refresher=uac, 1800;refresher=uas, timer, false",
        "1800, 3600;refresher=uas, timer, false",
        "1800, 60;refresher=uas, timer, false",
        "1800, 1800, timer, false",
        "1800, , '', false"
    })
    void aSessionTimerIsAgreedToAsFarAsItWasAskedFor(String asked, String agreed, String required, boolean isRight) {
        fromCarrier("Session-Expires: " + asked + "\n", "");
        response(
                "200 OK",
                Optional.ofNullable(agreed)
                                .map(value -> "Session-Expires: " + value + "\n")
                                .orElse("")
                        + (required.isEmpty() ? "" : "Require: " + required + "\n"),
                "");

        assertThat(holds(SessionTimers.agreed("c"))).isEqualTo(isRight);
    }

    private void update(String headers, String body) {
        traces.sip(Party.CARRIER, Party.ASTERISK, message("UPDATE sip:2@10.0.0.2 SIP/2.0", "UPDATE", headers, body));
    }

    private void updated(String headers, String body) {
        traces.sip(Party.ASTERISK, Party.CARRIER, message("SIP/2.0 200 OK", "UPDATE", headers, body));
    }

    /** TP-CALL-55. */
    @Test
    void anUpdateRefreshesTheSessionWhereItsAnswerSaysSo() {
        assertThat(holds(SessionTimers.agreedAgain("c"))).isFalse();
        update("Session-Expires: 90;refresher=uac\n", "");
        assertThat(holds(SessionTimers.agreedAgain("c"))).isFalse();
        updated("", "");
        assertThat(holds(SessionTimers.agreedAgain("c"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "90;refresher=uac, timer, true",
        "90;refresher=uac, '', false",
        "90;refresher=uas, timer, false",
        "1800;refresher=uac, timer, false"
    })
    void theAnswerToAnUpdateAgreesAsThatToAnInviteDoes(String agreed, String required, boolean isRight) {
        update("Session-Expires: 90;refresher=uac\n", "");
        updated("Session-Expires: " + agreed + "\n" + (required.isEmpty() ? "" : "Require: " + required + "\n"), "");

        assertThat(holds(SessionTimers.agreedAgain("c"))).isEqualTo(isRight);
    }

    /** TP-CODEC-31. */
    @ParameterizedTest
    @CsvSource({"a=recvonly, true", "a=inactive, true", "a=sendrecv, false", "a=sendonly, false"})
    void holdByUpdateIsAnsweredAsHold(String answered, boolean isRight) {
        update("", media("m=audio 10000 RTP/AVP 0", "a=sendonly"));
        assertThat(holds(Directions.answered("c", "UPDATE", 1))).isFalse();
        updated("", media("m=audio 10000 RTP/AVP 0", answered));

        assertThat(holds(Directions.answered("c", "UPDATE", 1))).isEqualTo(isRight);
        assertThat(holds(Directions.answered("c", "INVITE", 1))).isFalse();
    }

    /** TP-CODEC-13. */
    @ParameterizedTest
    @CsvSource({
        "488 Not acceptable here, m=video 40000 RTP/AVP 34, , true",
        "606 Not Acceptable, m=video 40000 RTP/AVP 34, , true",
        "200 OK, m=image 40000 udptl t38, m=image 10002 udptl t38, true",
        "200 OK, m=video 40000 RTP/AVP 34, m=video 0 RTP/AVP 34, true",
        "200 OK, m=video 40000 RTP/AVP 34, m=video 10002 RTP/AVP 99, false",
        "200 OK, m=video 40000 RTP/AVP 34, m=audio 10002 RTP/AVP 0, false",
        "200 OK, m=audio 0 RTP/AVP 0, m=audio 0 RTP/AVP 0, true",
        "200 OK, m=audio 0 RTP/AVP 0, m=audio 10002 RTP/AVP 0, false",
        "200 OK, m=audio 0 RTP/AVP 0, , false",
        "404 Not Found, m=video 40000 RTP/AVP 34, , false"
    })
    void nothingIsAnsweredButWhatWasOffered(String status, String offered, String answered, boolean isRight) {
        fromCarrier("", media(offered));
        response(status, "", answered == null ? "" : media(answered));

        assertThat(holds(Negotiation.answersJustOfferOrRefuses("c"))).isEqualTo(isRight);
    }

    /** TP-CODEC-27: whoever speaks video agrees on that, which is more than nothing. */
    @ParameterizedTest
    @CsvSource({
        "488 Not acceptable here, m=video 40000 RTP/AVP 34, , true",
        "200 OK, m=video 40000 RTP/AVP 34, m=video 10002 RTP/AVP 34, true",
        "200 OK, m=image 40000 udptl t38, m=image 10002 udptl t38, true",
        "200 OK, m=video 40000 RTP/AVP 34, m=video 0 RTP/AVP 34, false",
        "200 OK, m=video 40000 RTP/AVP 34, m=video 10002 RTP/AVP 99, false",
        "200 OK, m=video 40000 RTP/AVP 34, m=audio 10002 RTP/AVP 0, false",
        "200 OK, m=audio 0 RTP/AVP 0, m=audio 10002 RTP/AVP 0, false",
        "200 OK, m=audio 0 RTP/AVP 0, m=audio 0 RTP/AVP 0, false",
        "200 OK, m=audio 0 RTP/AVP 0, , false",
        "606 Not Acceptable, m=video 40000 RTP/AVP 34, , true",
        "404 Not Found, m=video 40000 RTP/AVP 34, , false"
    })
    void aStreamIsAgreedOnOrTheCallRefused(String status, String offered, String answered, boolean isRight) {
        fromCarrier("", media(offered));
        response(status, "", answered == null ? "" : media(answered));

        assertThat(holds(Negotiation.agreedOrRefused("c"))).isEqualTo(isRight);
    }

    /** TP-CODEC-15, TP-CODEC-24, TP-CODEC-25. */
    @ParameterizedTest
    @CsvSource({
        "a=sendonly, a=recvonly, true",
        "a=sendonly, a=inactive, true",
        "a=sendonly, a=sendrecv, false",
        "a=sendonly, a=ptime:20, false",
        "a=sendonly, a=sendonly, false",
        "a=inactive, a=inactive, true",
        "a=inactive, a=recvonly, false",
        "a=recvonly, a=sendonly, true",
        "a=recvonly, a=inactive, true",
        "a=recvonly, a=recvonly, false",
        "a=ptime:20, a=sendrecv, true"
    })
    void anAnswerHasADirectionThatTheOfferLeavesToIt(String offered, String answered, boolean isRight) {
        fromCarrier("", media("m=audio 10000 RTP/AVP 0", offered));
        assertThat(holds(Directions.answered("c", "INVITE", 1))).isFalse();

        response("200 OK", "", media("m=audio 10000 RTP/AVP 0", answered));
        assertThat(holds(Directions.answered("c", "INVITE", 1))).isEqualTo(isRight);
        assertThat(holds(Directions.answered("c", "INVITE", 2))).isFalse();
    }

    /** TP-CALL-01 and 02: who hangs up need not say why. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Reason: Q.850;cause=38\n"})
    void aByeIsOneWhateverItSays(String headers) {
        assertThat(holds(Endings.hungUp(Party.CARRIER))).isFalse();

        traces.sip(Party.ASTERISK, Party.CARRIER, message("BYE sip:2@10.0.0.2 SIP/2.0", "BYE", headers, ""));
        assertThat(holds(Endings.hungUp(Party.CARRIER))).isTrue();
        assertThat(holds(Endings.hungUp(Party.DESK_PHONE))).isFalse();
    }

    /** TP-QUAL-01. */
    @ParameterizedTest
    @CsvSource({
        "sip:carrier, true",
        "sip:12345678@carrier, true",
        "sip:CARRIER:5060, true",
        "sip:10.0.0.1, false",
        "sip:carrier@10.0.0.1, false"
    })
    void theCarrierIsAskedByItsNameWhomeverOfIt(String uri, boolean isRight) {
        assertThat(holds(Qualify.asks(Party.CARRIER, "carrier"))).isFalse();

        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message("OPTIONS " + uri + " SIP/2.0", "OPTIONS", "", "")
                        .replace("To: <sip:2@10.0.0.2>", "To: <" + uri + ">"));
        assertThat(holds(Qualify.asks(Party.CARRIER, "carrier"))).isEqualTo(isRight);
    }

    /** A call that was never answered is not up, and RTP to nowhere is not where nobody said. */
    @Test
    void whatIsNotThereIsNotAsItShouldBe() {
        fromCarrier("", "");
        assertThat(holds(Calls.staysUp("c"))).isFalse();
        assertThat(holds(MediaPath.goesWhereDescribed(Party.CARRIER, List.of(Party.CARRIER))))
                .isFalse();

        response("486 Busy here", "", "");
        assertThat(holds(Calls.staysUp("c"))).isFalse();
    }
}
