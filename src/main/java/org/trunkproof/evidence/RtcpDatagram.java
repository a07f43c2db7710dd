package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.time.Instant;

/** One datagram on the port beside a media socket's: a compound RTCP packet (RFC 3550 section 6.1). */
public final class RtcpDatagram extends Datagram {

    /** A packet type of RFC 3550 section 12.1. */
    public static final int SENDER_REPORT = 200;

    public RtcpDatagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        super(at, source, destination, bytes);
    }

    /** The type of the first packet in it; 0 when it is not RTCP version 2. */
    public int firstPacketType() {
        byte[] bytes = bytes();
        return bytes.length >= 4 && (bytes[0] & 0xC0) == 0x80 ? bytes[1] & 0xFF : 0;
    }

    @Override
    public boolean isMedia() {
        return true;
    }
}
