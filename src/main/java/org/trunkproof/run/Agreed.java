package org.trunkproof.run;

import java.util.Optional;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Need;

/**
 * What the carrier and the owner agreed on, as far as scenarios need it. A profile says all that there is to say, of a trunk
 * with a desk phone and a mailbox at a public address, whose carrier asks for an account's password and for no registration.
 */
final class Agreed implements Applicability {

    @Override
    public Optional<String> missing(Need need) {
        return switch (need) {
            case NAT -> Optional.of("Asterisk is behind no NAT");
            case REGISTRATION -> Optional.of("Asterisk does not register with the carrier");
            default -> Optional.empty();
        };
    }
}
