package org.trunkproof.asterisk;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where Asterisk listens for SIP over UDP.
 *
 * @param socket its address and port, as Asterisk writes them: {@code 0.0.0.0:5060}, {@code [::]:5060}
 */
record Listening(String socket) {

    /** The port of SIP where none is named (RFC 3261 section 19.1.2). */
    private static final int SIP_PORT = 5060;

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):(\\d{1,5})");

    /**
     * Where somebody who writes that is to listen.
     *
     * @param bound an address, perhaps with a port; everywhere where it is empty
     */
    static Listening at(String bound) {
        if (WITH_PORT.matcher(bound).matches()) {
            return new Listening(bound);
        }
        String address = bound.isEmpty() ? "0.0.0.0" : bound;
        return new Listening(
                (address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address) + ":" + SIP_PORT);
    }

    int port() {
        return Integer.parseInt(socket.substring(socket.lastIndexOf(':') + 1));
    }

    /** The address alone, without brackets. */
    String address() {
        return socket.substring(0, socket.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
    }

    boolean isOverIpv6() {
        return socket.startsWith("[");
    }

    /** Whether it listens on every address of the container. */
    boolean isEverywhere() {
        return List.of("0.0.0.0", "::").contains(address());
    }

    /** Whether what arrives for the port, on any address of the container, gets there. */
    boolean takes(int port) {
        return List.of("0.0.0.0:" + port, "[::]:" + port).contains(socket);
    }
}
