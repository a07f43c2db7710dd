package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.SipMessage;

/** Credentials as chan_sip gives them, and as it does not. */
class AuthenticationTest {

    private static final DigestChallenge CHALLENGE = new DigestChallenge(
            "sip.flowroute.com", "n1", Optional.of("o1"), List.of("auth"), Optional.of("MD5"), false);

    private final Traces traces = new Traces();

    private static String message(String startLine, int cseq, String method, String... headers) {
        return startLine + "\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK" + method + cseq
                + "\nFrom: <sip:15551234567@10.0.0.2>;tag=a\nTo: <sip:12065550100@sip.flowroute.com>\nCall-ID: 1\nCSeq: "
                + cseq + " " + method + "\n" + String.join("\n", headers) + (headers.length == 0 ? "\n" : "\n\n");
    }

    private static String credentials(DigestChallenge challenge, String method, int count) {
        return "Proxy-Authorization: "
                + DigestCredentials.answer(
                                challenge,
                                "12345678",
                                "password",
                                method,
                                "sip:12065550100@sip.flowroute.com",
                                "c",
                                count)
                        .format();
    }

    private void request(String method, int cseq, String... headers) {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message(method + " sip:12065550100@sip.flowroute.com SIP/2.0", cseq, method, headers));
    }

    private void response(String status, int cseq, String method, String... headers) {
        traces.sip(Party.CARRIER, Party.ASTERISK, message("SIP/2.0 " + status, cseq, method, headers));
    }

    private void challenged(DigestChallenge challenge) {
        request("INVITE", 102);
        response("407 Proxy Authentication Required", 102, "INVITE", "Proxy-Authenticate: " + challenge.format());
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message("ACK sip:12065550100@sip.flowroute.com SIP/2.0", 102, "ACK")
                        .replace("bKACK", "bKINVITE"));
    }

    private static List<String> wrong(Check check, Trace trace) {
        return check.judge(trace).lines().stream()
                .filter(line -> !line.agrees())
                .map(line -> line.subject() + ": " + line.actual())
                .toList();
    }

    private List<String> wrongAnswer() {
        return wrong(Authentication.challengeAnswered(Party.CARRIER, 407, "12345678", "password"), traces.trace());
    }

    @Test
    void anAnswerRepeatsTheChallenge() {
        challenged(CHALLENGE);
        request("INVITE", 103, credentials(CHALLENGE, "INVITE", 1));

        assertThat(wrongAnswer()).isEmpty();
        assertThat(wrong(
                        Authentication.answerHas(
                                Party.CARRIER,
                                407,
                                List.of(
                                        new SipMessage.Header("opaque", "as challenged"),
                                        new SipMessage.Header("cnonce", "any"),
                                        new SipMessage.Header("nc", "00000002"),
                                        new SipMessage.Header("qop", ""))),
                        traces.trace()))
                .containsExactly("nc: 00000001", "qop: auth");
        assertThat(wrong(Authentication.unanswered(Party.CARRIER), traces.trace()))
                .containsExactly("credentials: sent");
    }

    @Test
    void anAnswerToAnotherChallengeIsNone() {
        challenged(
                CHALLENGE.withQop(List.of("auth-int")).withAlgorithm("MD5-sess").withRealm("elsewhere"));
        request("INVITE", 103, credentials(CHALLENGE, "INVITE", 1));

        assertThat(wrongAnswer()).containsExactly("realm: sip.flowroute.com", "algorithm: MD5", "qop: auth");
    }

    /** TP-AUTH-10: an Asterisk that understands SHA-256 answers it, and one that does not gives up. */
    @Test
    void aChallengeIsAnsweredAsItAsksOrEndsTheCall() {
        DigestChallenge sha = CHALLENGE.withAlgorithm("SHA-256");
        Check check = Authentication.answeredAsAskedOrEnds(Party.CARRIER, 407, "12345678", "password", "flowroute");
        challenged(sha);
        assertThat(wrong(check, traces.trace())).containsExactly("DIALSTATUS: not set yet");
        assertThat(check.judge(traces.trace()).isFinal()).isFalse();

        traces.ami("VarSet", "Channel", "Local/1@o-1;2", "Variable", "DIALSTATUS", "Value", "CONGESTION");
        assertThat(wrong(check, traces.trace())).isEmpty();

        request("INVITE", 103);
        assertThat(wrong(check, traces.trace())).containsExactly("INVITEs to the carrier in one call: 2");

        request("INVITE", 104, credentials(sha, "INVITE", 1));
        assertThat(wrong(check, traces.trace())).isNotEmpty();
    }

    @Test
    void aChallengeThatIsAnsweredAsItAsksMayBeOfAnyAlgorithm() {
        DigestChallenge sha = CHALLENGE.withAlgorithm("SHA-256");
        Check check = Authentication.answeredAsAskedOrEnds(Party.CARRIER, 407, "12345678", "password", "flowroute");
        challenged(sha);
        request("INVITE", 103, credentials(sha, "INVITE", 1));

        assertThat(wrong(check, traces.trace())).isEmpty();
    }

    @Test
    void aChallengeOfAnotherAlgorithmIsNotAnsweredWithMd5() {
        Check check = Authentication.answeredAsAskedOrEnds(Party.CARRIER, 407, "12345678", "password", "flowroute");
        challenged(CHALLENGE.withAlgorithm("SHA-256"));
        request("INVITE", 103, credentials(CHALLENGE, "INVITE", 1));

        assertThat(wrong(check, traces.trace())).containsExactly("algorithm: MD5");
    }

    @Test
    void everyChallengeMustBeAnswered() {
        challenged(CHALLENGE);
        request("INVITE", 103, credentials(CHALLENGE, "INVITE", 1));
        response("200 OK", 103, "INVITE");
        request("BYE", 104);
        response(
                "407 Proxy Authentication Required",
                104,
                "BYE",
                "Proxy-Authenticate: " + CHALLENGE.withNonce("n2").format());
        assertThat(wrongAnswer()).contains("answer to the 407: no second BYE");

        request("BYE", 105, credentials(CHALLENGE.withNonce("n2"), "BYE", 1));
        assertThat(wrongAnswer()).isEmpty();
    }

    @Test
    void aNonceThatIsUsedAgainIsCounted() {
        challenged(CHALLENGE);
        request("INVITE", 103, credentials(CHALLENGE, "INVITE", 1));
        assertThat(wrong(Authentication.noncesAreCounted(Party.CARRIER), traces.trace()))
                .containsExactly("credentials: 1");

        request("BYE", 104, credentials(CHALLENGE, "BYE", 2));
        assertThat(wrong(Authentication.noncesAreCounted(Party.CARRIER), traces.trace()))
                .isEmpty();

        request("BYE", 105, credentials(CHALLENGE, "BYE", 2));
        assertThat(wrong(Authentication.noncesAreCounted(Party.CARRIER), traces.trace()))
                .containsExactly("nc with nonce n1: 00000001, 00000002, 00000002");
    }

    @Test
    void theAckOfAnAnsweredCallHasItsCredentials() {
        challenged(CHALLENGE);
        String credentials = credentials(CHALLENGE, "INVITE", 1);
        request("INVITE", 103, credentials);
        response("200 OK", 103, "INVITE");
        assertThat(wrong(Authentication.acknowledgedAsInvited(Party.CARRIER, "1"), traces.trace()))
                .containsExactly("credentials: no ACK");

        request("ACK", 103, credentials);
        assertThat(wrong(Authentication.acknowledgedAsInvited(Party.CARRIER, "1"), traces.trace()))
                .isEmpty();
    }

    @Test
    void aPasswordIsFoundWhereverItStands() {
        Check hidden = Secrets.hidden("12345678", "password");
        challenged(CHALLENGE);
        request("INVITE", 103, credentials(CHALLENGE, "INVITE", 1));
        assertThat(wrong(hidden, traces.trace())).isEmpty();

        request("INVITE", 104, "Proxy-Authorization: Basic MTIzNDU2Nzg6cGFzc3dvcmQ=");
        traces.ami("Newexten", "appdata", "SIP/12065550100:password@flowroute");
        assertThat(wrong(hidden, traces.trace()))
                .containsExactly(
                        "the password stands in: INVITE sip:12065550100@sip.flowroute.com SIP/2.0, AMI event Newexten");
    }
}
