package org.trunkproof.party.jain;

import gov.nist.core.net.DefaultNetworkLayer;
import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
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
 * {@code gov.nist.javax.sip.NETWORK_LAYER}, so the tap of an address is left for it in a static table.
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

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createServerSocket(port, backlog, address);
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createSSLServerSocket(port, backlog, address);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createSocket(address, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createSocket(address, port, local);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createSocket(address, port, local, localPort);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createSSLSocket(address, port);
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return DefaultNetworkLayer.SINGLETON.createSSLSocket(address, port, local);
    }
}
