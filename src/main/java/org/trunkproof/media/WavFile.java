package org.trunkproof.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound as Asterisk's format_wav writes it: 16 bits linear at 8 kHz, one channel. */
public final class WavFile {

    /** Octets before the samples. */
    private static final int HEADER = 44;

    /** The format tag WAVE_FORMAT_PCM. */
    private static final short PCM = 1;

    private WavFile() {}

    /** The samples in the file; empty when it is none, or of another format. */
    public static Optional<short[]> samples(byte[] file) {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            return sound.getFormat().matches(MuLaw.LINEAR)
                    ? Optional.of(MuLaw.samples(sound.readAllBytes()))
                    : Optional.empty();
        } catch (UnsupportedAudioFileException | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the one header that there is for {@link MuLaw#LINEAR}, because the JDK looks for writers in every jar, for every
     * file (Multimedia Programming Interface and Data Specifications 1.0, chapter 3).
     *
     * @throws IOException if it cannot be written there
     */
    public static void write(short[] samples, OutputStream out) throws IOException {
        byte[] sound = MuLaw.linear(samples);
        int rate = G711.CLOCK_RATE;
        ByteBuffer wave = ByteBuffer.allocate(HEADER + sound.length).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(id("RIFF")).putInt(HEADER - 8 + sound.length).put(id("WAVE"));
        wave.put(id("fmt ")).putInt(16).putShort(PCM).putShort((short) 1);
        wave.putInt(rate)
                .putInt(rate * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE);
        wave.put(id("data")).putInt(sound.length).put(sound);
        out.write(wave.array());
    }

    private static byte[] id(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
