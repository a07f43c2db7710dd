package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.SipMessage;

class SymptomsTest {

    private static final String AUDIO = "m=audio 4000 RTP/AVP 0 101\na=rtpmap:101 telephone-event/8000\n";

    private static String request(String method, String via, String body) {
        return """
                %s sip:1@2 SIP/2.0
                Via: SIP/2.0/UDP %s:5060;branch=z9hG4bK1
                From: <sip:1@2>;tag=1
                To: <sip:1@2>
                Call-ID: 1
                CSeq: 1 %1$s
                Content-Type: application/sdp
                Content-Length: %d

                %s""".formatted(method, via, body.length() + body.lines().count(), body);
    }

    private static String invite(String via, String address, String media) {
        return request("INVITE", via, "v=0\no=- 1 1 IN IP4 10.0.0.2\ns=-\nc=IN IP4 " + address + "\nt=0 0\n" + media);
    }

    private static String response(String status) {
        return request("INVITE", "10.1.0.1", "").replaceFirst(".*\n", "SIP/2.0 " + status + "\n");
    }

    private static Symptoms symptoms(Trace trace, Optional<SipMessage> subject) {
        Judgement judgement =
                Judgement.about(subject).line("it", "is", "is not").judged();
        return new Symptoms(judgement, trace, Party.CARRIER, "flowroute", "phone");
    }

    private static List<String> aspects(Traces traces) {
        return symptoms(traces.trace(), Optional.empty()).aspects();
    }

