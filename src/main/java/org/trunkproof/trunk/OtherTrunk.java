package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;

/**
 * Of a second trunk what scenarios are about that call its carrier the other carrier.
 *
 * @param host the name under which that carrier is reached
 * @param peer the name of the trunk's section in the configuration
 * @param codecs in the trunk's order, by their encoding names
 * @param account the account that the carrier challenges for; empty where it challenges for none
 * @param number that the carrier delivers, as it stands in the Request-URI; empty where it delivers none
 */
public record OtherTrunk(
        String host, String peer, List<String> codecs, Optional<Account> account, Optional<String> number) {

    public OtherTrunk {
        codecs = List.copyOf(codecs);
    }

    /** That of the description, if it has one that a lab can have beside the first. */
    static Optional<OtherTrunk> of(TrunkDescription description) {
        return description
                .otherTrunk()
                .map(trunk -> new OtherTrunk(
                        trunk.host(),
                        trunk.trunk(),
                        trunk.codecs(),
                        trunk.account(),
                        description.numbersOf(trunk).map(TrunkNumber::number).findFirst()));
    }
}
