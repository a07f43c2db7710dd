package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.time.Instant;

/** A UDP datagram on one of the parties' sockets, as it was on the wire. */
public abstract sealed class Datagram implements TraceEvent
        permits SipDatagram, RtpDatagram, RtcpDatagram, StrayDatagram {

    private final Instant at;
    private final InetSocketAddress source;
    private final InetSocketAddress destination;
    private final byte[] bytes;

    Datagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        this.at = at;
        this.source = source;
        this.destination = destination;
        this.bytes = bytes.clone();
    }

    @Override
    public final Instant at() {
        return at;
    }

    public final InetSocketAddress source() {
        return source;
    }

    public final InetSocketAddress destination() {
        return destination;
    }

    /** Its payload. */
    public final byte[] bytes() {
        return bytes.clone();
    }
}
