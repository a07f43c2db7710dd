package org.trunkproof.evidence;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way between parties and Asterisk where a router is on it, which gives the site another address (RFC 2663 section
 * 4.1.1, Basic NAT): those outside see what Asterisk sends come from the public address, and reach it there and nowhere else.
 * Ports stay what they are.
 */
public final class Router {

    private final InetAddress publicAddress;
    private final Predicate<InetAddress> isInside;
    private volatile @Nullable InetAddress asterisk;

    /**
     * @param isInside who is on Asterisk's side of it
     */
    public Router(InetAddress publicAddress, Predicate<InetAddress> isInside) {
        this.publicAddress = publicAddress;
        this.isInside = isInside;
    }

    /** Has what comes to the public address go there. */
    public void forwardTo(InetAddress address) {
        asterisk = address;
    }

    /** Where that arrives which is sent to a destination; empty where nobody is, or nobody whom the sender reaches. */
    Optional<InetSocketAddress> way(InetSocketAddress sender, InetSocketAddress destination) {
        boolean isToSite = destination.getAddress().equals(publicAddress);
        if (isInside.test(sender.getAddress())) {
            return isToSite ? Optional.empty() : Optional.of(destination);
        }
        return Optional.ofNullable(asterisk)
                .filter(known -> isToSite)
                .map(known -> new InetSocketAddress(known, destination.getPort()));
    }

    /** From where that comes for a receiver which an address has sent. */
    InetSocketAddress origin(InetSocketAddress receiver, InetSocketAddress source) {
        if (isInside.test(receiver.getAddress()) || !isInside.test(source.getAddress())) {
            return source;
        }
        if (asterisk == null) {
            // it says something before anybody has been told where it is, and is to be answered
            asterisk = source.getAddress();
        }
        return source.getAddress().equals(asterisk) ? new InetSocketAddress(publicAddress, source.getPort()) : source;
    }
}
