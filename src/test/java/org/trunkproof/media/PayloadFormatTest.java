package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadFormatTest {

    /** RFC 3551 sections 4.5.2, 4.5.4, 4.5.6, 4.5.8 and 4.5.14; RFC 7587 section 4.1 for the clock of Opus. */
    @ParameterizedTest
    @CsvSource({
        "pcmu, 160, 160",
        "PCMA, 160, 160",
        "G722, 160, 160",
        "G729, 20, 160",
        "GSM, 33, 160",
        "G726-32, 80, 160",
        "OPUS, 48, 960"
    })
    void aPacketHoldsTwentyMilliseconds(String name, int bytes, int samples) {
        PayloadFormat format = PayloadFormat.of(name).orElseThrow();

        assertThat(format.payload(new byte[PacketTime.SAMPLES])).hasSize(bytes);
        assertThat(format.silence()).hasSize(bytes);
        assertThat(format.samplesIn(bytes)).isEqualTo(format.samples()).isEqualTo(samples);
        assertThat(format.millisIn(bytes)).isEqualTo(20);
    }

    @Test
    void ofACodecThatSaysItselfHowLongItLastsNothingIsKnown() {
        assertThat(PayloadFormat.of("G723")).isEmpty();
        assertThat(PayloadFormat.of("speex")).isEmpty();
        assertThat(PayloadFormat.of("telephone-event")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(G711.class)
    void silenceIsZeroInEitherLaw(G711 law) {
        byte[] silence = PayloadFormat.of(law.name()).orElseThrow().silence();

        assertThat(law.decode(silence)).containsOnly((short) (law == G711.PCMU ? 0 : 8));
    }

    @ParameterizedTest
    @EnumSource(G711.class)
    void inEitherLawAKeyIsHeardInItsTones(G711 law) {
        assertThat(Recording.tones(DtmfKey.keys("5"), law).frames().get(0))
                .satisfies(frame -> assertThat(Tones.key(law.decode(frame))).hasValue(DtmfKey.KEY_5));
    }

    /** Two frames that begin alike are told apart even where a packet has room for few bytes. */
    @ParameterizedTest
    @EnumSource(PayloadFormat.class)
    void noTwoFramesOfARecordingBecomeTheSamePayload(PayloadFormat format) {
        assertThat(Recording.babble(1, Duration.ofSeconds(1)).frames().stream()
                        .map(frame -> ByteBuffer.wrap(format.payload(frame)))
                        .distinct())
                .hasSize(50);
    }
}
