package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;

class PaceTest {

    private static final RtpPacket PACKET = new RtpPacket(0, false, new SequenceNumber(1), 0, 1, new byte[160]);

    @Test
    void whatAPartySendsIsTimed() {
        assertThat(Pace.longestPause(new Traces()
                        .rtp("carrier", "asterisk", PACKET)
                        .rtp("carrier", "asterisk", PACKET)
                        .ami("Hangup")
                        .ami("Hangup")
                        .rtp("carrier", "asterisk", PACKET)
                        .trace()))
                .isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void whatAsteriskSendsIsNot() {
        assertThat(Pace.longestPause(new Traces()
                        .rtp("asterisk", "carrier", PACKET)
                        .ami("Hangup")
                        .rtp("asterisk", "carrier", PACKET)
                        .trace()))
                .isZero();
    }
}
