package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.comparison.Notice.Gravity;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

/** What those on the wire notice of a change, whatever the suite makes of it. */
class NoticesTest {

    private static final String PCMU = "0 101";
    private static final String PCMA = "8 101";

    /** What a caller asks for, and what it is answered with; 0 for nothing. */
    private record Placed(Party caller, String offer, int status, String answer) {

        private Traces in(Traces traces, int number) {
            traces.sip(caller, Party.ASTERISK, message("INVITE sip:15551234567@10.0.0.2 SIP/2.0", number, offer));
            return status == 0
                    ? traces
                    : traces.sip(Party.ASTERISK, caller, message("SIP/2.0 " + status + " So", number, answer));
        }
    }

    private static Placed placed(Party caller, String offer, int status, String answer) {
        return new Placed(caller, offer, status, answer);
    }

    private static String message(String startLine, int number, String payloadTypes) {
        return message(startLine, number, payloadTypes, "12065550123");
    }

    private static String message(String startLine, int number, String payloadTypes, String caller) {
        return """
                %s
                Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK%d
                From: <sip:%s@10.0.0.1>;tag=1
                To: <sip:1@10.0.0.2>
                Call-ID: %d
                CSeq: 1 INVITE

                %s""".formatted(
                startLine,
                number,
                caller,
                number,
                payloadTypes.isEmpty()
                        ? ""
                        : "v=0\nm=audio 10000 RTP/AVP " + payloadTypes + "\na=rtpmap:101 telephone-event/8000\n");
    }

    private static Traces traces(Placed... calls) {
        Traces traces = new Traces();
        for (int i = 0; i < calls.length; i++) {
            calls[i].in(traces, i);
        }
        return traces;
    }

    private static List<Notice> notices(Traces before, Traces after) {
        return Notices.in(Alignment.of(Behaviour.of(before.trace()), Behaviour.of(after.trace()), false)).stream()
                .map(notice -> new Notice(notice.gravity(), notice.sentence()))
                .toList();
    }

    static Stream<Arguments> ofCallers() {
        return Stream.of(
                Arguments.of(
                        placed(Party.CARRIER, PCMA, 200, PCMA),
                        placed(Party.CARRIER, PCMA, 488, ""),
                        Gravity.TURNED_AWAY,
                        "callers who offer only PCMA are now refused: 488 where it was 200"),
                Arguments.of(
                        placed(Party.CARRIER, "0 8 101", 488, ""),
                        placed(Party.CARRIER, "0 8 101", 200, PCMU),
                        Gravity.ELSEWHERE,
                        "callers who offer PCMU, PCMA are now let in: 200 where it was 488"),
                Arguments.of(
                        placed(Party.STRANGER, "", 403, ""),
                        placed(Party.STRANGER, "", 200, PCMU),
                        Gravity.LET_IN,
                        "calls of the stranger that make no offer are now let in: 200 where it was 403"),
                Arguments.of(
                        placed(Party.DESK_PHONE, PCMU, 404, ""),
                        placed(Party.DESK_PHONE, PCMU, 486, ""),
                        Gravity.OTHERWISE,
                        "calls of the desk phone that offer only PCMU are told something else: 486 where it was 404"),
                Arguments.of(
                        placed(Party.CARRIER, "8 0", 200, "8"),
                        placed(Party.CARRIER, "8 0", 200, "0"),
                        Gravity.OTHERWISE,
                        "callers who offer PCMA, PCMU are now answered with PCMU where it was PCMA"),
                Arguments.of(
                        placed(Party.CARRIER, PCMU, 200, PCMU),
                        placed(Party.CARRIER, PCMU, 200, "0"),
                        Gravity.OTHERWISE,
                        "callers who offer only PCMU are now answered with PCMU where it was PCMU, telephone-event"));
    }

    @ParameterizedTest
    @MethodSource
    void ofCallers(Placed before, Placed after, Gravity gravity, String sentence) {
        assertThat(notices(traces(before), traces(after))).containsExactly(new Notice(gravity, sentence));
    }

    @Test
    void whatIsTheSameIsNotNoticed() {
        Placed call = placed(Party.CARRIER, PCMU, 200, PCMU);

        assertThat(notices(traces(call), traces(call))).isEmpty();
    }

