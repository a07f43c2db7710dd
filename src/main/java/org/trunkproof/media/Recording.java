package org.trunkproof.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Something recorded, played once; silence after it. */
public final class Recording implements AudioSource {

    private static final int FRAMES_PER_KEY = 5;
    private static final byte POSITIVE_ZERO = (byte) 0xFF;
    private static final byte NEGATIVE_ZERO = 0x7F;

    private final List<byte[]> frames;
    private final AudioSource after = new Silence();
    private int position;

    private Recording(List<byte[]> frames) {
        this.frames = frames;
    }

    /**
     * Sound in which no two frames are alike, so that one that is lost, repeated, moved or recoded is noticed. It is the
     * same for the same seed.
     */
    public static Recording babble(long seed, Duration length) {
        Random random = new Random(seed);
        List<byte[]> frames = new ArrayList<>();
        for (long millis = 0; millis < length.toMillis(); millis += PacketTime.MILLIS) {
            byte[] frame = new byte[PacketTime.SAMPLES];
            random.nextBytes(frame);
            onlyOneZero(frame);
            frames.add(frame);
        }
        return new Recording(frames);
    }

    /**
     * mu-law has a positive zero and a negative one (ITU-T G.711 table 2), of which whoever listens to a call, for keys in the
     * sound or to record it, passes on either as the same: neither is heard, and no two frames must be told apart by that.
     */
    private static void onlyOneZero(byte[] frame) {
        for (int i = 0; i < frame.length; i++) {
            frame[i] = frame[i] == NEGATIVE_ZERO ? POSITIVE_ZERO : frame[i];
        }
    }

    /** The tones of the keys in that law one after the other, each for 100 ms with 100 ms of silence after it. */
    public static Recording tones(List<DtmfKey> keys, G711 law) {
        List<byte[]> frames = new ArrayList<>();
        for (DtmfKey key : keys) {
            byte[] sound = law.encode(Tones.of(key, FRAMES_PER_KEY * PacketTime.SAMPLES));
            for (int start = 0; start < sound.length; start += PacketTime.SAMPLES) {
                frames.add(Arrays.copyOfRange(sound, start, start + PacketTime.SAMPLES));
            }
            frames.addAll(Collections.nCopies(FRAMES_PER_KEY, law.encode(new short[PacketTime.SAMPLES])));
        }
        return new Recording(frames);
    }

    /** The same sound again, from its first frame. */
    public Recording fromStart() {
        return new Recording(frames);
    }

    /** All of it, frame by frame; {@link PayloadFormat#payload} says what becomes of each in a packet. */
    public List<byte[]> frames() {
        return frames.stream().map(byte[]::clone).toList();
    }

    public Duration length() {
        return Duration.ofMillis((long) PacketTime.MILLIS * frames.size());
    }

    @Override
    public byte[] next(PayloadFormat format) {
        return position < frames.size() ? format.payload(frames.get(position++)) : after.next(format);
    }
}
