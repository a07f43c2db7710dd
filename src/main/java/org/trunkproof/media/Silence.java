package org.trunkproof.media;

import java.util.Arrays;

/** Digital silence. */
public final class Silence implements AudioSource {

    /** The mu-law code of zero. */
    private static final byte ZERO = (byte) 0xFF;

    @Override
    public byte[] next() {
        byte[] frame = new byte[PacketTime.SAMPLES];
        Arrays.fill(frame, ZERO);
        return frame;
    }
}
