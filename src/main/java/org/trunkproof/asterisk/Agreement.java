package org.trunkproof.asterisk;

import java.util.Map;

/**
 * What those who use the trunk have agreed on, so far as it stands in configuration files. A line that says so is hardly to
 * blame when something goes wrong.
 *
 * @param peer the trunk's section in sip.conf
 * @param deskPhone the desk phone's
 * @param inbound the context for the carrier's calls
 * @param outbound that for the desk phone's
 * @param settings values by section, then by setting
 */
public record Agreement(
        String peer, String deskPhone, String inbound, String outbound, Map<String, Map<String, String>> settings) {

    public Agreement {
        settings = Map.copyOf(settings);
    }

    boolean says(String section, String setting, String value) {
        return value.equals(settings.getOrDefault(section, Map.of()).get(setting));
    }
}
