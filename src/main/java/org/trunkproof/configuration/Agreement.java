package org.trunkproof.configuration;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What those who use the trunk have agreed on, so far as it stands in configuration files. A line that says so is hardly to
 * blame when something goes wrong.
 *
 * @param peer the name of the trunk's section
 * @param otherTrunks those of trunks beside it, which are not to blame for what went wrong with this
 * @param callingHosts beside its host, from which the carrier's calls come
 * @param deskPhone that of the desk phone's
 * @param inbound the context for the carrier's calls
 * @param outbound that for the desk phone's
 * @param facts by section, then by what they are: {@code host}, {@code username}, {@code password}, {@code context},
 *     {@code number} that calls carry, {@code did} that calls come for
 */
public record Agreement(
        String peer,
        Set<String> otherTrunks,
        Set<String> callingHosts,
        String deskPhone,
        String inbound,
        String outbound,
        Map<String, Map<String, String>> facts) {

    /** Where nothing is known of it. */
    public static final Agreement NONE = new Agreement("", "", "", "", Map.of());

    public Agreement {
        otherTrunks = Set.copyOf(otherTrunks);
        callingHosts = Set.copyOf(callingHosts);
        facts = Map.copyOf(facts);
    }

    /** Where there is no other trunk. */
    public Agreement(
            String peer, String deskPhone, String inbound, String outbound, Map<String, Map<String, String>> facts) {
        this(peer, Set.of(), Set.of(), deskPhone, inbound, outbound, facts);
    }

    /**
     * The same where it is another of its trunks that something went wrong with, so that this one is not to blame.
     *
     * @param trunk the name of that one's section
     * @param entered the context for its carrier's calls
     */
    public Agreement about(String trunk, String entered) {
        Set<String> others = new HashSet<>(otherTrunks);
        others.add(peer);
        others.remove(trunk);
        return new Agreement(
                trunk, others, trunk.equals(peer) ? callingHosts : Set.of(), deskPhone, entered, outbound, facts);
    }

    /** Those of a list. */
    static Stream<String> hosts(String value) {
        return Stream.of(value.split(",")).map(String::strip).filter(host -> !host.isEmpty());
    }

    private boolean isCallingHost(String host) {
        return callingHosts.stream().anyMatch(known -> covers(known, host));
    }

    /** Whether all addresses of the one are the other's; of a name it is not known which it has. */
    static boolean covers(String host, String other) {
        return host.equalsIgnoreCase(other)
                || AddressRange.isWritten(host)
                        && AddressRange.isWritten(other)
                        && AddressRange.of(host).contains(AddressRange.of(other));
    }

    /** Whether that is another trunk's host, or its section, which may stand for it. */
    boolean isOtherTrunks(String host) {
        return otherTrunks.stream()
                .anyMatch(trunk -> trunk.equals(host)
                        || host.equalsIgnoreCase(
                                facts.getOrDefault(trunk, Map.of()).get("host")));
    }

    /**
     * Whether the value is what was agreed on, by itself or in the angle brackets behind a name. A phone goes by the name of its
     * section.
     */
    boolean says(String section, String fact, String value) {
        if (fact.equals("username") && section.equals(deskPhone)) {
            return value.equals(deskPhone);
        }
        String agreed = facts.getOrDefault(section, Map.of()).get(fact);
        if (fact.equals("host") && section.equals(peer) && !callingHosts.isEmpty()) {
            return hosts(value).allMatch(host -> host.equals(agreed) || isCallingHost(host));
        }
        return agreed != null && (value.equals(agreed) || value.endsWith("<" + agreed + ">"));
    }
}
