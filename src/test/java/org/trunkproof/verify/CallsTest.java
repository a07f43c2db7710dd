package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

class CallsTest {

    private static final String INVITE = """
            INVITE sip:1@10.0.0.1 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK%1$d
            From: <sip:2@10.0.0.2>;tag=a
            To: <sip:1@10.0.0.1>
            Call-ID: call
            CSeq: %1$d INVITE

            """;

    private static String invite(int number) {
        return INVITE.formatted(number);
    }

    private static String response(int number, String status) {
        return invite(number).replaceFirst("INVITE sip:.*", "SIP/2.0 " + status);
    }

    @Test
    void aRetransmissionOfTheInviteThatWasChallengedIsNotTheLast() {
        Traces traces = new Traces()
                .sip(Party.ASTERISK, Party.CARRIER, invite(102))
                .sip(Party.CARRIER, Party.ASTERISK, response(102, "407 Proxy Authentication Required"))
                .sip(Party.ASTERISK, Party.CARRIER, invite(103))
                .sip(Party.ASTERISK, Party.CARRIER, invite(102))
                .sip(Party.CARRIER, Party.ASTERISK, response(103, "200 OK"));

        assertThat(Calls.finalResponse("call", traces.trace()))
                .hasValueSatisfying(response -> assertThat(response.startLine()).isEqualTo("SIP/2.0 200 OK"));
    }
}
