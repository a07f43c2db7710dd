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
 * @param facts by section, then by what they are: {@code host}, {@code username}, {@code password}, {@code context}
 */
public record Agreement(
        String peer, String deskPhone, String inbound, String outbound, Map<String, Map<String, String>> facts) {

    /** Where nothing is known of it. */
    public static final Agreement NONE = new Agreement("", "", "", "", Map.of());

    public Agreement {
        facts = Map.copyOf(facts);
    }

    boolean says(String section, String fact, String value) {
        return value.equals(facts.getOrDefault(section, Map.of()).get(fact));
    }
}
