package org.trunkproof.media;

import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;

/** The two laws of ITU-T G.711 under their RTP names (RFC 3551 section 4.5.14), as the JDK has them. */
public enum G711 {
    PCMU(AudioFormat.Encoding.ULAW),
    PCMA(AudioFormat.Encoding.ALAW);

    /** Samples in a second, and so bytes, of either law (RFC 3551 section 4.5.14). */
    public static final int CLOCK_RATE = 8000;

    private final short[] values;

    /** The code of each sample, from the lowest on: to ask the JDK's converter anew takes a look into every jar. */
    private final byte[] codes;

    G711(AudioFormat.Encoding law) {
        byte[] all = new byte[256];
        for (int code = 0; code < all.length; code++) {
            all[code] = (byte) code;
        }
        AudioFormat format = new AudioFormat(law, CLOCK_RATE, Byte.SIZE, 1, 1, CLOCK_RATE, false);
        this.values = MuLaw.samples(MuLaw.converted(all, format, MuLaw.LINEAR));
        this.codes = MuLaw.converted(MuLaw.linear(MuLaw.allSamples()), MuLaw.LINEAR, format);
    }

    /** The law of that name, whichever its case; empty for any other codec. */
    public static Optional<G711> named(String encodingName) {
        return Arrays.stream(values())
                .filter(law -> law.name().equalsIgnoreCase(encodingName))
                .findFirst();
    }

    /** A sample of 16 bits for each code. */
    public short[] decode(byte[] sound) {
        short[] samples = new short[sound.length];
        for (int i = 0; i < sound.length; i++) {
            samples[i] = values[sound[i] & 0xFF];
        }
        return samples;
    }

    /** A code for each sample of 16 bits. */
    public byte[] encode(short[] samples) {
        byte[] sound = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            sound[i] = codes[samples[i] - Short.MIN_VALUE];
        }
        return sound;
    }

    /** The code of zero. */
    byte silence() {
        return codes[-Short.MIN_VALUE];
    }

    /** The loudest sample: what a square wave of 0 dBov is made of (RFC 3389 section 3). */
    int overload() {
        int loudest = 0;
        for (short value : values) {
            loudest = Math.max(loudest, value);
        }
        return loudest;
    }
}
