package org.trunkproof.trunk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Of a second trunk what scenarios are about that call its carrier the other carrier.
 *
 * @param host the name under which that carrier is reached
 * @param peer the name of the trunk's section in the configuration
 * @param codecs in the trunk's order, by their encoding names
 * @param account the account that the carrier challenges for; empty where it challenges for none
 * @param number that the carrier delivers, as it stands in the Request-URI; empty where it delivers none
 * @param context where calls to that enter the dialplan; empty where it does not matter
 * @param recognition by what that carrier's calls are known
 */
public record OtherTrunk(
        String host,
        String peer,
        List<String> codecs,
        Optional<Account> account,
        Optional<String> number,
        Optional<String> context,
        Recognition recognition) {

    public OtherTrunk {
        codecs = List.copyOf(codecs);
    }

    /** That of the description, if it has one that a lab can have beside the first. */
    static Optional<OtherTrunk> of(TrunkDescription description) {
        return description
                .otherTrunk()
                .map(trunk -> of(trunk, description.numbersOf(trunk).findFirst(), description.trunks()));
    }

    private static OtherTrunk of(Trunk trunk, Optional<TrunkNumber> number, List<Trunk> all) {
        return new OtherTrunk(
                trunk.host(),
                trunk.trunk(),
                trunk.codecs(),
                trunk.account(),
                number.map(TrunkNumber::number),
                number.map(TrunkNumber::context).filter(Predicate.not(String::isEmpty)),
                Recognition.of(trunk, all));
    }

    /** What of it stands in configuration files, as in an {@link org.trunkproof.configuration.Agreement}. */
    Map<String, String> facts(String usualContext) {
        Map<String, String> facts = new HashMap<>(Map.of("host", host, "context", context.orElse(usualContext)));
        account.ifPresent(known -> facts.putAll(Map.of("username", known.username(), "password", known.password())));
        return facts;
    }
}
