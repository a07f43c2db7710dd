package org.trunkproof.evidence;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way between parties and Asterisk where a router is on it, which gives the site another address (RFC 2663 section
 * 4.1.1, Basic NAT): those outside see what Asterisk sends come from the public address, and reach it there and nowhere else.
 * Ports stay what they are, but for that of Asterisk's SIP, which may have another outside.
 */
public final class Router {

    private final InetAddress publicAddress;
    private final Optional<Integer> publicPort;
    private final Predicate<InetAddress> isInside;
    private volatile @Nullable InetSocketAddress asterisk;

    /**
     * @param publicPort that leads to the port of Asterisk's SIP; empty where that is the same outside
     * @param isInside who is on Asterisk's side of it
     */
    public Router(InetAddress publicAddress, Optional<Integer> publicPort, Predicate<InetAddress> isInside) {
        this.publicAddress = publicAddress;
        this.publicPort = publicPort;
        this.isInside = isInside;
    }

    /**
     * Has what comes to the public address go there.
     *
     * @param sip where Asterisk takes SIP
     */
    public void forwardTo(InetSocketAddress sip) {
        asterisk = sip;
    }

    /** Where that arrives which is sent to a destination; empty where nobody is, or nobody whom the sender reaches. */
    Optional<InetSocketAddress> way(InetSocketAddress sender, InetSocketAddress destination) {
        boolean isToSite = destination.getAddress().equals(publicAddress);
        if (isInside.test(sender.getAddress())) {
            return isToSite ? Optional.empty() : Optional.of(destination);
        }
        return Optional.ofNullable(asterisk)
                .filter(known -> isToSite)
                .flatMap(known -> within(known, destination.getPort()));
    }

    /** Where the port of the public address leads to; that of Asterisk's SIP nowhere, where another one does to it. */
    private Optional<InetSocketAddress> within(InetSocketAddress known, int port) {
        int ofSip = publicPort.orElse(known.getPort());
        if (port == ofSip) {
            return Optional.of(known);
        }
        return port == known.getPort()
                ? Optional.empty()
                : Optional.of(new InetSocketAddress(known.getAddress(), port));
    }

    /** From where that comes for a receiver which an address has sent. */
    InetSocketAddress origin(InetSocketAddress receiver, InetSocketAddress source) {
        if (isInside.test(receiver.getAddress()) || !isInside.test(source.getAddress())) {
            return source;
        }
        if (asterisk == null) {
            // it says something before anybody has been told where it is, and is to be answered
            asterisk = source;
        }
        InetSocketAddress known = asterisk;
        if (!source.getAddress().equals(known.getAddress())) {
            return source;
        }
        int port = source.equals(known) ? publicPort.orElse(source.getPort()) : source.getPort();
        return new InetSocketAddress(publicAddress, port);
    }
}
