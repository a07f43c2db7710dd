package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;

class PaceTest {

    private static final RtpPacket PACKET = new RtpPacket(0, false, new SequenceNumber(1), 0, 1, new byte[160]);

    @Test
    void whatAPartySendsIsTimed() {
        assertThat(Pace.longestPause(new Traces()
                        .rtp(Party.CARRIER, Party.ASTERISK, PACKET)
                        .rtp(Party.CARRIER, Party.ASTERISK, PACKET)
                        .ami("Hangup")
                        .ami("Hangup")
                        .rtp(Party.CARRIER, Party.ASTERISK, PACKET)
                        .trace()))
                .isEqualTo(Duration.ofMillis(60));
    }

    @Test
    void whatAsteriskSendsIsNot() {
        assertThat(Pace.longestPause(new Traces()
                        .rtp(Party.ASTERISK, Party.CARRIER, PACKET)
                        .ami("Hangup")
                        .rtp(Party.ASTERISK, Party.CARRIER, PACKET)
                        .trace()))
                .isZero();
    }
}
