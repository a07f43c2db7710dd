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
        Traces traces = new Traces().sip(Party.CARRIER, Party.ASTERISK, BYE);
        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 BYE");

        traces.sip(Party.ASTERISK, Party.CARRIER, BYE.replaceFirst("BYE sip:.*", "SIP/2.0 100 Trying"));
        assertThat(Activity.of(traces.trace()).none()).isFalse();

        traces.sip(Party.ASTERISK, Party.CARRIER, BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void aRetransmissionThatCrossesTheEndBeginsNothing() {
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, BYE)
                .sip(Party.ASTERISK, Party.CARRIER, BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"))
                .sip(Party.CARRIER, Party.ASTERISK, BYE);

        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void anAckIsAnsweredByNobody() {
        assertThat(Activity.of(new Traces()
                                .sip(Party.CARRIER, Party.ASTERISK, BYE.replace("BYE", "ACK"))
                                .trace())
                        .none())
                .isTrue();
    }

    @Test
    void anInviteIsOpenUntilItsAnswerIsAcknowledged() {
        String invite = BYE.replace("BYE", "INVITE");
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, invite)
                .sip(Party.ASTERISK, Party.CARRIER, invite.replaceFirst("INVITE sip:.*", "SIP/2.0 200 OK"));
        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 INVITE");

        traces.sip(Party.CARRIER, Party.ASTERISK, BYE.replace("BYE", "ACK").replace("z9hG4bK7", "z9hG4bK8"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void theAnswerOfEachPhoneIsAcknowledgedByItself() {
        String invite = BYE.replace("BYE", "INVITE");
        String answer = invite.replaceFirst("INVITE sip:.*", "SIP/2.0 200 OK\nTo: <sip:a@10.0.0.2>;tag=x");
        String ack = BYE.replace("BYE", "ACK").replace("z9hG4bK7", "z9hG4bK8\nTo: <sip:a@10.0.0.2>;tag=x");
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, invite)
                .sip(Party.ASTERISK, Party.CARRIER, answer)
                .sip(Party.CARRIER, Party.ASTERISK, ack)
                .sip(Party.ASTERISK, Party.CARRIER, answer.replace("=x", "=y"));
        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 INVITE");

        traces.sip(Party.CARRIER, Party.ASTERISK, ack.replace("=x", "=y").replace("K8", "K9"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void whatBothSidesAskUnderOneNumberIsAskedTwice() {
        String own = BYE.replace("BYE", "INFO");
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, own)
                .sip(Party.ASTERISK, Party.CARRIER, own.replace("10.0.0.1;branch=z9hG4bK7", "10.0.0.2;branch=z9hG4bK8"))
                .sip(Party.ASTERISK, Party.CARRIER, own.replaceFirst("INFO sip:.*", "SIP/2.0 200 OK"));

        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 2 INFO");
    }

    @Test
    void whatBeginsAfterTheByeIsNotEndedByIt() {
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, BYE)
                .sip(Party.ASTERISK, Party.CARRIER, BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"))
                .sip(
                        Party.CARRIER,
                        Party.ASTERISK,
                        BYE.replace("2 BYE", "3 INFO").replace("BYE", "INFO"));

        assertThat(Activity.of(traces.trace()).transactions()).containsExactly("1 3 INFO");
    }

    @Test
    void aCallThatAByeEndsIsOver() {
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, BYE.replace("BYE", "INVITE").replace("2 ", "1 "))
                .sip(Party.ASTERISK, Party.CARRIER, BYE);
        assertThat(Activity.of(traces.trace()).transactions()).hasSize(2);

        traces.sip(Party.CARRIER, Party.ASTERISK, BYE.replaceFirst("BYE sip:.*", "SIP/2.0 200 OK"));
        assertThat(Activity.of(traces.trace()).none()).isTrue();
    }

    @Test
    void aRequestThatItsSenderGivesUpIsOver() {
        Traces traces = new Traces();
        for (int attempt = 1; attempt <= 6; attempt++) {
            traces.sip(Party.CARRIER, Party.ASTERISK, BYE);
            assertThat(Activity.of(traces.trace()).none()).isFalse();
        }
        assertThat(Activity.of(traces.sip(Party.CARRIER, Party.ASTERISK, BYE).trace())
                        .none())
                .isTrue();
    }

    @Test
    void anInviteThatIsRefusedIsOver() {
        String invite = BYE.replace("BYE", "INVITE");
        assertThat(Activity.of(new Traces()
                                .sip(Party.CARRIER, Party.ASTERISK, invite)
                                .sip(
                                        Party.ASTERISK,
                                        Party.CARRIER,
                                        invite.replaceFirst("INVITE sip:.*", "SIP/2.0 404 Not Found"))
                                .trace())
                        .none())
                .isTrue();
    }

    private static final String INVITE = BYE.replace("BYE", "INVITE").replace("CSeq: 2", "CSeq: 1");

    private static String response(String request, String status) {
        return request.replaceFirst("\\w+ sip:.*", "SIP/2.0 " + status);
    }

    @Test
    void whatNobodyHasAnsweredMayBeRepeatedThoughItsCallHasEnded() {
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, INVITE)
                .sip(Party.CARRIER, Party.ASTERISK, BYE)
                .sip(Party.ASTERISK, Party.CARRIER, response(BYE, "200 OK"));

        assertThat(Activity.of(traces.trace()).none()).isTrue();
        assertThat(Activity.mayBeRepeated(traces.trace())).isTrue();
    }

    @Test
    void aRefusalMayBeRepeatedUntilItIsAcknowledged() {
        Traces traces = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, INVITE)
                .sip(Party.ASTERISK, Party.CARRIER, response(INVITE, "486 Busy Here"));
        assertThat(Activity.mayBeRepeated(traces.trace())).isTrue();

        traces.sip(Party.CARRIER, Party.ASTERISK, INVITE.replace("INVITE", "ACK"));
        assertThat(Activity.mayBeRepeated(traces.trace())).isFalse();
    }

    @Test
    void whatWasSentAsOftenAsItsSenderTriesIsNotRepeated() {
        Traces traces = new Traces();
        for (int i = 0; i < 7; i++) {
            traces.sip(Party.CARRIER, Party.ASTERISK, INVITE);
        }
        assertThat(Activity.mayBeRepeated(traces.trace())).isFalse();

        for (int i = 0; i < 10; i++) {
            traces.sip(Party.CARRIER, Party.ASTERISK, BYE);
        }
        assertThat(Activity.mayBeRepeated(traces.trace())).isTrue();
        assertThat(Activity.mayBeRepeated(
                        traces.sip(Party.CARRIER, Party.ASTERISK, BYE).trace()))
                .isFalse();
    }
}
