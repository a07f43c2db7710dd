package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.trunkproof.media.RtpPacket;

/** One datagram on a media socket. */
public final class RtpDatagram implements TraceEvent {

    private final Instant at;
    private final InetSocketAddress source;
    private final InetSocketAddress destination;
    private final byte[] bytes;
    private final Optional<RtpPacket> packet;

    public RtpDatagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        this.at = at;
        this.source = source;
        this.destination = destination;
        this.bytes = bytes.clone();
        this.packet = RtpPacket.parse(this.bytes);
    }

    @Override
    public Instant at() {
        return at;
    }

    public InetSocketAddress source() {
        return source;
    }

    public InetSocketAddress destination() {
        return destination;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The packet in it; empty when it is not RTP version 2 (RFC 3550 section 5.1). */
    public Optional<RtpPacket> packet() {
        return packet;
    }
}
