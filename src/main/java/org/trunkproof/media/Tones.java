package org.trunkproof.media;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pairs of tones that stand for keys in the audio itself (ITU-T Q.23), and how to hear tones in a frame. */
public final class Tones {

    private static final int[] ROWS = {697, 770, 852, 941};
    private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
    private static final List<DtmfKey> KEYPAD = DtmfKey.keys("123A456B789C*0#D");

    /** Of each tone of a pair; -10 dBm0, as loud as telephones send them. */
    private static final double AMPLITUDE = 8000;

    /** Root mean square below which there is nothing to hear; full scale is 32768. */
    private static final double AUDIBLE = 30;

    /** Of the energy of a frame, what a pair must make up, and what each tone of it. */
    private static final double PAIR = 0.7;

    private static final double EACH = 0.2;

    private Tones() {}

    /** The pair of a key, from its beginning on. */
    static short[] of(DtmfKey key, int samples) {
        int position = KEYPAD.indexOf(key);
        short[] sound = new short[samples];
        for (int i = 0; i < samples; i++) {
            double turn = 2 * Math.PI * i / G711.CLOCK_RATE;
            sound[i] = (short) Math.round(
                    AMPLITUDE * (Math.sin(turn * ROWS[position / 4]) + Math.sin(turn * COLUMNS[position % 4])));
        }
        return sound;
    }

    /** The key whose tones are heard in a frame's samples, however softly. */
    public static Optional<DtmfKey> key(short[] samples) {
        int row = strongest(ROWS, samples);
        int column = strongest(COLUMNS, samples);
        double low = share(samples, ROWS[row]);
        double high = share(samples, COLUMNS[column]);
        boolean heard = isAudible(samples) && low >= EACH && high >= EACH && low + high >= PAIR;
        return heard ? Optional.of(KEYPAD.get(row * ROWS.length + column)) : Optional.empty();
    }

    /** Whether a frame's samples are one tone of the frequency, in Hz, and next to nothing else. */
    public static boolean isTone(short[] samples, int frequency) {
        return isAudible(samples) && share(samples, frequency) >= PAIR;
    }

    private static int strongest(int[] frequencies, short[] samples) {
        return IntStream.range(0, frequencies.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> share(samples, frequencies[i])))
                .orElseThrow();
    }

    private static boolean isAudible(short[] samples) {
        return Math.sqrt(energy(samples) / samples.length) >= AUDIBLE;
    }

    private static double energy(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return sum;
    }

    /** How much of the energy is at the frequency, 0 to about 1, by Goertzel's algorithm. */
    private static double share(short[] samples, int frequency) {
        double coefficient = 2 * Math.cos(2 * Math.PI * frequency / G711.CLOCK_RATE);
        double last = 0;
        double beforeLast = 0;
        for (short sample : samples) {
            double next = sample + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return power == 0 ? 0 : 2 * power / (samples.length * energy(samples));
    }
}
