package org.trunkproof.lab;

import org.trunkproof.asterisk.LabNetwork;

/**
 * Where those live who are not the carrier: two networks to which an Asterisk has a route but no connection. All labs of a
 * run have them in common, because networks are what Docker is slowest with; each party has a port of its own.
 *
 * @param phones whose gateway is the address of the desk phones
 * @param strangers whose gateway is the address of the strangers
 */
record Surroundings(LabNetwork phones, LabNetwork strangers) implements AutoCloseable {

    static Surroundings create(String name) {
        LabNetwork phones = LabNetwork.create(name + "-phones");
        try {
            return new Surroundings(phones, LabNetwork.create(name + "-strangers"));
        } catch (RuntimeException e) {
            phones.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            phones.close();
        } finally {
            strangers.close();
        }
    }
}
