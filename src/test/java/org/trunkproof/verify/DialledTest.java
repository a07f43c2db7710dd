package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

class DialledTest {

    private static String invite(String number) {
        return """
                INVITE sip:%s@10.0.0.2 SIP/2.0
                Via: SIP/2.0/UDP 10.1.0.2:5060;branch=z9hG4bK%1$s
                From: <sip:phone@10.0.0.2>;tag=1
                To: <sip:%1$s@10.0.0.2>
                Call-ID: %1$s
                CSeq: 1 INVITE
                Content-Length: 0

                """.formatted(number);
    }

    @Test
    void whatIsAskedForAgainIsTheLatest() {
        Dialled dialled = Dialled.in(
                new Traces()
                        .sip(Party.DESK_PHONE, Party.ASTERISK, invite("911"))
                        .sip(Party.SECOND_PHONE, Party.ASTERISK, invite("411"))
                        .sip(Party.DESK_PHONE, Party.ASTERISK, invite("911"))
                        .sip(Party.CARRIER, Party.ASTERISK, invite("100"))
                        .trace(),
                "inbound",
                "outbound");

        assertThat(dialled.asked().get("outbound")).containsExactly("411", "911");
        assertThat(dialled.asked().get("inbound")).containsExactly("100");
        assertThat(dialled.ran()).isEmpty();
    }

    /** Nobody was let call it, and so no caller asked for it. */
    @Test
    void whatLeadsNowhereIsTheLatest() {
        Dialled dialled = Dialled.in(
                new Traces()
                        .sip(Party.DESK_PHONE, Party.ASTERISK, invite("411"))
                        .trace(),
                "inbound",
                "outbound");

        assertThat(dialled.about(OutgoingCalls.leadsNowhere("911", "outbound"))
                        .asked()
                        .get("outbound"))
                .containsExactly("411", "911");
        assertThat(dialled.about(Judgement.about(Optional.empty()).judged())).isEqualTo(dialled);
    }
}
