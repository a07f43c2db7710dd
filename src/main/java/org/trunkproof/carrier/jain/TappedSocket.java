package org.trunkproof.carrier.jain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import org.trunkproof.evidence.Wiretap;

/** A UDP socket that reports each datagram before it is sent and before its receiver sees it. */
final class TappedSocket extends DatagramSocket {

    private final InetSocketAddress local;
    private final Wiretap wiretap;

    TappedSocket(InetSocketAddress local, Wiretap wiretap) throws SocketException {
        super(local);
        this.local = local;
        this.wiretap = wiretap;
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        wiretap.sip(local, (InetSocketAddress) packet.getSocketAddress(), bytes(packet));
        super.send(packet);
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        super.receive(packet);
        wiretap.sip((InetSocketAddress) packet.getSocketAddress(), local, bytes(packet));
    }

    private static byte[] bytes(DatagramPacket packet) {
        return Arrays.copyOfRange(packet.getData(), packet.getOffset(), packet.getOffset() + packet.getLength());
    }
}
