package org.trunkproof.trunk;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunkproof.configuration.Agreement;

/**
 * Of a {@link TrunkDescription} one trunk, one number and one phone, which is what scenarios are about that name none.
 *
 * @param host the name under which the carrier is reached, {@code sip.flowroute.com}
 * @param peer the name of the trunk's section in the configuration, which a stranger might claim as From user
 * @param account the account that the carrier challenges for
 * @param did the number that the carrier delivers, as it stands in the Request-URI
 * @param inboundContext where calls from the carrier enter the dialplan
 * @param outboundContext where the desk phone's calls enter the dialplan
 * @param deskPhone the account with which the desk phone registers
 * @param callerNumber the number that calls out carry
 */
public record TrunkProfile(
        String host,
        String peer,
        Account account,
        String did,
        String inboundContext,
        String outboundContext,
        Account deskPhone,
        String callerNumber) {

    /** The host of whom Asterisk learns where they are when they register (sip.conf.sample, 'host'). */
    private static final String REGISTERS = "dynamic";

    /** The trunk that {@code asterisk-image/flowroute} is meant for. */
    public static TrunkProfile flowroute() {
        return DescriptionFile.shipped().description().profile();
    }

    /** What a description says of one number and one phone; where it has none, as in {@link #flowroute()}. */
    static TrunkProfile of(TrunkDescription description) {
        Trunk trunk = description.trunk();
        Optional<TrunkNumber> number = description.usualNumber();
        Optional<Phone> phone = description.usualPhone();
        String did = number.map(TrunkNumber::number).orElseGet(() -> flowroute().did());
        return new TrunkProfile(
                trunk.host(),
                trunk.trunk(),
                trunk.account().orElseGet(() -> flowroute().account()),
                did,
                number.map(TrunkNumber::context)
                        .filter(Predicate.not(String::isEmpty))
                        .orElseGet(() -> flowroute().inboundContext()),
                phone.map(Phone::context).filter(Predicate.not(String::isEmpty)).orElseGet(() -> flowroute()
                        .outboundContext()),
                phone.map(Phone::account).orElseGet(() -> flowroute().deskPhone()),
                phone.map(Phone::number).filter(Predicate.not(String::isEmpty)).orElse(did));
    }

    /** As far as it stands in configuration files. */
    public Agreement agreement() {
        return new Agreement(
                peer,
                deskPhone.username(),
                inboundContext,
                outboundContext,
                Map.of(
                        peer,
                        Map.of(
                                "host",
                                host,
                                "username",
                                account.username(),
                                "password",
                                account.password(),
                                "context",
                                inboundContext),
                        deskPhone.username(),
                        Map.of(
                                "host",
                                REGISTERS,
                                "password",
                                deskPhone.password(),
                                "context",
                                outboundContext,
                                "number",
                                callerNumber)));
    }
}
