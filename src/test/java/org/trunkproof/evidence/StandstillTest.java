package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final String INVITE = """
            INVITE sip:1@10.0.0.2 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK7
            Call-ID: leg
            CSeq: 1 INVITE

            """;

    private final Traces traces = new Traces();

    private boolean isStill() {
        return Standstill.isIn(traces.trace());
    }

    private static String refusal() {
        return INVITE.replaceFirst("INVITE sip:.*", "SIP/2.0 404 Not Found");
    }

    private static String ack() {
        return INVITE.replace("INVITE", "ACK");
    }

    @Test
    void beforeAnyCallThereMayBeOne() {
        assertThat(isStill()).isFalse();
        traces.ami("PeerStatus", "peer", "SIP/flowroute");
        assertThat(isStill()).isFalse();
    }

    @Test
    void aCallIsOverWhenItsRefusalIsAcknowledged() {
        traces.sip("carrier", "asterisk", INVITE);
        assertThat(isStill()).isFalse();
        traces.sip("asterisk", "carrier", refusal());
        assertThat(isStill()).isFalse();
        traces.sip("carrier", "asterisk", ack());
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
        traces.ami("NewChannel", "channel", "SIP/deskphone-1")
                .ami("VarSet", "channel", "SIP/deskphone-1", "variable", "SIPCALLID", "value", "leg")
                .ami("Hangup", "channel", "SIP/deskphone-1");
        assertThat(isStill()).isFalse();
        traces.sip("asterisk", "deskphone", INVITE)
                .sip("deskphone", "asterisk", refusal())
                .sip("asterisk", "deskphone", ack());
        assertThat(isStill()).isTrue();
    }
}
