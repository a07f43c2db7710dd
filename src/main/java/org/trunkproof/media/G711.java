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

    G711(AudioFormat.Encoding law) {
        byte[] codes = new byte[256];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = (byte) code;
        }
        AudioFormat format = new AudioFormat(law, CLOCK_RATE, Byte.SIZE, 1, 1, CLOCK_RATE, false);
        this.values = MuLaw.samples(MuLaw.converted(codes, format, MuLaw.LINEAR));
    }

    /** The law of that name, whichever its case; empty for any other codec. */
    public static Optional<G711> named(String encodingName) {
        return Arrays.stream(values())
                .filter(law -> law.name().equalsIgnoreCase(encodingName))
                .findFirst();
    }

    /** A sample of 16 bits for each code. */
    public short[] decode(byte[] codes) {
        short[] samples = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            samples[i] = values[codes[i] & 0xFF];
        }
        return samples;
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
