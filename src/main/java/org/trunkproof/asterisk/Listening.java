package org.trunkproof.asterisk;

import java.util.List;

/**
 * Where Asterisk listens for SIP over UDP.
 *
 * @param socket its address and port, as Asterisk writes them: {@code 0.0.0.0:5060}, {@code [::]:5060}
 */
record Listening(String socket) {

    int port() {
        return Integer.parseInt(socket.substring(socket.lastIndexOf(':') + 1));
    }

    /** The address alone, without brackets. */
    String address() {
        return socket.substring(0, socket.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
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
