package org.trunkproof.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** PCMU to and from linear samples (ITU-T G.711), as the JDK has it. */
public final class MuLaw {

    static final AudioFormat LINEAR = new AudioFormat(G711.CLOCK_RATE, Short.SIZE, 1, true, false);

    private MuLaw() {}

    /** A byte of PCMU for each sample. */
    public static byte[] encode(short[] samples) {
        return G711.PCMU.encode(samples);
    }

    /** From the lowest on. */
    static short[] allSamples() {
        short[] samples = new short[1 << Short.SIZE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (Short.MIN_VALUE + i);
        }
        return samples;
    }

    /** A sample of 16 bits for each byte of PCMU. */
    public static short[] decode(byte[] pcmu) {
        return G711.PCMU.decode(pcmu);
    }

    /** The samples as bytes of {@link #LINEAR}. */
    static byte[] linear(short[] samples) {
        ByteBuffer linear = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        linear.asShortBuffer().put(samples);
        return linear.array();
    }

    /** The samples in bytes of {@link #LINEAR}. */
    static short[] samples(byte[] linear) {
        short[] samples = new short[linear.length / Short.BYTES];
        ByteBuffer.wrap(linear).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    static byte[] converted(byte[] sound, AudioFormat from, AudioFormat to) {
        AudioInputStream source =
                new AudioInputStream(new ByteArrayInputStream(sound), from, sound.length / from.getFrameSize());
        try (AudioInputStream converted = AudioSystem.getAudioInputStream(to, source)) {
            return converted.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
