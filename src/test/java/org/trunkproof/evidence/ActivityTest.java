package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final String BYE = """
            BYE sip:a@10.0.0.2 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK7
            Call-ID: 1
            CSeq: 2 BYE

            """;

    @Test
    void aChannelIsOpenUntilItHangsUp() {
        Traces traces = new Traces()
                .ami("NewChannel", "channel", "SIP/a-1")
                .ami("NewChannel", "channel", "SIP/b-2")
                .ami("Hangup", "channel", "SIP/a-1");

        assertThat(Activity.of(traces.trace()).channels()).containsExactly("SIP/b-2");
        assertThat(Activity.of(traces.ami("Hangup", "channel", "SIP/b-2").trace())
                        .none())
                .isTrue();
    }

    @Test
    void aTransactionIsOpenUntilItsFinalResponse() {
        Traces traces = new Traces().sip("carrier", "asterisk", BYE);
        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 BYE");

        traces.sip("asterisk", "carrier", BYE.replaceFirst("BYE sip:.*", "SIP/2.0 100 Trying"));
        assertThat(Activity.of(traces.trace()).none()).isFalse();

        traces.sip("asterisk", "carrier", BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void aRetransmissionThatCrossesTheEndBeginsNothing() {
        Traces traces = new Traces()
                .sip("carrier", "asterisk", BYE)
                .sip("asterisk", "carrier", BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"))
                .sip("carrier", "asterisk", BYE);

        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void anAckIsAnsweredByNobody() {
        assertThat(Activity.of(new Traces()
                                .sip("carrier", "asterisk", BYE.replace("BYE", "ACK"))
                                .trace())
                        .none())
                .isTrue();
    }

    @Test
    void anInviteIsOpenUntilItsAnswerIsAcknowledged() {
        String invite = BYE.replace("BYE", "INVITE");
        Traces traces = new Traces()
                .sip("carrier", "asterisk", invite)
                .sip("asterisk", "carrier", invite.replaceFirst("INVITE sip:.*", "SIP/2.0 200 OK"));
        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 INVITE");

        traces.sip("carrier", "asterisk", BYE.replace("BYE", "ACK").replace("z9hG4bK7", "z9hG4bK8"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void theAnswerOfEachPhoneIsAcknowledgedByItself() {
        String invite = BYE.replace("BYE", "INVITE");
        String answer = invite.replaceFirst("INVITE sip:.*", "SIP/2.0 200 OK\nTo: <sip:a@10.0.0.2>;tag=x");
        String ack = BYE.replace("BYE", "ACK").replace("z9hG4bK7", "z9hG4bK8\nTo: <sip:a@10.0.0.2>;tag=x");
        Traces traces = new Traces()
                .sip("carrier", "asterisk", invite)
                .sip("asterisk", "carrier", answer)
                .sip("carrier", "asterisk", ack)
                .sip("asterisk", "carrier", answer.replace("=x", "=y"));
        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 INVITE");

        traces.sip("carrier", "asterisk", ack.replace("=x", "=y").replace("K8", "K9"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void whatBothSidesAskUnderOneNumberIsAskedTwice() {
        String own = BYE.replace("BYE", "INFO");
        Traces traces = new Traces()
                .sip("carrier", "asterisk", own)
                .sip("asterisk", "carrier", own.replace("10.0.0.1;branch=z9hG4bK7", "10.0.0.2;branch=z9hG4bK8"))
                .sip("asterisk", "carrier", own.replaceFirst("INFO sip:.*", "SIP/2.0 200 OK"));

        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 INFO");
    }

    @Test
    void whatBeginsAfterTheByeIsNotEndedByIt() {
        Traces traces = new Traces()
                .sip("carrier", "asterisk", BYE)
                .sip("asterisk", "carrier", BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"))
                .sip("carrier", "asterisk", BYE.replace("2 BYE", "3 INFO").replace("BYE", "INFO"));

        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 3 INFO");
    }

    @Test
    void aCallThatAByeEndsIsOver() {
        Traces traces = new Traces()
                .sip("carrier", "asterisk", BYE.replace("BYE", "INVITE").replace("2 ", "1 "))
                .sip("asterisk", "carrier", BYE);
        assertThat(Activity.of(traces.trace()).transactions()).hasSize(2);

        traces.sip("carrier", "asterisk", BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void aRequestThatItsSenderGivesUpIsOver() {
        Traces traces = new Traces();
        for (int attempt = 1; attempt <= 6; attempt++) {
            traces.sip("carrier", "asterisk", BYE);
            assertThat(Activity.of(traces.trace()).none()).isFalse();
        }
        assertThat(Activity.of(traces.sip("carrier", "asterisk", BYE).trace()).none())
                .isTrue();
    }

    @Test
    void anInviteThatIsRefusedIsOver() {
        String invite = BYE.replace("BYE", "INVITE");
        assertThat(Activity.of(new Traces()
                                .sip("carrier", "asterisk", invite)
                                .sip(
                                        "asterisk",
                                        "carrier",
                                        invite.replaceFirst("INVITE sip:.*", "SIP/2.0 404 Not Found"))
                                .trace())
                        .none())
                .isTrue();
    }
}
