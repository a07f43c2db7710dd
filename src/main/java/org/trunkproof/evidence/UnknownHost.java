package org.trunkproof.evidence;

import java.net.InetAddress;

/** An address that is none of the parties'. */
public record UnknownHost(InetAddress address) implements Host {

    @Override
    public String label() {
        return address.getHostAddress();
    }

    @Override
    public String toString() {
        return label();
    }
}
