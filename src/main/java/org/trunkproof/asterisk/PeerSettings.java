package org.trunkproof.asterisk;

import java.util.List;

/**
 * Somebody whom the channel driver knows by name, with what it has loaded of them.
 *
 * @param host where they are called, as it was written; empty where they have to register
 * @param account the name by which Asterisk is known there; empty where that was not written
 * @param hasSecret whether they are asked for a password when they register, or else Asterisk has one to answer them with
 * @param isMonitored whether they are asked with OPTIONS whether they are there
 * @param callerNumber that their calls carry; empty where that was not written
 * @param mailbox whose messages they are told of, the first of several; empty where there is none
 */
public record PeerSettings(
        KnownPeer peer,
        String host,
        String account,
        boolean hasSecret,
        boolean isMonitored,
        String callerNumber,
        String mailbox) {

    /** As it is called in the configuration. */
    public String name() {
        return peer.name();
    }

    /** By Asterisk's names, in order. */
    public List<String> codecs() {
        return peer.codecs();
    }

    /** Where their calls enter the dialplan. */
    public String context() {
        return peer.context();
    }

    /** The same called at a host that is not theirs to say. */
    public PeerSettings at(String otherHost) {
        KnownPeer other = new KnownPeer(peer.name(), peer.address(), peer.port(), false, peer.context(), peer.codecs());
        return new PeerSettings(other, otherHost, account, hasSecret, isMonitored, callerNumber, mailbox);
    }

    /** Whether they have to register to be called, as phones do. */
    public boolean registers() {
        return peer.registers();
    }
}
