package org.trunkproof.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MuLawTest {

    @Test
    void codesStandForTheValuesOfG711() {
        // ITU-T G.711 table 2a, scaled to 16 bits: the loudest, the softest, and both zeros
        assertThat(MuLaw.decode(new byte[] {(byte) 0x80, 0x00, (byte) 0xFE, 0x7E, (byte) 0xFF, 0x7F}))
                .containsExactly(32124, -32124, 8, -8, 0, 0);
    }

    @Test
    void whatWasEncodedIsDecodedToTheSameCode() {
        byte[] codes = new byte[255];
        for (int i = 0; i < codes.length; i++) {
            // all but 0x7F, the negative zero, which is encoded as the positive one
            codes[i] = (byte) (i < 0x7F ? i : i + 1);
        }

        assertThat(MuLaw.encode(MuLaw.decode(codes))).isEqualTo(codes);
    }

    @Test
    void eachSampleIsEncodedAsByTheJdk() {
        short[] samples = new short[1 << Short.SIZE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) i;
        }
        AudioFormat pcmu = new AudioFormat(AudioFormat.Encoding.ULAW, 8000, Byte.SIZE, 1, 1, 8000, false);

        assertThat(MuLaw.encode(samples)).isEqualTo(MuLaw.converted(MuLaw.linear(samples), MuLaw.LINEAR, pcmu));
    }

    @Test
    void aWavFileHoldsItsSamples() {
        ByteBuffer file = wav((short) 1, 16);

        assertThat(WavFile.samples(file.array()))
                .hasValueSatisfying(samples -> assertThat(samples).containsExactly(1, -2));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WavFile.write(new short[] {1, -2, Short.MAX_VALUE}, file);

        assertThat(WavFile.samples(file.toByteArray()))
                .hasValueSatisfying(samples -> assertThat(samples).containsExactly(1, -2, Short.MAX_VALUE));
    }

    @Test
    void theFileIsTheOneThatTheJdkWouldWrite() throws IOException {
        short[] samples = {1, -2, Short.MAX_VALUE};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WavFile.write(samples, file);

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(MuLaw.linear(samples)), MuLaw.LINEAR, samples.length),
                AudioFileFormat.Type.WAVE,
                expected);
        assertThat(file.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void anotherFormatIsNone() {
        assertThat(WavFile.samples(wav((short) 7, 8).array())).isEmpty();
        assertThat(WavFile.samples(new byte[] {1, 2, 3})).isEmpty();
    }

    /** Two samples, 1 and -2, under the format tag. */
    private static ByteBuffer wav(short format, int bits) {
        ByteBuffer file = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes()).putInt(40).put("WAVEfmt ".getBytes()).putInt(16);
        file.putShort(format).putShort((short) 1).putInt(8000).putInt(8000 * bits / 8);
        file.putShort((short) (bits / 8)).putShort((short) bits);
        return file.put("data".getBytes())
                .putInt(4)
                .putShort((short) 1)
                .putShort((short) -2)
                .flip();
    }
}
