package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

/** TP-NAT-01, TP-NAT-02. */
class OwnAddressTest {

    private final Traces traces = new Traces();

    private Judgement told(Party party, String via, String contact, String media, int port) {
        traces.sip(Party.ASTERISK, party, """
                INVITE sip:a@b SIP/2.0
                Via: SIP/2.0/UDP %s;branch=z9hG4bK7
                From: <sip:1@10.0.0.2>;tag=a
                To: <sip:a@b>
                Contact: <sip:1@%s>
                Call-ID: 1
                CSeq: 1 INVITE
                Content-Type: application/sdp

                v=0
                c=IN IP4 %s
                m=audio 4000 RTP/AVP 0
                """.formatted(via, contact, media));
        return OwnAddress.told(party, new InetSocketAddress("203.0.113.7", port))
                .judge(traces.trace());
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7:5060, 203.0.113.7, 203.0.113.7, 5060, true",
        "203.0.113.7:5070, 203.0.113.7:5070, 203.0.113.7, 5070, true",
        "203.0.113.7:5070, 203.0.113.7, 203.0.113.7, 5070, false",
        "203.0.113.7:5060, 10.0.0.2, 203.0.113.7, 5060, false",
        "10.0.0.2:5060, 203.0.113.7, 203.0.113.7, 5060, false",
        "203.0.113.7:5060, 203.0.113.7, 10.0.0.2, 5060, false"
    })
    void oneAddressAndPortIsToldEverywhere(String via, String contact, String media, int port, boolean isRight) {
        assertThat(told(Party.CARRIER, via, contact, media, port).holds()).isEqualTo(isRight);
    }

    /** A phone that is told another address than Asterisk's own is in no network that is said to be inside. */
    @Test
    void whereAPhoneIsToldAnotherAddressLocalNetworksAreSuspectedFirst() {
        assertThat(told(Party.DESK_PHONE, "10.0.0.2", "10.0.0.2", "10.0.0.2", 5060)
                        .aspects())
                .containsExactly("local-networks", "own-address");
        assertThat(told(Party.CARRIER, "10.0.0.2", "10.0.0.2", "10.0.0.2", 5060).aspects())
                .isEmpty();
    }
}
