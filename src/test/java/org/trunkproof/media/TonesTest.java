package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TonesTest {

    private static final List<DtmfKey> ALL = List.of(DtmfKey.values());

    private static short[] sine(int frequency, double amplitude) {
        short[] samples = new short[PacketTime.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (amplitude * Math.sin(2 * Math.PI * frequency * i / 8000));
        }
        return G711.PCMU.decode(G711.PCMU.encode(samples));
    }

    @Test
    void eachKeyIsHeardInItsTones() {
        assertThat(Recording.tones(ALL, G711.PCMU).frames().stream()
                        .map(frame -> Tones.key(G711.PCMU.decode(frame)))
                        .flatMap(Optional::stream)
                        .distinct())
                .containsExactlyElementsOf(ALL);
    }

    @Test
    void aKeyIsHeardInEachFrameOfItsTonesAndInNoneOfTheSilence() {
        assertThat(Recording.tones(List.of(DtmfKey.POUND), G711.PCMU).frames())
                .extracting(frame -> Tones.key(G711.PCMU.decode(frame)))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.generate(() -> Optional.of(DtmfKey.POUND))
                                        .limit(5),
                                Stream.generate(Optional::<DtmfKey>empty).limit(5))
                        .toList());
    }

    @Test
    void softTonesAreHeard() {
        short[] loud = Tones.of(DtmfKey.KEY_5, PacketTime.SAMPLES);
        short[] soft = new short[loud.length];
        for (int i = 0; i < loud.length; i++) {
            soft[i] = (short) (loud[i] / 100);
        }

        assertThat(Tones.key(MuLaw.decode(MuLaw.encode(soft)))).hasValue(DtmfKey.KEY_5);
    }

    @Test
    void noiseSilenceAndSingleTonesAreNoKeys() {
        assertThat(Recording.babble(1, Duration.ofSeconds(1)).frames())
                .allSatisfy(
                        frame -> assertThat(Tones.key(G711.PCMU.decode(frame))).isEmpty());
        assertThat(Tones.key(new short[PacketTime.SAMPLES])).isEmpty();
        assertThat(Tones.key(sine(697, 8000))).isEmpty();
        assertThat(Tones.key(sine(1000, 8000))).isEmpty();
    }

    @Test
    void aToneIsToldFromAnother() {
        assertThat(Tones.isTone(sine(1000, 8000), 1000)).isTrue();
        assertThat(Tones.isTone(sine(1000, 8000), 697)).isFalse();
        assertThat(Tones.isTone(new short[PacketTime.SAMPLES], 1000)).isFalse();
    }
}
