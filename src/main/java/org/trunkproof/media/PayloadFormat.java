package org.trunkproof.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * How codecs fill a packet of {@value PacketTime#MILLIS} ms (RFC 3551 section 4.5, RFC 7587 section 4.2): those of which a
 * payload can be sent, passed on and compared by whoever has no encoder for it. Of other codecs the payload itself says how
 * long it lasts, or it lasts for something else than 20 ms.
 */
public enum PayloadFormat {
    PCMU("PCMU", 160, 160),
    PCMA("PCMA", 160, 160),
    /** Its RTP clock is 8000 Hz, though it is sampled at 16,000 (RFC 3551 section 4.5.2). */
    G722("G722", 160, 160),
    G729("G729", 20, 160),
    GSM("GSM", 33, 160),
    G726("G726-32", 80, 160),
    OPUS("opus", 48, 960);

    /** One frame of 20 ms of narrow-band SILK (RFC 6716 section 3.1), by which Asterisk knows how long a payload of Opus lasts. */
    private static final byte OPUS_OF_20_MS = 0x08;

    private final String encodingName;
    private final int bytes;
    private final int samples;

    PayloadFormat(String encodingName, int bytes, int samples) {
        this.encodingName = encodingName;
        this.bytes = bytes;
        this.samples = samples;
    }

    /** That of a codec by its encoding name, whichever its case; empty for one that is not known. */
    public static Optional<PayloadFormat> of(String encodingName) {
        return Arrays.stream(values())
                .filter(format -> format.encodingName.equalsIgnoreCase(encodingName))
                .findFirst();
    }

    /** In a packet. */
    public int bytes() {
        return bytes;
    }

    /** Ticks of the RTP clock in a packet. */
    public int samples() {
        return samples;
    }

    /** Ticks of the RTP clock in a payload of so many bytes; those of Opus are compressed at will, and are taken to be of 20 ms. */
    public int samplesIn(int payloadBytes) {
        return this == OPUS ? samples : payloadBytes * samples / bytes;
    }

    /** Milliseconds in a payload of so many bytes. */
    public int millisIn(int payloadBytes) {
        return samplesIn(payloadBytes) * PacketTime.MILLIS / samples;
    }

    /** A frame of {@value PacketTime#SAMPLES} bytes as a payload: so much of it as there is room for. */
    public byte[] payload(byte[] frame) {
        byte[] payload = Arrays.copyOf(frame, bytes);
        if (this == OPUS) {
            payload[0] = OPUS_OF_20_MS;
        }
        return payload;
    }

    /** What is sent where nobody speaks; digital silence in G.711. */
    byte[] silence() {
        byte[] frame = new byte[PacketTime.SAMPLES];
        Arrays.fill(frame, G711.named(encodingName).map(G711::silence).orElse((byte) 0));
        return payload(frame);
    }
}
