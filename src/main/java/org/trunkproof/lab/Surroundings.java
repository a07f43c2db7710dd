package org.trunkproof.lab;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.LabNetwork;

/**
 * Where those live who are not at the carrier's own address: networks to which an Asterisk has a route but no connection.
 * All labs of a run have them in common, because networks are what Docker is slowest with; each party has a port of its
 * own.
 */
final class Surroundings implements AutoCloseable {

    private final String name;
    private final LabNetwork phones;
    private final LabNetwork strangers;
    private @Nullable LabNetwork mediaServers;

    private Surroundings(String name, LabNetwork phones, LabNetwork strangers) {
        this.name = name;
        this.phones = phones;
        this.strangers = strangers;
    }

    static Surroundings create(String name) {
        LabNetwork phones = LabNetwork.create(name + "-phones");
        try {
            return new Surroundings(name, phones, LabNetwork.create(name + "-strangers"));
        } catch (RuntimeException e) {
            phones.close();
            throw e;
        }
    }

    /** The address of the desk phones. */
    InetAddress phones() {
        return phones.gateway();
    }

    /** The address of the strangers. */
    InetAddress strangers() {
        return strangers.gateway();
    }

    /** The address of the carrier's media servers, on a network that is made when it is first asked for. */
    synchronized InetAddress mediaServers() {
        if (mediaServers == null) {
            mediaServers = LabNetwork.create(name + "-media");
        }
        return mediaServers.gateway();
    }

    @Override
    public synchronized void close() {
        phones.close();
        strangers.close();
        if (mediaServers != null) {
            mediaServers.close();
        }
    }
}
