package org.trunkproof.lab;

import java.util.List;
import org.trunkproof.carrier.Reaction;

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

    /** What the name server says of the carrier's name. */
    public enum Names {
        ONE_ADDRESS,
        /** It has no address and no service (NXDOMAIN). */
        NOTHING
    }
}
