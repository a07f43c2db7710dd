package org.trunkproof.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The payload of a telephone-event packet (RFC 4733 section 2.3).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     event     |E|R| volume    |          duration             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param event 0 to 255
 * @param end whether the key has been released
 * @param volume 0 to 63, in -dBm0
 * @param duration 0 to 65535, in samples since the timestamp
 */
public record TelephoneEvent(int event, boolean end, int volume, int duration) {

    private static final int LENGTH = 4;

    /** Empty when the payload is too short to be one. */
    public static Optional<TelephoneEvent> parse(byte[] payload) {
        if (payload.length < LENGTH) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(payload);
        int event = in.get() & 0xFF;
        int flags = in.get();
        return Optional.of(new TelephoneEvent(event, (flags & 0x80) != 0, flags & 0x3F, in.getShort() & 0xFFFF));
    }

    public byte[] encode() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) event)
                .put((byte) (volume | (end ? 0x80 : 0)))
                .putShort((short) duration)
                .array();
    }
}
