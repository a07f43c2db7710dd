package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.trunkproof.media.RtpPacket;

/** One datagram on a media socket. */
public final class RtpDatagram extends Datagram {

    private final Optional<RtpPacket> packet;

    public RtpDatagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        super(at, source, destination, bytes);
        this.packet = RtpPacket.parse(bytes);
    }

    /** The packet in it; empty when it is not RTP version 2 (RFC 3550 section 5.1). */
    public Optional<RtpPacket> packet() {
        return packet;
    }
}
