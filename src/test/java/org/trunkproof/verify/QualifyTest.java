package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerState.State;
import org.trunkproof.evidence.Traces;

class QualifyTest {

    private final Traces traces = new Traces();

    private String found(Reachability state) {
        List<Judgement.Expectation> lines = Qualify.becomes("flowroute", state, Instant.EPOCH)
                .judge(traces.trace())
                .lines();
        return String.valueOf(lines.get(0).actual());
    }

    @Test
    void aStateThatIsToldAgainIsNoChange() {
        traces.state("flowroute", State.UNKNOWN)
                .state("flowroute", State.REACHABLE)
                .state("flowroute", State.REACHABLE)
                .state("deskphone", State.LAGGED)
                .state("flowroute", State.UNREACHABLE);

        assertThat(found(Reachability.UNUSABLE)).isEqualTo("reachable, then unreachable");
    }

    /** A carrier that answers late gets no calls of either channel driver, but one of them has no word for it. */
    @ParameterizedTest
    @CsvSource({
        "LAGGED, UNUSABLE, true",
        "UNREACHABLE, UNUSABLE, true",
        "REACHABLE, UNUSABLE, false",
        "UNMONITORED, UNUSABLE, false",
        "LAGGED, UNREACHABLE, false",
        "UNREACHABLE, UNREACHABLE, true",
        "REACHABLE, REACHABLE, true",
        "LAGGED, REACHABLE, false"
    })
    void whatBecomesOfCallsIsTheSameWhateverTheDriverCallsIt(State told, Reachability wanted, boolean isSo) {
        traces.state("flowroute", told);

        assertThat(Qualify.becomes("flowroute", wanted, Instant.EPOCH)
                        .judge(traces.trace())
                        .holds())
                .isEqualTo(isSo);
    }

    @Test
    void nothingIsKnownOfAPeerAtFirst() {
        traces.state("flowroute", State.UNKNOWN);

        assertThat(found(Reachability.REACHABLE)).isEqualTo("neither reachable nor unreachable");
    }

    /** Who waits for a state of a peer that is not asked waits in vain. */
    @Test
    void aPeerThatIsNotAskedNeverBecomesAnything() {
        traces.state("flowroute", State.UNMONITORED);
        Check check = Qualify.becomes("flowroute", Reachability.REACHABLE, Instant.EPOCH, Duration.ofSeconds(60));

        assertThat(check.judge(traces.trace()).hopeless()).isTrue();
        assertThat(check.judge(traces.trace()).holds()).isFalse();

        traces.state("flowroute", State.UNKNOWN);
        assertThat(check.judge(traces.trace()).hopeless()).isFalse();
    }

    /** TP-QUAL-05: asked a second time while the first OPTIONS waits for its answer, the carrier was there before it was not. */
    @Test
    void whatItWasBeforeIsNotWhatItBecomes() {
        asked(Party.CARRIER, "late");
        traces.state("flowroute", State.REACHABLE).state("flowroute", State.UNREACHABLE);
        Instant unusable = Qualify.became("flowroute", Reachability.UNUSABLE, Instant.EPOCH, traces.trace())
                .orElseThrow();

        Check again = Qualify.becomes("flowroute", Reachability.REACHABLE, unusable);
        Check inTime = Qualify.becomes("flowroute", Reachability.REACHABLE, unusable, Duration.ofSeconds(60));
        assertThat(again.judge(traces.trace()).holds()).isFalse();
        assertThat(inTime.judge(traces.trace()).holds()).isFalse();

        traces.state("flowroute", State.REACHABLE);
        assertThat(again.judge(traces.trace()).holds()).isTrue();
        assertThat(inTime.judge(traces.trace()).holds()).isTrue();
    }

    /** TP-NAT-04: a router forgets whom it lets back in two minutes, and nobody is told too often that he is there. */
    @ParameterizedTest
    @CsvSource({"5, true", "60, true", "119, true", "180, false", "600, false"})
    void theWayIsKeptOpenByWhoAsksAgainInTime(int seconds, boolean isOpen) {
        for (int i = 0; i < 2; i++) {
            traces.sip(
                    1000L * seconds * i,
                    Party.ASTERISK,
                    Party.CARRIER,
                    "OPTIONS sip:carrier SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK" + i
                            + "\nFrom: <sip:a@10.0.0.2>;tag=a\nTo: <sip:carrier>\nCall-ID: " + i
                            + "\nCSeq: 102 OPTIONS\n\n");
        }
        Judgement judgement = Qualify.asksAgain(
                        Party.CARRIER, "flowroute", Duration.ofSeconds(1), Duration.ofSeconds(120))
                .judge(traces.trace());

        assertThat(judgement.holds()).isEqualTo(isOpen);
        assertThat(judgement.hopeless()).isEqualTo(!isOpen);
    }

    /** A second trunk is asked by the harness as well, and its carrier is another. */
    @Test
    void ofAnotherTrunkNothingIsTakenAwayNorCounted() {
        traces.asked("another trunk");
        Instant since = traces.trace().askedPeers().findFirst().orElseThrow().at();
        asked(Party.OTHER_CARRIER, "another's");
        asked(Party.CARRIER, "first");
        asked(Party.CARRIER, "second");

        assertThat(Qualify.asksAgain(Party.CARRIER, "flowroute", Duration.ZERO, Duration.ofSeconds(300))
                        .judge(traces.trace())
                        .holds())
                .isTrue();
        assertThat(Qualify.asksNext(Party.CARRIER, since).judge(traces.trace()).holds())
                .isTrue();
    }

    /** What the harness has it ask says nothing of how often it asks of its own accord. */
    @Test
    void whatTheHarnessHasItAskDoesNotCount() {
        Check check = Qualify.asksAgain(Party.CARRIER, "flowroute", Duration.ZERO, Duration.ofSeconds(300));
        traces.asked("flowroute");
        asked(Party.CARRIER, "harness");
        asked(Party.CARRIER, "first");
        assertThat(check.judge(traces.trace()).holds()).isFalse();

        asked(Party.CARRIER, "second");
        assertThat(check.judge(traces.trace()).holds()).isTrue();
    }

    /** Asterisk asks them as well, where the folder has it do so; and what it asked before says nothing of what it asks next. */
    @Test
    void phonesAreNotNext() {
        asked(Party.CARRIER, "one");
        Instant since = traces.trace().events().get(0).at().plusMillis(1);
        asked(Party.DESK_PHONE, "two");
        asked(Party.SECOND_PHONE, "three");
        Check check = Qualify.asksNext(Party.SECOND_CARRIER, since);
        assertThat(check.judge(traces.trace()).hopeless()).isFalse();

        asked(Party.SECOND_CARRIER, "four");
        assertThat(check.judge(traces.trace()).holds()).isTrue();
    }

    private void asked(Party party, String callId) {
        traces.sip(Party.ASTERISK, party, """
                OPTIONS sip:somebody@192.0.2.1 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bK%1$s
                From: <sip:asterisk@192.0.2.9>;tag=%1$s
                To: <sip:somebody@192.0.2.1>
                Call-ID: %1$s
                CSeq: 102 OPTIONS
                Content-Length: 0

                """.formatted(callId));
    }
}
