package org.trunkproof.party.jain;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Gives JAIN-SIP its UDP sockets, with a tap in them. JAIN-SIP makes an instance itself, from the class name in
 * {@code gov.nist.javax.sip.NETWORK_LAYER}, so the tap of an address is left for it in a static table. A socket that nobody
 * taps is refused: what passes through it would be missing from the evidence without anybody noticing.
 */
public final class TappedNetworkLayer implements NetworkLayer {

    private static final Map<InetSocketAddress, Tap> TAPS = new ConcurrentHashMap<>();

    static void tap(InetSocketAddress address, Tap tap) {
        TAPS.put(address, tap);
    }

    @Override
    public void setSipStack(SipStackImpl stack) {
        // sockets need nothing of it
    }

    @Override
    public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
        InetSocketAddress local = new InetSocketAddress(address, port);
        Tap tap = TAPS.remove(local);
        if (tap == null) {
            throw new SocketException("no tap was left for " + local);
        }
        return new TappedSocket(local, tap);
    }

    @Override
    public DatagramSocket createDatagramSocket() throws SocketException {
        throw new SocketException("every socket has an address, or its datagrams would be nobody's evidence");
    }

    // TCP and TLS: to be handed out as soon as they are tapped

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws SocketException {
        throw untapped("TCP");
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) throws SocketException {
        throw untapped("TLS");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws SocketException {
        throw untapped("TCP");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local) throws SocketException {
        throw untapped("TCP");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws SocketException {
        throw untapped("TCP");
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) throws SocketException {
        throw untapped("TLS");
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) throws SocketException {
        throw untapped("TLS");
    }

    private static SocketException untapped(String transport) {
        return new SocketException(transport + " has no tap, so its messages would be nobody's evidence");
    }
}
