package org.trunkproof.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.trunkproof.asterisk.LabNetwork;

/**
 * Where those live who are not the carrier, or not at its usual address: networks to which an Asterisk has a route but no
 * connection. All labs of a run have them in common, because networks are what Docker is slowest with; each party has a
 * port of its own.
 *
 * @param phones whose gateway is the address of the desk phones
 * @param strangers whose gateway is the address of the strangers
 * @param elsewhere whose gateway is the second address of the carriers
 */
record Surroundings(LabNetwork phones, LabNetwork strangers, LabNetwork elsewhere) implements AutoCloseable {

    static Surroundings create(String name) {
        Deque<LabNetwork> made = new ArrayDeque<>();
        try {
            for (String who : List.of("phones", "strangers", "elsewhere")) {
                made.add(LabNetwork.create(name + "-" + who));
            }
            return new Surroundings(made.remove(), made.remove(), made.remove());
        } catch (RuntimeException e) {
            made.forEach(LabNetwork::close);
            throw e;
        }
    }

    @Override
    public void close() {
        phones.close();
        strangers.close();
        elsewhere.close();
    }
}
