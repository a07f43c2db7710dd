package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AudioLevelTest {

    /** RFC 3551 table 4. */
    private static Optional<G711> law(int payloadType) {
        return switch (payloadType) {
            case 0 -> Optional.of(G711.PCMU);
            case 8 -> Optional.of(G711.PCMA);
            default -> Optional.empty();
        };
    }

    private static List<Reading> levels(int payloadType, byte[] payload) {
        RtpPacket packet = new RtpPacket(payloadType, false, new SequenceNumber(0), 0, 1, payload);
        return AudioLevel.of(new RtpStream(List.of(new RtpStream.Arrival(Instant.EPOCH, packet))), AudioLevelTest::law);
    }

    private static byte[] filled(int length, int code) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) code);
        return payload;
    }

    /** ITU-T G.711 tables 1a and 2a: the loudest codes, which are a square wave of 0 dBov (RFC 3389 section 3). */
    @Test
    void theLoudestCodesAreZero() {
        assertThat(levels(0, filled(160, 0x80)).get(0).value()).isZero();
        assertThat(levels(8, filled(160, 0xAA)).get(0).value()).isZero();
    }

    /** ITU-T G.711 tables 5 and 6: the digital milliwatt, 0 dBm0, is 6.18 dB below 0 dBov, as RFC 3389 section 3 says of mu-law. */
    @Test
    void theDigitalMilliwattIsSixDecibelsBelow() {
        byte[] milliwatt = {0x1E, 0x0B, 0x0B, 0x1E, (byte) 0x9E, (byte) 0x8B, (byte) 0x8B, (byte) 0x9E};
        byte[] ofPcma = {0x34, 0x21, 0x21, 0x34, (byte) 0xB4, (byte) 0xA1, (byte) 0xA1, (byte) 0xB4};

        assertThat(levels(0, milliwatt).get(0).value()).isCloseTo(-6.18, within(0.2));
        assertThat(levels(8, ofPcma).get(0).value()).isCloseTo(-6.18, within(0.2));
    }

    @Test
    void digitalSilenceHasAFloor() {
        assertThat(levels(0, filled(160, 0xFF)).get(0).value()).isEqualTo(AudioLevel.SILENCE);
    }

    @Test
    void longPacketsHaveALevelEvery20Milliseconds() {
        assertThat(levels(0, filled(400, 0x80)))
                .extracting(Reading::at)
                .containsExactly(Instant.EPOCH, Instant.EPOCH.plusMillis(20), Instant.EPOCH.plusMillis(40));
    }

    @Test
    void whatIsNotG711HasNone() {
        assertThat(levels(18, filled(20, 1))).isEmpty();
    }
}
