package org.trunkproof.media;

/**
 * How much sound there is in a packet: the packetization interval that RFC 3551 section 4.2 has as its default, and that
 * Asterisk keeps to unless a description says otherwise.
 */
public final class PacketTime {

    public static final int MILLIS = 20;

    /** The same in samples of G.711, each of which is a byte. */
    public static final int SAMPLES = G711.CLOCK_RATE / 1000 * MILLIS;

    private PacketTime() {}
}
