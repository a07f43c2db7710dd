package org.trunkproof.asterisk;

import org.trunkproof.configuration.Line;

/**
 * A line by which something of Asterisk's is to take SIP over UDP at a port.
 *
 * @param driver the channel driver that it is for
 * @param transport the section of that transport; empty where the driver has one socket
 * @param line which says the port, or else where it might
 */
public record PortClaim(String driver, String transport, String address, int port, Line line) {

    /** Whether only one of the two can have it. */
    boolean excludes(PortClaim other) {
        return !equals(other)
                && port == other.port
                && (address.equals(other.address) || isEverywhere() || other.isEverywhere());
    }

    private boolean isEverywhere() {
        return new Listening(address + ":" + port).isEverywhere();
    }

    /** Who that is, for a person. */
    @Override
    public String toString() {
        return transport.isEmpty() ? driver : driver + "'s transport [" + transport + "]";
    }
}
