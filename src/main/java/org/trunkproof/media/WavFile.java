package org.trunkproof.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound as Asterisk's format_wav writes it: 16 bits linear at 8 kHz, one channel. */
public final class WavFile {

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
     * @throws IOException if the file cannot be written
     */
    public static void write(short[] samples, Path file) throws IOException {
        AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(MuLaw.linear(samples)), MuLaw.LINEAR, samples.length);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
