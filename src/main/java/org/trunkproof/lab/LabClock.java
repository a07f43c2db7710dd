package org.trunkproof.lab;

import java.util.Optional;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.trunk.TimeOfWeek;

/**
 * What time it is in labs where no scenario says: what the owner has said; where a dialplan asks for the time and nobody has said
 * it, a time at which offices are open, so that a run at night finds what a run by day does; otherwise this machine's.
 *
 * @param time empty for this machine's
 * @param description for a person
 */
public record LabClock(Optional<TimeOfWeek> time, String description) {

    static final LabClock OF_MACHINE =
            new LabClock(Optional.empty(), "this machine's time, for which the dialplan does not ask");

    /**
     * @param said by the owner; empty where nothing was
     */
    public static LabClock of(String said, ConfigurationFolder folder) {
        if (!said.isEmpty()) {
            return new LabClock(Optional.of(TimeOfWeek.parse(said)), said + ", as the description says");
        }
        return folder.timeCondition()
                .map(found -> new LabClock(
                        Optional.of(TimeOfWeek.OFFICE_HOURS),
                        TimeOfWeek.OFFICE_HOURS + ", because " + found + "; clock in the description sets another"))
                .orElse(OF_MACHINE);
    }
}
