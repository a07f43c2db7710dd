package org.trunkproof.media;

/**
 * An RTP sequence number, which wraps around (RFC 3550 section 5.1).
 *
 * @param value 0 to 65535
 */
public record SequenceNumber(int value) {

    private static final int MODULUS = 1 << 16;

    public SequenceNumber {
        if (value < 0 || value >= MODULUS) {
            throw new IllegalArgumentException("A sequence number is 0 to 65535, not " + value + ".");
        }
    }

    public SequenceNumber next() {
        return new SequenceNumber((value + 1) % MODULUS);
    }

    /**
     * How many packets later the other one is; negative when it is earlier.
     *
     * @return -32768 to 32767, as in the serial number arithmetic of RFC 1982
     */
    public int distanceTo(SequenceNumber other) {
        return (short) (other.value - value);
    }
}
