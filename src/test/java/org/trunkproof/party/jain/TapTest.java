package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Disturbance;
import org.trunkproof.party.Disturbance.Way;

/** Which datagrams leave a party. */
class TapTest {

    private static final String LOOP = """
            SIP/2.0 482 Loop detected
            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1
            From: <sip:15551234567@10.0.0.2>;tag=as1
            To: <sip:12065550100@10.0.0.1>
            Call-ID: 1@10.0.0.2
            CSeq: 102 INVITE

            """.replace("\n", "\r\n");

    private final Tap tap = new Tap(new Wiretap());

    private int copies(Way way, String message) {
        return tap.copies(way, message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatJainSipSaysOfItsOwnAccordToARetransmissionDoesNotLeave() {
        assertThat(copies(Way.FROM, LOOP)).isZero();
    }

    @Test
    void aPartyThatIsToFindALoopFindsOne() {
        assertThat(copies(Way.FROM, LOOP.replace("@10.0.0.1>", "@10.0.0.1>;tag=1")))
                .isEqualTo(1);
        assertThat(copies(Way.TO, LOOP)).isEqualTo(1);
    }

    @Test
    void aDisturbanceSaysHowOftenAMessageArrives() {
        tap.disturb(new Disturbance(Way.TO, message -> message.isResponse("INVITE", 482, 482), 2));

        assertThat(copies(Way.TO, LOOP)).isEqualTo(2);
    }
}
