package org.trunkproof.configuration;

import java.util.Map;

/**
 * What those who use the trunk have agreed on, so far as it stands in configuration files. A line that says so is hardly to
 * blame when something goes wrong.
 *
 * @param peer the name of the trunk's section
 * @param deskPhone that of the desk phone's
 * @param inbound the context for the carrier's calls
 * @param outbound that for the desk phone's
 * @param facts by section, then by what they are: {@code host}, {@code username}, {@code password}, {@code context},
 *     {@code number}
 */
public record Agreement(
        String peer, String deskPhone, String inbound, String outbound, Map<String, Map<String, String>> facts) {

    /** Where nothing is known of it. */
    public static final Agreement NONE = new Agreement("", "", "", "", Map.of());

    public Agreement {
        facts = Map.copyOf(facts);
    }

    /** Whether the value is what was agreed on, by itself or in the angle brackets behind a name. */
    boolean says(String section, String fact, String value) {
        String agreed = facts.getOrDefault(section, Map.of()).get(fact);
        return agreed != null && (value.equals(agreed) || value.endsWith("<" + agreed + ">"));
    }
}
