package org.trunkproof.lab;

import java.util.List;
import org.trunkproof.party.Reaction;

/**
 * What an Asterisk finds when it boots.
 *
 * @param options what its OPTIONS meet at the carrier, from the first on
 * @param registered whether the desk phone registers
 * @param names what the name server says of the carrier
 */
public record Circumstances(List<Reaction> options, boolean registered, Names names) {

    /** All is well. */
    public static final Circumstances USUAL =
            new Circumstances(List.of(new Reaction.Respond(200)), true, Names.ONE_ADDRESS);

    public Circumstances {
        options = List.copyOf(options);
    }

    public Circumstances answering(List<Reaction> others) {
        return new Circumstances(others, registered, names);
    }

    public Circumstances withoutDeskPhone() {
        return new Circumstances(options, false, names);
    }

    public Circumstances naming(Names others) {
        return new Circumstances(options, registered, others);
    }

    /**
     * What the name server says of the carrier's name; nothing at all is NXDOMAIN.
     *
     * @param addresses listening points whose addresses the name has (A records)
     * @param servers listening points that serve the name, those to try first first (SRV records)
     */
    public record Names(List<ListeningPoint> addresses, List<ListeningPoint> servers) {

        public static final Names ONE_ADDRESS = new Names(List.of(ListeningPoint.CARRIER), List.of());

        public Names {
            addresses = List.copyOf(addresses);
            servers = List.copyOf(servers);
        }

        public Names addresses(List<ListeningPoint> others) {
            return new Names(others, servers);
        }

        public Names servers(List<ListeningPoint> others) {
            return new Names(addresses, others);
        }
    }
}
