package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A datagram that reached a party's socket from somebody who is neither the Asterisk nor a party of the same lab: another
 * program of this machine, a container beside it, whoever scans ports; no party acts on it. Or one of a call that an earlier
 * scenario of the lab has ended, and of which something is still repeated; it is answered as it should be. It is evidence of
 * its sender alone, so it is read as nothing, and no judgement asks for it.
 */
public final class StrayDatagram extends Datagram {

    public StrayDatagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        super(at, source, destination, bytes);
    }

    /** Each character is one byte. */
    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.ISO_8859_1);
    }
}
