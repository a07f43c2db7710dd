package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

/** What is and is not a refusal, and what can be told apart. */
class StrangersTest {

    private final Traces traces = new Traces();

    private void request(String method, String callId, int cseq, String name) {
        traces.sip(
                Party.STRANGER,
                Party.ASTERISK,
                message(method + " sip:10.0.0.2 SIP/2.0", method, callId, cseq, name, ""));
    }

    private void response(String status, String method, String callId, int cseq, String name, String more) {
        traces.sip(Party.ASTERISK, Party.STRANGER, message("SIP/2.0 " + status, method, callId, cseq, name, more));
    }

    private static String message(String start, String method, String callId, int cseq, String name, String more) {
        return start + "\nVia: SIP/2.0/UDP 10.2.0.1;branch=z9hG4bK" + callId + cseq + "\nFrom: <sip:" + name
                + "@10.2.0.1>;tag=a\nTo: <sip:" + name + "@10.0.0.2>\nCall-ID: " + callId + "\nCSeq: " + cseq + " "
                + method + "\n" + more + "\n";
    }

    private List<String> wrong(Check check) {
        return check.judge(traces.trace()).lines().stream()
                .filter(line -> !line.agrees())
                .map(line -> line.subject() + ": " + line.actual())
                .toList();
    }

    @Test
    void aChallengeIsNoRefusalUntilItIsAnswered() {
        request("INVITE", "c", 1, "x");
        response("401 Unauthorized", "INVITE", "c", 1, "x", "");
        assertThat(wrong(Calls.turnedAway("c", true))).containsExactly("a challenge to answer: open");
        assertThat(Calls.turnedAway("c", true).judge(traces.trace()).isFinal()).isFalse();

        request("INVITE", "c", 2, "x");
        assertThat(wrong(Calls.turnedAway("c", true))).containsExactly("final response: no final response");

        response("401 Unauthorized", "INVITE", "c", 2, "x", "");
        assertThat(wrong(Calls.turnedAway("c", true))).isEmpty();
    }

    @Test
    void aChallengeIsARefusalToWhoNeverAnswersOne() {
        request("INVITE", "c", 1, "x");
        response("401 Unauthorized", "INVITE", "c", 1, "x", "");

        assertThat(wrong(Calls.turnedAway("c", false))).isEmpty();
    }

    @Test
    void whoAnswersAChallengeAndGetsInWasNotTurnedAway() {
        request("INVITE", "c", 1, "x");
        response("401 Unauthorized", "INVITE", "c", 1, "x", "");
        request("INVITE", "c", 2, "x");
        response("200 OK", "INVITE", "c", 2, "x", "");

        assertThat(wrong(Calls.turnedAway("c", true))).containsExactly("final response: 200 OK");
    }

    @Test
    void aRegistrationIsRefusedOnceItsChallengeIsAnswered() {
        request("REGISTER", "r", 1, "flowroute");
        response("401 Unauthorized", "REGISTER", "r", 1, "flowroute", "");
        assertThat(wrong(Registrations.refused(Party.STRANGER, "flowroute")))
                .containsExactly("REGISTER of the stranger as flowroute: no final response");

        request("REGISTER", "r", 2, "flowroute");
        response("403 Forbidden", "REGISTER", "r", 2, "flowroute", "");
        assertThat(wrong(Registrations.refused(Party.STRANGER, "flowroute"))).isEmpty();
        assertThat(wrong(Registrations.accepted(Party.STRANGER, "flowroute")))
                .containsExactly("REGISTER of the stranger as flowroute: 403 Forbidden");
        assertThat(wrong(Registrations.refused(Party.STRANGER, "another")))
                .containsExactly("REGISTER of the stranger as another: no final response");
    }

    @Test
    void answersAreToldApartByStatusAndHeadersButNotByWhatEachChallengeHas() {
        request("REGISTER", "a", 1, "flowroute");
        response(
                "404 Not Found",
                "REGISTER",
                "a",
                1,
                "flowroute",
                "Server: x\nWWW-Authenticate: Digest opaque=\"8\",nonce=\"1\"\n");
        assertThat(wrong(Probes.cannotBeToldApart(Party.STRANGER))).containsExactly("requests to compare: 1");

        request("REGISTER", "b", 1, "nobody");
        assertThat(wrong(Probes.cannotBeToldApart(Party.STRANGER))).contains("exchanges: going on");
        response(
                "404 Not Found",
                "REGISTER",
                "b",
                1,
                "nobody",
                "Server: x\nWWW-Authenticate: Digest opaque=\"9\",nonce=\"2\"\n");
        assertThat(wrong(Probes.cannotBeToldApart(Party.STRANGER))).isEmpty();

        request("REGISTER", "c", 1, "third");
        response(
                "404 Not Found",
                "REGISTER",
                "c",
                1,
                "third",
                "Server: y\nWWW-Authenticate: Digest opaque=\"7\",nonce=\"3\"\n");
        assertThat(wrong(Probes.cannotBeToldApart(Party.STRANGER))).containsExactly("  headers beside: Server: y");
    }

