package org.trunkproof.evidence;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;

/**
 * One datagram on a SIP socket, as it was on the wire: before it is parsed and after it is serialised, so that what
 * cannot be parsed is evidence too.
 */
public final class SipDatagram extends Datagram {

    private volatile @Nullable Optional<SipMessage> message;

    public SipDatagram(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        super(at, source, destination, bytes);
    }

    private static Optional<SipMessage> parse(byte[] bytes) {
        try {
            return Optional.of(SipMessage.parse(bytes));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    /** The message in it; empty when it is not well-formed SIP. */
    public Optional<SipMessage> message() {
        // not before it is asked for: whoever records keeps others waiting
        Optional<SipMessage> parsed = message;
        return parsed == null ? parsedOnce() : parsed;
    }

    /** Others may ask at the same time, and must be told of the same message. */
    private synchronized Optional<SipMessage> parsedOnce() {
        Optional<SipMessage> parsed = message;
        if (parsed == null) {
            parsed = parse(bytes());
            message = parsed;
        }
        return parsed;
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.ISO_8859_1);
    }
}
