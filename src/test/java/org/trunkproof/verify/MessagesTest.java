package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.SipMessage;

/** Which answer is the one that is asked for. */
class MessagesTest {

    private static String message(String startLine, String callId, int cseq) {
        return """
                %s
                Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK%s%d
                From: <sip:1@10.0.0.1>;tag=1
                To: <sip:2@10.0.0.2>;tag=2
                Call-ID: %s
                CSeq: %d REFER

                """.formatted(startLine, callId, cseq, callId, cseq);
    }

    private static final Trace TRACE = new Traces()
            .sip(Party.DESK_PHONE, Party.ASTERISK, message("REFER sip:1@10.0.0.2 SIP/2.0", "phone", 1))
            .sip(Party.ASTERISK, Party.DESK_PHONE, message("SIP/2.0 202 Accepted", "phone", 1))
            .sip(Party.CARRIER, Party.ASTERISK, message("REFER sip:1@10.0.0.2 SIP/2.0", "carrier", 1))
            .sip(Party.ASTERISK, Party.CARRIER, message("SIP/2.0 603 Declined", "carrier", 1))
            // of its own in the same call, whose numbers count by themselves
            .sip(Party.ASTERISK, Party.DESK_PHONE, message("REFER sip:1@10.1.0.1 SIP/2.0", "phone", 102))
            .sip(Party.DESK_PHONE, Party.ASTERISK, message("SIP/2.0 501 Not Implemented", "phone", 102))
            .trace();

    @Test
    void anAnswerIsAsterisksToWhatItWasSentInThatCall() {
        assertThat(Messages.answers("phone", "REFER", 202).judge(TRACE).holds()).isTrue();
        assertThat(Messages.answers("carrier", "REFER", 202).judge(TRACE).holds())
                .isFalse();
        assertThat(Messages.answers("carrier", "REFER", 603).judge(TRACE).holds())
                .isTrue();
        assertThat(Messages.refuses("phone", "REFER").judge(TRACE).holds()).isFalse();
    }

    /** With directmedia=yes Asterisk asks the caller to send media elsewhere, and the caller's answer gives the caller's address. */
    @Test
    void whatAnswersAsterisksOwnInviteIsNotAsterisksAnswer() {
        Trace trace = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, invite("INVITE sip:1@10.0.0.2 SIP/2.0", 1, "10.0.0.1"))
                .sip(Party.ASTERISK, Party.CARRIER, invite("SIP/2.0 200 OK", 1, "10.0.0.2"))
                .sip(Party.ASTERISK, Party.CARRIER, invite("INVITE sip:1@10.0.0.1 SIP/2.0", 102, "10.0.0.2"))
                .sip(Party.CARRIER, Party.ASTERISK, invite("SIP/2.0 200 OK", 102, "10.0.0.1"))
                .trace();

        assertThat(contactIs("<sip:1@10.0.0.2>").judge(trace).holds()).isTrue();
        assertThat(contactIs("<sip:1@10.0.0.1>").judge(trace).holds()).isFalse();
    }

    private static Check contactIs(String address) {
        return Messages.responseHas("carrier", List.of(new SipMessage.Header("Contact", address)));
    }

    private static String invite(String startLine, int cseq, String address) {
        return message(startLine, "carrier", cseq)
                .replace("REFER\n", "INVITE\nContact: <sip:1@" + address + ">\n")
                .replace(startLine.startsWith("INVITE") && cseq == 1 ? ";tag=2" : ";none", "");
    }
}
