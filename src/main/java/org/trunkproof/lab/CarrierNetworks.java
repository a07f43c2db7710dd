package org.trunkproof.lab;

import java.net.InetAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.evidence.Party;

/**
 * A network for each carrier of a lab, whose gateway is that carrier's address: calls go to the usual port at the address of a
 * carrier's name, which no two labs can have in common.
 */
final class CarrierNetworks implements AutoCloseable {

    private final Map<Party, LabNetwork> networks = new EnumMap<>(Party.class);

    /**
     * @param name that those of the networks begin with
     * @param hasOther whether there is another carrier
     * @param creation of a network of a name
     * @throws org.trunkproof.asterisk.SetupException if one cannot be made
     */
    CarrierNetworks(String name, boolean hasOther, Function<String, LabNetwork> creation) {
        try {
            networks.put(Party.CARRIER, creation.apply(name));
            if (hasOther) {
                networks.put(Party.OTHER_CARRIER, creation.apply(name + "-other"));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** That of the carrier whose trunk is meant where none is named; where there is no router, Asterisk is in it as well. */
    LabNetwork first() {
        return of(Party.CARRIER);
    }

    /**
     * @throws IllegalStateException if the owner has not described such a carrier
     */
    InetAddress address(Party carrier) {
        return of(carrier).gateway();
    }

    /** All of them. */
    List<InetAddress> addresses() {
        return networks.values().stream().map(LabNetwork::gateway).toList();
    }

    private LabNetwork of(Party carrier) {
        LabNetwork network = networks.get(carrier);
        if (network == null) {
            throw new IllegalStateException(
                    "There is nobody who is " + carrier + "; trunks in the description says which there are.");
        }
        return network;
    }

    @Override
    public void close() {
        SideBySide.each(networks.values(), Lab::closeQuietly);
    }
}
