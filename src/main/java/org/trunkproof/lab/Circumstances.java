package org.trunkproof.lab;

import java.util.List;
import java.util.Optional;
import org.trunkproof.party.Reaction;
import org.trunkproof.trunk.TimeOfWeek;

/**
 * What an Asterisk finds when it boots.
 *
 * @param options what its OPTIONS meet at the carrier, from the first on
 * @param registrations the same of its REGISTERs; none where the carrier takes registrations as usual
 * @param registered whether the desk phone registers
 * @param names what the name server says of the carrier
 * @param asks whether the trunk is to have been asked whether it is there, which a channel driver may do in its own time
 * @param clock what time it is; empty where it is as late as in the other labs of the run
 */
public record Circumstances(
        List<Reaction> options,
        List<Reaction> registrations,
        boolean registered,
        Names names,
        boolean asks,
        Optional<TimeOfWeek> clock) {

    /** All is well. */
    public static final Circumstances USUAL = new Circumstances(
            List.of(new Reaction.Respond(200)), List.of(), true, Names.ONE_ADDRESS, false, Optional.empty());

    public Circumstances {
        options = List.copyOf(options);
        registrations = List.copyOf(registrations);
    }

    public Circumstances answering(List<Reaction> others) {
        return new Circumstances(others, registrations, registered, names, true, clock);
    }

    public Circumstances registering(List<Reaction> others) {
        return new Circumstances(options, others, registered, names, asks, clock);
    }

    public Circumstances withoutDeskPhone() {
        return new Circumstances(options, registrations, false, names, asks, clock);
    }

    public Circumstances naming(Names others) {
        return new Circumstances(options, registrations, registered, others, true, clock);
    }

    public Circumstances at(TimeOfWeek time) {
        return new Circumstances(options, registrations, registered, names, asks, Optional.of(time));
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
