package org.trunkproof.media;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * An RTP packet (RFC 3550 section 5.1).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           timestamp                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                             SSRC                              |
 * +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
 * |                    CSRC (CC times 32 bits)                    |
 * </pre>
 *
 * @param payloadType 0 to 127
 * @param timestamp 0 to 2^32 - 1, in samples
 * @param ssrc 0 to 2^32 - 1
 */
public record RtpPacket(
        int payloadType, boolean marker, SequenceNumber sequenceNumber, long timestamp, long ssrc, byte[] payload) {

    private static final int HEADER = 12;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    public RtpPacket {
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    /** The packet in a datagram; empty when it is not RTP version 2 or shorter than its header says. */
    public static Optional<RtpPacket> parse(byte[] datagram) {
        if (datagram.length < HEADER || (datagram[0] & 0xC0) != 0x80) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(datagram);
        int first = in.get();
        int second = in.get();
        SequenceNumber sequence = new SequenceNumber(in.getShort() & 0xFFFF);
        long timestamp = in.getInt() & UNSIGNED;
        long ssrc = in.getInt() & UNSIGNED;
        int start = HEADER + 4 * (first & 0x0F);
        if ((first & 0x10) != 0 && start + 4 <= datagram.length) {
            start += 4 + 4 * (in.getShort(start + 2) & 0xFFFF);
        }
        int padding = (first & 0x20) != 0 ? datagram[datagram.length - 1] & 0xFF : 0;
        if (start > datagram.length - padding) {
            return Optional.empty();
        }
        return Optional.of(new RtpPacket(
                second & 0x7F,
                (second & 0x80) != 0,
                sequence,
                timestamp,
                ssrc,
                Arrays.copyOfRange(datagram, start, datagram.length - padding)));
    }

    public byte[] encode() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) 0x80)
                .put((byte) (payloadType | (marker ? 0x80 : 0)))
                .putShort((short) sequenceNumber.value())
                .putInt((int) timestamp)
                .putInt((int) ssrc)
                .put(payload)
                .array();
    }

    /** Samples from this packet's timestamp to the other's; negative when the other is earlier. It wraps around. */
    public int samplesTo(RtpPacket other) {
        return (int) (other.timestamp - timestamp);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RtpPacket other
                && payloadType == other.payloadType
                && marker == other.marker
                && sequenceNumber.equals(other.sequenceNumber)
                && timestamp == other.timestamp
                && ssrc == other.ssrc
                && Arrays.equals(payload, other.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(payloadType, marker, sequenceNumber, timestamp, ssrc, Arrays.hashCode(payload));
    }

    @Override
    public String toString() {
        return "PT " + payloadType + (marker ? " M" : "") + " seq " + sequenceNumber.value() + " ts " + timestamp + " "
                + payload.length + " bytes";
    }
}
