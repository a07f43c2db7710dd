package org.trunkproof.trunk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.trunkproof.configuration.Agreement;

/**
 * What the carrier has agreed with its customer, and the desk phone behind the trunk. Expectations come from here and
 * never from the configuration under test, or every change of it would pass.
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
        return of(ProfileText.flowroute().values());
    }

    /**
     * Reads a profile; what it leaves out is as in {@link #flowroute()}.
     *
     * @throws IllegalArgumentException if it cannot be read, which names all that is wrong in it
     */
    public static TrunkProfile read(Path file) {
        Map<String, String> values = new TreeMap<>(ProfileText.flowroute().values());
        values.putAll(ProfileText.read(file, values.keySet()).values());
        return of(values);
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

    private static TrunkProfile of(Map<String, String> from) {
        return new TrunkProfile(
                value(from, "carrier.host"),
                value(from, "carrier.peer"),
                new Account(value(from, "carrier.username"), value(from, "carrier.password")),
                value(from, "carrier.did"),
                value(from, "inbound.context"),
                value(from, "outbound.context"),
                new Account(value(from, "deskphone.username"), value(from, "deskphone.password")),
                value(from, "deskphone.number"));
    }

    private static String value(Map<String, String> from, String key) {
        return Objects.requireNonNull(from.get(key), key);
    }
}
