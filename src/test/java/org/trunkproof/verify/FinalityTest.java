package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;

/** Checks that have seen what they are about do not wait for more of it. */
class FinalityTest {

    private static final DigestChallenge CHALLENGE =
            new DigestChallenge("sip.flowroute.com", "n1", Optional.empty(), List.of(), Optional.empty(), false);

    private final Traces traces = new Traces();

    private static String message(String startLine, int cseq, String header) {
        return startLine + "\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK" + cseq
                + "\nFrom: <sip:15551234567@10.0.0.2>;tag=a\nTo: <sip:12065550100@sip.flowroute.com>\nCall-ID: 1\nCSeq: "
                + cseq + " INVITE\n" + header + "\n";
    }

    private void invite(int cseq, String header) {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message("INVITE sip:12065550100@sip.flowroute.com SIP/2.0", cseq, header));
    }

    private static String credentials(String password) {
        return "Authorization: "
                + DigestCredentials.answer(
                                CHALLENGE, "12345678", password, "INVITE", "sip:12065550100@sip.flowroute.com", "c", 1)
                        .format()
                + "\n";
    }

    private Judgement ofCallTo(String number) {
        return OutgoingCalls.invites(Party.CARRIER, number, "sip.flowroute.com", "15551234567")
                .judge(traces.trace());
    }

    private Judgement ofAnswer() {
        return Authentication.challengeAnswered(Party.CARRIER, 401, "12345678", "password")
                .judge(traces.trace());
    }

    @Test
    void theFirstInviteIsWhatACallIsJudgedBy() {
        assertThat(ofCallTo("911").isFinal()).isFalse();
        invite(102, "");
        assertThat(ofCallTo("911").isFinal()).isTrue();
        assertThat(ofCallTo("911").holds()).isFalse();
        assertThat(ofCallTo("12065550100").holds()).isTrue();
    }

    @Test
    void anAnswerToAChallengeIsNotGivenTwice() {
        invite(102, "");
        traces.sip(
                Party.CARRIER,
                Party.ASTERISK,
                message("SIP/2.0 401 Unauthorized", 102, "WWW-Authenticate: " + CHALLENGE.format() + "\n"));
        assertThat(ofAnswer().isFinal()).isFalse();
        invite(103, credentials("another password"));
        assertThat(ofAnswer().isFinal()).isTrue();
        assertThat(ofAnswer().holds()).isFalse();
    }

    @Test
    void theAckOfAChallengeMayComeAfterTheAnswer() {
        invite(102, "");
        traces.sip(
                Party.CARRIER,
                Party.ASTERISK,
                message("SIP/2.0 401 Unauthorized", 102, "WWW-Authenticate: " + CHALLENGE.format() + "\n"));
        invite(103, credentials("password"));
        assertThat(ofAnswer().isFinal()).isFalse();
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message("ACK sip:12065550100@sip.flowroute.com SIP/2.0", 102, "")
                        .replace("102 INVITE", "102 ACK"));
        assertThat(ofAnswer().holds()).isTrue();
    }

    @Test
    void aPeerThatIsNotMonitoredStaysSo() {
        Check reachable = Qualify.becomes("flowroute", Reachability.REACHABLE, Instant.EPOCH);
        traces.state("flowroute", PeerState.State.UNKNOWN);
        assertThat(reachable.judge(traces.trace()).isFinal()).isFalse();
        traces.state("flowroute", PeerState.State.UNMONITORED);
        assertThat(reachable.judge(traces.trace()).isFinal()).isTrue();
        assertThat(reachable.judge(traces.trace()).holds()).isFalse();
    }
}
