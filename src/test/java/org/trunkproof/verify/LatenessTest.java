package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

/** Which lateness could have made which difference. */
class LatenessTest {

    private static final String CLOCK = "the harness's clock";

    private final Traces traces = new Traces();

    private static Judgement wrong(Judgement.Timing timing) {
        return Judgement.about(Optional.empty())
                .line("what", "a", "b")
                .timed(timing)
                .judged();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 60000, false",
        "COMING, 499, false",
        "COMING, 500, true",
        "SIGNALLING, 19, false",
        "SIGNALLING, 20, true",
        "MEDIA, 39, false",
        "MEDIA, 40, true"
    })
    void howLongADelayMustBe(Judgement.Timing timing, int millis, boolean matters) {
        assertThat(Lateness.behind(wrong(timing), traces.delay(millis, CLOCK).trace())
                        .isPresent())
                .isEqualTo(matters);
    }

    @Test
    void whatDidNotComeMayHaveBeenLateAsWell() {
        assertThat(Lateness.behindSilence(traces.delay(499, CLOCK).trace())).isEmpty();
        assertThat(Lateness.behindSilence(traces.delay(500, CLOCK).trace()))
                .hasValueSatisfying(late -> assertThat(late).startsWith(CLOCK + " came 500 ms late"));
    }

    @Test
    void nothingIsBehindItWhereNothingWasLate() {
        assertThat(Lateness.behind(wrong(Judgement.Timing.SIGNALLING), traces.trace()))
                .isEmpty();
    }

    @Test
    void manyShortDelaysKeepFromComingAsOneLongDoes() {
        for (int i = 0; i < 5; i++) {
            for (int event = 0; event < 24; event++) {
                traces.ami("VarSet");
            }
            traces.delay(400, CLOCK);
        }

        assertThat(Lateness.behind(wrong(Judgement.Timing.COMING), traces.trace()))
                .hasValue(CLOCK + " came 400 ms late, and with 4 more the harness was late for 2000 ms in all");
    }

    @Test
    void delaysAtOneTimeCountOnce() {
        for (int i = 0; i < 40; i++) {
            traces.delay(490, CLOCK);
        }

        assertThat(Lateness.behind(wrong(Judgement.Timing.COMING), traces.trace()))
                .isEmpty();
    }

    private static String message(String start, String cseq) {
        return start + "\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\nFrom: <sip:1@10.0.0.2>;tag=a\n"
                + "To: <sip:2@10.0.0.1>\nCall-ID: c\nCSeq: " + cseq + "\n\n";
    }

    /** Asterisk asks again after 100 ms where it has measured the way to the carrier as short. */
    private Judgement askedAgain() {
        String invite = message("INVITE sip:2@10.0.0.1 SIP/2.0", "102 INVITE");
        traces.sip(Party.ASTERISK, Party.CARRIER, invite)
                .sip(Party.CARRIER, Party.ASTERISK, message("SIP/2.0 100 Trying", "102 INVITE"))
                .ami("VarSet")
                .ami("VarSet")
                .ami("VarSet")
                .sip(Party.ASTERISK, Party.CARRIER, invite);
        Judgement judgement = Repetitions.notOnceAnswered(Party.CARRIER, message -> message.isRequest("INVITE"))
                .judge(traces.trace());
        assertThat(judgement.holds()).isFalse();
        return judgement;
    }

    @Test
    void aHundredThatLeavesLateHasAsteriskAskAgain() {
        traces.delay(61, "the carrier's reaction to INVITE");

        assertThat(Lateness.behind(askedAgain(), traces.trace()))
                .hasValue("the carrier's reaction to INVITE came 61 ms late");
    }

    @Test
    void whoAsksAgainThoughNothingWasLateDoesSoOfItself() {
        assertThat(Lateness.behind(askedAgain(), traces.trace())).isEmpty();
    }

    @Test
    void whatStandsInWhatCameIsNotCalledOff() {
        traces.sip(Party.ASTERISK, Party.CARRIER, message("INVITE sip:2@10.0.0.1 SIP/2.0", "102 INVITE"))
                .delay(60_000, CLOCK);

        Judgement offer = Negotiation.offers(Party.CARRIER, List.of()).judge(traces.trace());
        assertThat(offer.holds()).isFalse();
        assertThat(Lateness.behind(offer, traces.trace())).isEmpty();
        Judgement missing = Calls.reaches(Party.DESK_PHONE).judge(traces.trace());
        assertThat(missing.holds()).isFalse();
        assertThat(Lateness.behind(missing, traces.trace())).isPresent();
    }
}