    private static SipMessage last(Trace trace) {
        return trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    @Test
    void whatIsDialledAndNotSentIsAboutWhomItIsDialledAt() {
        assertThat(aspects(new Traces().dials("SIP/phone-1", "flowroute"))).containsExactly("trunk-not-called");
        Symptoms phone = symptoms(new Traces().dials("SIP/flowroute-1", "phone").trace(), Optional.empty());

        assertThat(phone.aspects()).containsExactly("phone-not-called");
        assertThat(phone.concerned()).containsExactly("phone", "flowroute");
        assertThat(aspects(new Traces()
                        .dials("SIP/phone-1", "flowroute")
                        .sip(Party.ASTERISK, Party.CARRIER, invite("10.0.0.2", "10.0.0.2", AUDIO))))
                .isEmpty();
    }

    @Test
    void aPhoneThatHasNotRegisteredIsNotCalledForNoOtherReason() {
        Traces away = new Traces().ami("FullyBooted").dials("SIP/flowroute-1", "phone");

        assertThat(aspects(away)).isEmpty();
        assertThat(aspects(away.sip(Party.DESK_PHONE, Party.ASTERISK, request("REGISTER", "10.1.0.1", ""))))
                .containsExactly("phone-not-called");
    }

    @ParameterizedTest
    @CsvSource({
        "CARRIER, 420 Bad Extension, session-timers",
        "CARRIER, 480 Temporarily Unavailable, limits",
        "CARRIER, 403 Forbidden, identity",
        "CARRIER, 488 Not Acceptable Here, codecs",
        "SECOND_CARRIER, 403 Forbidden, host identity",
        "SECOND_CARRIER, 404 Not Found, host identity",
        "CALLING_HOST, 404 Not Found, calling-hosts identity",
        "DESK_PHONE, 403 Forbidden, deskphone",
        "DESK_PHONE, 404 Not Found, outbound-dialplan deskphone"
    })
    void whatAsteriskRefusesTellsWhy(Party caller, String status, String aspects) {
        Traces traces = new Traces()
                .sip(caller, Party.ASTERISK, invite("10.1.0.1", "10.0.0.1", AUDIO))
                .sip(Party.ASTERISK, caller, response(status));

        assertThat(aspects(traces)).containsExactly(aspects.split(" "));
        // where the call went on all the same, others tell
        assertThat(aspects(traces.sip(Party.ASTERISK, Party.CARRIER, invite("10.0.0.2", "10.0.0.2", AUDIO))))
                .isEmpty();
    }

    /** Hangup(21) in the dialplan is answered with 403 as well. */
    @ParameterizedTest
    @CsvSource({"CARRIER, inbound-dialplan", "DESK_PHONE, outbound-dialplan"})
    void aCallThatGotAChannelIsRefusedByTheDialplan(Party caller, String aspect) {
        assertThat(aspects(new Traces()
                        .sip(caller, Party.ASTERISK, invite("10.1.0.1", "10.0.0.1", AUDIO))
                        .channel("SIP/x-00000001", "x")
                        .call("SIP/x-00000001", "1")
                        .sip(Party.ASTERISK, caller, response("403 Forbidden"))))
                .containsExactly(aspect);
    }

    private static Set<String> cleared(Traces traces) {
        return symptoms(traces.trace(), Optional.empty()).cleared();
    }

    /** A call of its own to Asterisk. */
    private static String call(String address, int callId) {
        return invite(address, address, AUDIO).replace("Call-ID: 1", "Call-ID: " + callId);
    }

    @Test
    void whoIsTakenForTheCarrierIsNotToBlameWhoSaysSo() {
        Traces taken = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, invite("10.1.0.1", "10.0.0.1", AUDIO))
                .channel("SIP/flowroute-00000001", "flowroute")
                .call("SIP/flowroute-00000001", "1");

        assertThat(cleared(taken)).containsExactly("identity");
        assertThat(cleared(taken.sip(Party.SECOND_PHONE, Party.ASTERISK, call("10.1.0.2", 3))))
                .containsExactly("identity");
        assertThat(cleared(taken.sip(Party.ASTERISK, Party.CARRIER, response("486 Busy"))))
                .contains("identity", "credentials", "caller-number");
        assertThat(cleared(taken.sip(Party.STRANGER, Party.ASTERISK, call("10.2.0.1", 2))))
                .isEmpty();
        assertThat(cleared(new Traces()
                        .sip(Party.CARRIER, Party.ASTERISK, invite("10.0.0.1", "10.0.0.1", AUDIO))
                        .channel("SIP/10.0.0.1-00000001", "10.0.0.1")
                        .call("SIP/10.0.0.1-00000001", "1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "m=audio 4000 RTP/AVP 0, dtmf",
        "m=audio 4000 RTP/SAVP 0 101, encryption dtmf",
        "m=video 4002 RTP/AVP 99, video",
        "m=image 4002 udptl t38, fax"
    })
    void whatIsDescribedTellsWhatItIsFor(String media, String aspects) {
        Trace trace = new Traces()
                .sip(Party.ASTERISK, Party.CARRIER, invite("10.0.0.2", "10.0.0.2", media + "\n"))
                .trace();

        assertThat(symptoms(trace, Optional.of(last(trace))).aspects()).containsExactly(aspects.split(" "));
        assertThat(symptoms(trace, Optional.empty()).aspects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 10.0.0.2, true", "10.0.0.2, 192.0.2.1, true", "10.0.0.2, 10.0.0.2, false"})
    void anAddressThatIsNotAsterisksIsASymptom(String via, String media, boolean isOne) {
        assertThat(aspects(new Traces().sip(Party.ASTERISK, Party.CARRIER, invite(via, media, AUDIO))))
                .isEqualTo(isOne ? List.of("own-address") : List.of());
        assertThat(aspects(new Traces().sip(Party.CARRIER, Party.ASTERISK, invite(via, media, AUDIO))))
                .isEmpty();
    }

    /** Asterisk gives the address of one party to the other, so that they send media past it. */
    @Test
    void anAddressThatIsAPartysIsThatOfDirectMedia() {
        assertThat(aspects(new Traces().sip(Party.ASTERISK, Party.CARRIER, invite("10.0.0.2", "10.1.0.1", AUDIO))))
                .containsExactly("direct-media");
    }

    /** That a stranger's call is not taken by the phone does not tell why it was let in. */
    @Test
    void whatCameThatShouldNotHaveIsNotExplainedByWhatDidNotCome() {
        Trace trace = new Traces().dials("SIP/flowroute-1", "phone").trace();
        Judgement letIn = Judgement.about(Optional.empty())
                .line("dialplan that was run", "none", "Dial(SIP/phone)")
                .timelessIf(true)
                .judged();
        Symptoms symptoms = new Symptoms(letIn, trace, Party.CARRIER, "flowroute", "phone");

        assertThat(symptoms.aspects()).isEmpty();
        assertThat(symptoms.concerned()).containsExactly("flowroute");
    }

    @Test
    void whatSelectsSettingsThatFewHaveIsSeen() {
        assertThat(aspects(new Traces()
                        .sip(Party.CARRIER, Party.ASTERISK, response("302 Moved"))
                        .sip(Party.DESK_PHONE, Party.ASTERISK, request("REFER", "10.1.0.1", ""))
                        .log("Disconnecting call 'SIP/flowroute-1' for lack of RTP activity in 31 seconds")))
                .containsExactly("redirects", "transfers", "media-timeouts");
    }

    @Test
    void whoseMessagesAndMediaAreJudgedIsConcerned() {
        Trace phone = new Traces()
                .sip(Party.ASTERISK, Party.DESK_PHONE, invite("10.0.0.2", "10.0.0.2", AUDIO))
                .trace();
        Trace carrier = new Traces()
                .sip(Party.ASTERISK, Party.CARRIER, invite("10.0.0.2", "10.0.0.2", AUDIO))
                .trace();
        Judgement media = Judgement.about(new Subject.JudgedStream(
                        Subject.Protocol.RTP,
                        Optional.of(Party.ASTERISK),
                        Party.DESK_PHONE,
                        OptionalInt.empty(),
                        List.of()))
                .line("it", "is", "is not")
                .judged();

        assertThat(symptoms(phone, Optional.of(last(phone))).concerned()).containsExactly("phone", "flowroute");
        assertThat(symptoms(carrier, Optional.of(last(carrier))).concerned()).containsExactly("flowroute");
        assertThat(new Symptoms(media, carrier, Party.CARRIER, "flowroute", "phone").concerned())
                .containsExactly("phone", "flowroute");
    }

    /** Who calls where Asterisk has registered, and is not let on, may have been sent to where nobody is. */
    @Test
    void aCallToWhatIsRegisteredPointsToTheRegistration() {
        String register =
                request("REGISTER", "10.0.0.2", "").replace("Content-Type", "Contact: <sip:1@2>\nContent-Type");
        Traces traces = new Traces()
                .sip(Party.ASTERISK, Party.CARRIER, register)
                .sip(Party.CARRIER, Party.ASTERISK, register.replaceFirst(".*\n", "SIP/2.0 200 OK\n"))
                .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "10.1.0.1", ""))
                .sip(Party.ASTERISK, Party.CARRIER, response("404 Not Found"));

        assertThat(aspects(traces)).containsExactly("registration", "context", "inbound-dialplan");
        assertThat(aspects(new Traces()
                        .sip(Party.CARRIER, Party.ASTERISK, request("INVITE", "10.1.0.1", ""))
                        .sip(Party.ASTERISK, Party.CARRIER, response("404 Not Found"))))
                .containsExactly("context", "inbound-dialplan");
    }
}