    private static Traces challenged(int status) {
        Placed first = placed(Party.STRANGER, PCMU, 401, "");
        return traces(first)
                .sip(Party.STRANGER, Party.ASTERISK, again(message("INVITE sip:15551234567@10.0.0.2 SIP/2.0", 0, PCMU)))
                .sip(Party.ASTERISK, Party.STRANGER, again(message("SIP/2.0 " + status + " So", 0, "")));
    }

    private static String again(String message) {
        return message.replace("CSeq: 1", "CSeq: 2").replace("branch=z9hG4bK", "branch=z9hG4bKagain");
    }

    @Test
    void aChallengeIsNotTheEndOfACall() {
        assertThat(notices(challenged(403), challenged(200)))
                .containsExactly(new Notice(
                        Gravity.LET_IN,
                        "calls of the stranger that offer only PCMU are now let in: 200 where it was 403"));
    }

    /** Nothing is said of what a caller did not stay to hear. */
    @Test
    void whoIsNotAnsweredInEitherRunIsNotSpokenOf() {
        assertThat(notices(traces(placed(Party.CARRIER, PCMU, 200, PCMU)), traces(placed(Party.CARRIER, PCMU, 0, ""))))
                .isEmpty();
    }

    @Test
    void whoIsIgnoredIs() {
        Traces after = traces(placed(Party.CARRIER, PCMU, 0, ""));
        placed(Party.CARRIER, PCMU, 0, "").in(after, 0);

        assertThat(notices(traces(placed(Party.CARRIER, PCMU, 200, PCMU)), after))
                .containsExactly(new Notice(
                        Gravity.TURNED_AWAY, "callers who offer only PCMU now get no answer at all, where it was 200"));
    }

    private static Traces calling(String number, String caller, String offer) {
        return new Traces()
                .sip(
                        Party.ASTERISK,
                        Party.CARRIER,
                        message("INVITE sip:" + number + "@10.0.0.1 SIP/2.0", 1, offer, caller));
    }

    @Test
    void ofThoseCalled() {
        Traces before = calling("12065550100", "15551234567", PCMU);

        assertThat(notices(before, calling("0112065550100", "deskphone", "0")))
                .containsExactly(
                        new Notice(
                                Gravity.ELSEWHERE,
                                "the carrier is now asked for 0112065550100 where it was 12065550100"),
                        new Notice(
                                Gravity.OTHERWISE,
                                "the carrier now sees the caller deskphone where it was 15551234567"),
                        new Notice(
                                Gravity.OTHERWISE,
                                "the carrier is now offered PCMU where it was PCMU, telephone-event"));
        assertThat(notices(before, new Traces()))
                .containsExactly(new Notice(Gravity.TURNED_AWAY, "calls to 12065550100 no longer reach the carrier"));
        assertThat(notices(new Traces(), before))
                .containsExactly(
                        new Notice(Gravity.LET_IN, "calls to 12065550100 now reach the carrier, where they did not"));
    }

    /** As when a codec is taken away: of calls that are put through, the desk phone still gets each. */
    @Test
    void whoIsRefusedCallsNobodyWhichIsNotSaidAsWell() {
        Traces before = traces(placed(Party.CARRIER, PCMA, 200, PCMA))
                .sip(Party.ASTERISK, Party.DESK_PHONE, message("INVITE sip:deskphone@10.1.0.1 SIP/2.0", 7, PCMA));

        assertThat(notices(before, traces(placed(Party.CARRIER, PCMA, 488, ""))))
                .extracting(Notice::gravity)
                .containsExactly(Gravity.TURNED_AWAY);
        assertThat(notices(before, traces(placed(Party.CARRIER, PCMA, 200, PCMA))))
                .containsExactly(
                        new Notice(Gravity.TURNED_AWAY, "calls to 15551234567 no longer reach the desk phone"));
    }

    /** Where a scenario ended before somebody called, that nobody was called on is not the trunk's. */
    @Test
    void whereFewerCalledNothingIsSaidOfThoseCalled() {
        Traces before = traces(placed(Party.DESK_PHONE, PCMU, 200, PCMU))
                .sip(Party.ASTERISK, Party.CARRIER, message("INVITE sip:1@10.0.0.1 SIP/2.0", 7, PCMU));

        assertThat(notices(before, new Traces())).isEmpty();
    }
}
