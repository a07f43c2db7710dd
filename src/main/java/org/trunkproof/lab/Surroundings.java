package org.trunkproof.lab;

import java.util.ArrayList;
import java.util.List;
import org.trunkproof.asterisk.LabNetwork;

/**
 * Where those live who are not at the carrier's own address: networks to which an Asterisk has a route but no connection.
 * All labs of a run have them in common, because networks are what Docker is slowest with; each party has a port of its
 * own.
 *
 * @param phones whose gateway is the address of the desk phones
 * @param strangers whose gateway is the address of the strangers
 * @param mediaServers whose gateway is the address of the carrier's media servers
 * @param elsewhere whose gateway is the second address of the carriers
 */
record Surroundings(LabNetwork phones, LabNetwork strangers, LabNetwork mediaServers, LabNetwork elsewhere)
        implements AutoCloseable {

    static Surroundings create(String name) {
        List<LabNetwork> made = new ArrayList<>();
        try {
            for (String whose : List.of("-phones", "-strangers", "-media", "-elsewhere")) {
                made.add(LabNetwork.create(name + whose));
            }
            return new Surroundings(made.get(0), made.get(1), made.get(2), made.get(3));
        } catch (RuntimeException e) {
            made.forEach(LabNetwork::close);
            throw e;
        }
    }

    /** All of them, also when one is still in use by something that was not closed before. */
    @Override
    public void close() {
        try (phones;
                strangers;
                mediaServers;
                elsewhere) {
            // nothing but closing them
        }
    }
}
