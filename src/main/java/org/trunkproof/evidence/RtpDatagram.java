package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.media.RtpPacket;

/** One datagram on a media socket. */
public final class RtpDatagram extends Datagram {

    private @Nullable Optional<RtpPacket> packet;

    public RtpDatagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        super(at, source, destination, bytes);
    }

    /** The packet in it; empty when it is not RTP version 2 (RFC 3550 section 5.1). */
    public Optional<RtpPacket> packet() {
        // not before it is asked for: whoever records keeps others waiting; read once, for others may ask at the same
        // time
        Optional<RtpPacket> parsed = packet;
        if (parsed == null) {
            parsed = RtpPacket.parse(bytes());
            packet = parsed;
        }
        return parsed;
    }

    @Override
    public boolean isMedia() {
        return true;
    }
}
