package org.trunkproof.party.jain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;

/** A port from which a party sends and on which nobody listens; what arrives there is evidence all the same. */
final class Detour implements AutoCloseable {

    private static final int LARGEST_DATAGRAM = 65_535;

    private final DatagramSocket socket;
    private final InetSocketAddress local;
    private final Tap tap;

    Detour(InetAddress address, Tap tap) {
        this.tap = tap;
        try {
            this.socket = new DatagramSocket(new InetSocketAddress(address, 0));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        this.local = new InetSocketAddress(address, socket.getLocalPort());
        Thread receiver = new Thread(this::receive, "sip-detour");
        receiver.setDaemon(true);
        receiver.start();
    }

    InetSocketAddress address() {
        return local;
    }

    void send(DatagramPacket packet) throws IOException {
        socket.send(packet);
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        try {
            while (true) {
                packet.setLength(LARGEST_DATAGRAM);
                socket.receive(packet);
                tap.received(
                        tap.origin(local, (InetSocketAddress) packet.getSocketAddress()),
                        local,
                        Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (IOException e) {
            // closed: the scenario is over
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
