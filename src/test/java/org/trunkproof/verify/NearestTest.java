package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.SipMessage;

class NearestTest {

    private static final String INVITE = """
            INVITE sip:1@10.0.0.2 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1
            Call-ID: call
            CSeq: 7 INVITE

            """;

    private final Trace trace = new Traces()
            .sip(Party.CARRIER, Party.ASTERISK, INVITE)
            .sip(Party.ASTERISK, Party.CARRIER, INVITE.replaceFirst("INVITE sip:.*", "SIP/2.0 486 Busy Here"))
            .sip(
                    Party.CARRIER,
                    Party.ASTERISK,
                    INVITE.replace("7 INVITE", "8 BYE").replace("INVITE", "BYE"))
            .trace();

    private String nearest(Subject subject) {
        return Nearest.to(
                new Judgement(
                        List.of(),
                        Optional.of(subject),
                        Optional.empty(),
                        false,
                        List.of(),
                        false,
                        Judgement.Timing.NONE),
                trace);
    }

    @Test
    void aMessageIsNamedByWhatItIsAndItsWay() {
        SipMessage bye = trace.sip("call").reduce((before, last) -> last).orElseThrow();

        assertThat(nearest(new Subject.JudgedMessage(bye)))
                .isEqualTo("BYE sip:1@10.0.0.2 SIP/2.0, CSeq 8 BYE, from the carrier to Asterisk");
    }

    @Test
    void aStreamIsNamedByItsEnds() {
        Subject.JudgedStream stream = Subject.JudgedStream.ofAsterisk(Party.MEDIA_SERVER, List.of(1L));

        assertThat(nearest(stream)).isEqualTo("RTP from Asterisk to the carrier's media server");
        assertThat(nearest(stream.ofPayloadType(101)))
                .isEqualTo("RTP payload type 101 from Asterisk to the carrier's media server");
        assertThat(nearest(new Subject.JudgedStream(
                        Subject.Protocol.RTCP, Optional.empty(), Party.DESK_PHONE, OptionalInt.empty(), List.of())))
                .isEqualTo("RTCP to the desk phone");
    }

    @Test
    void aTextIsNamedAsItIs() {
        assertThat(nearest(new Subject.JudgedText("Asterisk's log"))).isEqualTo("Asterisk's log");
    }

    @Test
    void whereNothingOfTheWireWasJudgedItIsHowTheLastCallEnded() {
        String refusal = "SIP/2.0 486 Busy Here, CSeq 7 INVITE, from Asterisk to the carrier";

        assertThat(nearest(new Subject.JudgedChannel("SIP/flowroute-1"))).isEqualTo(refusal);
        assertThat(Nearest.to(
                        new Judgement(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of(),
                                false,
                                Judgement.Timing.NONE),
                        trace))
                .isEqualTo(refusal);
    }
}
