package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.sip.Codec;

/** Judges runs that were saved, as they were and with something taken away, and with no Docker. */
class SavedTraceTest {

    private final Trace challenged = saved("challenge-407");
    private final Trace incoming = saved("incoming-call");
    private final Trace refused = saved("g729-refused");
    private final Trace key = saved("key-7-as-payload-type-96");

    private static Trace saved(String name) {
        try {
            return TraceFile.load(Path.of("src/test/resources/org/trunkproof/verify/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trace without(Trace trace, Predicate<TraceEvent> lost) {
        return new Trace(
                trace.parties(), trace.events().stream().filter(lost.negate()).toList());
    }

    private static Predicate<TraceEvent> sip(String start) {
        return event ->
                event instanceof SipDatagram datagram && datagram.toString().startsWith(start);
    }

    private static String onlyCall(Trace trace, Party party) {
        return trace.sipFrom(party)
                .filter(message -> message.isRequest("INVITE"))
                .findFirst()
                .orElseThrow()
                .callId();
    }

    private static List<String> wrong(Judgement judgement) {
        return judgement.lines().stream()
                .filter(line -> !line.agrees())
                .map(line -> line.subject() + ": " + line.actual())
                .toList();
    }

    @Test
    void aChallengeWasAnswered() {
        assertThat(wrong(Authentication.challengeAnswered(Party.CARRIER, 407, "12345678", "password")
                        .judge(challenged)))
                .isEmpty();
        assertThat(wrong(Messages.requests(Party.CARRIER, "INVITE", 2).judge(challenged)))
                .isEmpty();
    }

    @Test
    void theAnswerWasNotThatOfAnotherAccount() {
        assertThat(wrong(Authentication.challengeAnswered(Party.CARRIER, 407, "87654321", "secret")
                        .judge(challenged)))
                .containsExactly("username: 12345678", "password: not shown");
        assertThat(wrong(Authentication.challengeAnswered(Party.CARRIER, 401, "12345678", "password")
                        .judge(challenged)))
                .containsExactly("challenge with 401: not sent, for no such request came");
    }

    @Test
    void aChallengeThatIsNotAcknowledgedIsNoticed() {
        assertThat(wrong(Authentication.challengeAnswered(Party.CARRIER, 407, "12345678", "password")
                        .judge(without(challenged, sip("ACK")))))
                .containsExactly("ACK for the challenge: no ACK");
    }

    @Test
    void anAnswerThatDoesNotComeIsNoticed() {
        Predicate<TraceEvent> secondInvite =
                sip("INVITE").and(event -> event.toString().contains("Proxy-Authorization"));

        assertThat(wrong(Authentication.challengeAnswered(Party.CARRIER, 407, "12345678", "password")
                        .judge(without(challenged, secondInvite))))
                .containsExactly("answer to the 407: no second INVITE");
    }

    @Test
    void aCallEnteredTheDialplan() {
        String callId = onlyCall(incoming, Party.CARRIER);

        assertThat(wrong(Dialplan.enters(callId, "inbound", "15551234567", "12065550123")
                        .judge(incoming)))
                .isEmpty();
        assertThat(wrong(Dialplan.enters(callId, "outbound", "s", "911").judge(incoming)))
                .containsExactly("context: inbound", "extension: 15551234567", "caller number: 12065550123");
        assertThat(wrong(Dialplan.enters(callId, "inbound", "s", "911")
                        .judge(without(incoming, AmiEvent.class::isInstance))))
                .containsExactly("context: no channel", "extension: no channel", "caller number: no channel");
        assertThat(Dialplan.runsNothing().judge(incoming).holds()).isFalse();
        assertThat(wrong(Calls.reaches(Party.DESK_PHONE).judge(incoming))).isEmpty();
        assertThat(wrong(Calls.reaches(Party.STRANGER).judge(incoming)))
                .containsExactly("INVITE to the stranger: none");
    }

    @Test
    void aCallWasAnsweredOnceItsCallerAcknowledged() {
        String callId = onlyCall(incoming, Party.CARRIER);

        assertThat(wrong(Calls.answered(callId).judge(incoming))).isEmpty();
        assertThat(wrong(Calls.answered(callId).judge(without(incoming, sip("ACK")))))
                .containsExactly("acknowledged: no ACK");
        Judgement waiting = Calls.answered(callId).judge(without(incoming, sip("SIP/2.0 200")));
        assertThat(waiting.isFinal()).isFalse();
        assertThat(wrong(waiting)).containsExactly("final response: no final response", "acknowledged: no ACK");
    }

    @Test
    void aCallWasRefused() {
        String callId = onlyCall(refused, Party.CARRIER);

        assertThat(wrong(Calls.refused(callId, 488).judge(refused))).isEmpty();
        assertThat(wrong(Calls.turnedAway(callId, true).judge(refused))).isEmpty();
        assertThat(wrong(Dialplan.runsNothing().judge(refused))).isEmpty();
        Judgement answered = Calls.answered(callId).judge(refused);
        assertThat(answered.isFinal()).isTrue();
        assertThat(answered.aspects()).containsExactly("codecs");
        assertThat(wrong(Negotiation.answers(callId, List.of(Codec.PCMU)).judge(refused)))
                .containsExactly("answer to the offer: 488 Not acceptable here");
    }

    @Test
    void aKeyWasFormedAsItShould() {
        List<DtmfKey> seven = List.of(DtmfKey.KEY_7);
        String callId = onlyCall(key, Party.CARRIER);

        assertThat(wrong(Negotiation.answers(callId, List.of(Codec.PCMU, Codec.TELEPHONE_EVENT.on(96)))
                        .judge(key)))
                .isEmpty();
        assertThat(wrong(Negotiation.answers(callId, List.of(Codec.PCMU, Codec.TELEPHONE_EVENT))
                        .judge(key)))
                .containsExactly("codecs: PCMU/8000 (0), telephone-event/8000 (96)");
        assertThat(wrong(Dtmf.receives(Party.CARRIER, seven).judge(key))).isEmpty();
        assertThat(wrong(Dtmf.receives(Party.CARRIER, DtmfKey.keys("77")).judge(key)))
                .contains("keys: 7", "ends: 7");
        assertThat(wrong(Dtmf.receives(Party.DESK_PHONE, seven).judge(key))).contains("keys: none");
    }
}
