package org.trunkproof.party.jain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Optional;
import org.trunkproof.party.Disturbance.Way;

/** A UDP socket that reports each datagram before it is sent and before its receiver sees it. */
final class TappedSocket extends DatagramSocket {

    private final InetSocketAddress local;
    private final Tap tap;
    private final Object sending = new Object();

    TappedSocket(InetSocketAddress local, Tap tap) throws SocketException {
        super(local);
        this.local = local;
        this.tap = tap;
    }

    /** One datagram after the other: they leave in the order in which they are reported. */
    @Override
    public void send(DatagramPacket packet) throws IOException {
        byte[] bytes = bytes(packet);
        synchronized (sending) {
            for (int copies = tap.copies(Way.FROM, bytes); copies > 0; copies--) {
                sendOnce(packet, bytes);
            }
        }
    }

    private void sendOnce(DatagramPacket packet, byte[] bytes) throws IOException {
        Optional<Detour> detour = tap.detour();
        InetSocketAddress source = detour.map(Detour::address).orElse(local);
        InetSocketAddress destination = (InetSocketAddress) packet.getSocketAddress();
        tap.sent(source, destination, bytes);
        Optional<InetSocketAddress> way = tap.way(source, destination);
        if (way.isEmpty()) {
            return;
        }
        DatagramPacket routed = new DatagramPacket(bytes, bytes.length, way.get());
        if (detour.isPresent()) {
            detour.get().send(routed);
        } else {
            super.send(routed);
        }
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        tap.listens();
        int room = packet.getLength();
        do {
            packet.setLength(room);
            super.receive(packet);
            packet.setSocketAddress(tap.origin(local, (InetSocketAddress) packet.getSocketAddress()));
        } while (!arrives((InetSocketAddress) packet.getSocketAddress(), bytes(packet)));
    }

    private boolean arrives(InetSocketAddress source, byte[] bytes) {
        return tap.received(source, local, bytes) && tap.copies(Way.TO, bytes) > 0;
    }

    private static byte[] bytes(DatagramPacket packet) {
        return Arrays.copyOfRange(packet.getData(), packet.getOffset(), packet.getOffset() + packet.getLength());
    }
}
