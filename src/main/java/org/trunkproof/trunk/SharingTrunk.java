package org.trunkproof.trunk;

import java.util.Optional;

/**
 * A trunk that has the same carrier as the first, at the same host, so that nothing but what a call says tells the two apart.
 *
 * @param peer its name in the configuration
 * @param number that the carrier delivers for it
 * @param context where calls to that enter the dialplan
 * @param mark the header that each of its calls has
 */
public record SharingTrunk(String peer, String number, String context, Optional<String> mark) {

    /** The first that the description has, with a number of its own whose context it names. */
    static Optional<SharingTrunk> of(TrunkDescription description) {
        return description.sharingTrunk().flatMap(trunk -> description
                .numbersOf(trunk)
                .filter(number -> !number.context().isEmpty())
                .findFirst()
                .map(number -> new SharingTrunk(trunk.trunk(), number.number(), number.context(), trunk.mark())));
    }
}
