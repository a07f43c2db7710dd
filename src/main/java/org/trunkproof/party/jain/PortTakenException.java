package org.trunkproof.party.jain;

import java.net.InetSocketAddress;

/** A party cannot listen where it has to. */
public final class PortTakenException extends Exception {

    private static final long serialVersionUID = 1;

    PortTakenException(InetSocketAddress address, Throwable cause) {
        super(
                "UDP port " + address.getPort() + " of " + address.getAddress().getHostAddress()
                        + " is taken; stop the SIP program that listens on it (see: ss -lunp).",
                cause);
    }
}
