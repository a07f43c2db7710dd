package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final String INVITE = """
            INVITE sip:1@10.0.0.2 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK7
            From: <sip:2@10.0.0.1>;tag=a
            To: <sip:1@10.0.0.2>;tag=b
            Call-ID: leg
            CSeq: 1 INVITE

            """;

    private final Traces traces = new Traces();

    private boolean isStill(Standstill.Placed... placed) {
        return Standstill.isIn(traces.trace(), List.of(placed));
    }

    private static String refusal() {
        return response("404 Not Found");
    }

    private static String response(String status) {
        return INVITE.replaceFirst("INVITE sip:.*", "SIP/2.0 " + status);
    }

    private static String ack() {
        return INVITE.replace("INVITE", "ACK");
    }

    @Test
    void beforeAnyCallThereMayBeOne() {
        assertThat(isStill()).isFalse();
        traces.state("flowroute", PeerState.State.REACHABLE);
        assertThat(isStill()).isFalse();
    }

    @Test
    void aCallIsOverWhenItsRefusalIsAcknowledged() {
        traces.sip(Party.CARRIER, Party.ASTERISK, INVITE);
        assertThat(isStill()).isFalse();
        traces.sip(Party.ASTERISK, Party.CARRIER, refusal());
        assertThat(isStill()).isFalse();
        traces.sip(Party.CARRIER, Party.ASTERISK, ack());
        assertThat(isStill()).isTrue();
    }

    @Test
    void aChannelMayDoSomethingUntilItIsHungUp() {
        traces.ami("NewChannel", "channel", "Local/911@outbound-0;1");
        assertThat(isStill()).isFalse();
        traces.ami("Hangup", "channel", "Local/911@outbound-0;1");
        assertThat(isStill()).isTrue();
    }

    @Test
    void whatAChannelHasSentMayNotHaveBeenReadYet() {
        traces.channel("ABC/deskphone-1", "deskphone")
                .call("ABC/deskphone-1", "leg")
                .ami("Hangup", "channel", "ABC/deskphone-1");
        assertThat(isStill()).isFalse();
        traces.sip(Party.ASTERISK, Party.DESK_PHONE, INVITE)
                .sip(Party.DESK_PHONE, Party.ASTERISK, refusal())
                .sip(Party.ASTERISK, Party.DESK_PHONE, ack());
        assertThat(isStill()).isTrue();
    }

    @Test
    void whatAPartyHasPlacedMayBeOnItsWay() {
        traces.ami("NewChannel", "channel", "SIP/a-1").ami("Hangup", "channel", "SIP/a-1");
        assertThat(isStill(new Standstill.Placed("leg", false))).isFalse();
    }

    @Test
    void aCallerWhoAnswersChallengesCallsAgainOnce() {
        Standstill.Placed willing = new Standstill.Placed("leg", true);
        traces.sip(Party.DESK_PHONE, Party.ASTERISK, INVITE)
                .sip(Party.ASTERISK, Party.DESK_PHONE, response("401 Unauthorized"))
                .sip(Party.DESK_PHONE, Party.ASTERISK, ack());
        assertThat(isStill(new Standstill.Placed("leg", false))).isTrue();
        assertThat(isStill(willing)).isFalse();

        traces.sip(Party.DESK_PHONE, Party.ASTERISK, again(INVITE))
                .sip(Party.ASTERISK, Party.DESK_PHONE, again(response("401 Unauthorized")))
                .sip(Party.DESK_PHONE, Party.ASTERISK, again(ack()));
        assertThat(isStill(willing)).isTrue();
    }

    @Test
    void asteriskAnswersAChallengeWhenItHasHungUp() {
        traces.ami("NewChannel", "channel", "SIP/a-1")
                .sip(Party.ASTERISK, Party.CARRIER, INVITE)
                .ami("Hangup", "channel", "SIP/a-1")
                .sip(Party.CARRIER, Party.ASTERISK, response("407 Proxy Authentication Required"))
                .sip(Party.ASTERISK, Party.CARRIER, ack());
        assertThat(isStill()).isFalse();

        traces.sip(Party.ASTERISK, Party.CARRIER, again(INVITE))
                .sip(Party.CARRIER, Party.ASTERISK, again(refusal()))
                .sip(Party.ASTERISK, Party.CARRIER, again(ack()));
        assertThat(isStill()).isTrue();
    }

    private static String again(String message) {
        return message.replace("CSeq: 1", "CSeq: 2");
    }

    @Test
    void anAnswerIsFollowedByABye() {
        String bye = INVITE.replace("1 INVITE", "9 BYE").replace("INVITE", "BYE");
        traces.sip(Party.CARRIER, Party.ASTERISK, INVITE)
                .sip(Party.ASTERISK, Party.CARRIER, response("200 OK"))
                .sip(Party.CARRIER, Party.ASTERISK, ack());
        assertThat(isStill()).isFalse();
        traces.sip(Party.ASTERISK, Party.CARRIER, bye.replace("tag=a", "tag=c").replace("tag=b", "tag=a"));
        traces.sip(Party.CARRIER, Party.ASTERISK, response("200 OK").replace("1 INVITE", "9 BYE"));
        assertThat(isStill()).isFalse();
        traces.sip(Party.CARRIER, Party.ASTERISK, bye.replace("CSeq: 9", "CSeq: 10"));
        assertThat(isStill()).isFalse();
        traces.sip(Party.ASTERISK, Party.CARRIER, response("200 OK").replace("1 INVITE", "10 BYE"));
        assertThat(isStill()).isTrue();
    }
}