    /** As Asterisk writes them with compactheaders. */
    @Test
    void whatAHeaderRepeatsTellsNothingWhicheverItsForm() {
        for (String name : List.of("flowroute", "nobody")) {
            request("REGISTER", name, 1, name);
            traces.sip(
                    Party.ASTERISK,
                    Party.STRANGER,
                    "SIP/2.0 404 Not Found\nv: SIP/2.0/UDP 10.2.0.1;branch=z9hG4bK" + name + "1\nf: <sip:" + name
                            + "@10.2.0.1>;tag=a\nt: <sip:" + name + "@10.0.0.2>\ni: " + name
                            + "\nCSeq: 1 REGISTER\n\n");
        }

        assertThat(wrong(Probes.cannotBeToldApart(Party.STRANGER))).isEmpty();
    }

    @Test
    void aTransferNamesWhomToCall() {
        assertThat(Transfers.target(Party.STRANGER, traces.trace())).isEmpty();
        traces.sip(
                Party.STRANGER,
                Party.ASTERISK,
                message("REFER sip:10.0.0.2 SIP/2.0", "REFER", "c", 3, "x", "Refer-To: <sip:911@10.0.0.2>\n"));

        assertThat(Transfers.target(Party.STRANGER, traces.trace())).contains("911");
        assertThat(Transfers.target(Party.CARRIER, traces.trace())).isEmpty();
    }

    @Test
    void aTransferFailsWhenItIsReportedToFail() {
        request("REFER", "c", 3, "x");
        response("202 Accepted", "REFER", "c", 3, "x", "");
        assertThat(wrong(Transfers.failed(Party.STRANGER))).containsExactly("the transfer: no report");

        String report = "Content-Type: message/sipfrag\n\nSIP/2.0 404 Not found\n";
        traces.sip(
                Party.ASTERISK,
                Party.STRANGER,
                message("NOTIFY sip:10.2.0.1 SIP/2.0", "NOTIFY", "c", 102, "x", report));
        assertThat(wrong(Transfers.failed(Party.STRANGER))).containsExactly("the transfer: no report");

        traces.sip(Party.STRANGER, Party.ASTERISK, message("SIP/2.0 200 OK", "NOTIFY", "c", 102, "x", ""));
        assertThat(wrong(Transfers.failed(Party.STRANGER))).isEmpty();
        assertThat(wrong(Transfers.succeeded(Party.STRANGER))).containsExactly("the transfer: 404");
    }

    /** Asterisk tells the party what has become of its REFER, and is answered. */
    private void reported(int cseq, String status) {
        traces.sip(
                Party.ASTERISK,
                Party.STRANGER,
                message(
                        "NOTIFY sip:10.2.0.1 SIP/2.0",
                        "NOTIFY",
                        "c",
                        cseq,
                        "x",
                        "Content-Type: message/sipfrag\n\nSIP/2.0 " + status + "\n"));
        traces.sip(Party.STRANGER, Party.ASTERISK, message("SIP/2.0 200 OK", "NOTIFY", "c", cseq, "x", ""));
    }

    @Test
    void aTransferSucceedsWhenItIsReportedTo() {
        request("REFER", "c", 3, "x");
        response("202 Accepted", "REFER", "c", 3, "x", "");
        assertThat(wrong(Transfers.succeeded(Party.STRANGER))).containsExactly("the transfer: no report");

        reported(102, "100 Trying");
        assertThat(wrong(Transfers.succeeded(Party.STRANGER))).containsExactly("the transfer: no report");

        reported(103, "200 OK");
        assertThat(wrong(Transfers.succeeded(Party.STRANGER))).isEmpty();
        assertThat(wrong(Transfers.failed(Party.STRANGER))).containsExactly("the transfer: 200");
    }

    @Test
    void aTransferThatIsRefusedHasFailed() {
        request("REFER", "c", 3, "x");
        response("603 Declined", "REFER", "c", 3, "x", "");

        assertThat(wrong(Transfers.failed(Party.STRANGER))).isEmpty();
        assertThat(wrong(Transfers.succeeded(Party.STRANGER))).containsExactly("the transfer: 603");
    }
}
