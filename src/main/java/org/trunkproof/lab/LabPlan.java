package org.trunkproof.lab;

import java.time.Duration;
import java.time.Instant;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.trunk.TrunkProfile;

/** What every lab of a run is made of. */
public record LabPlan(AsteriskImage image, ConfigurationFolder folder, TrunkProfile profile, LabClock clock) {

    /** At this machine's time. */
    public LabPlan(AsteriskImage image, ConfigurationFolder folder, TrunkProfile profile) {
        this(image, folder, profile, LabClock.OF_MACHINE);
    }

    /** The same on another folder. */
    public LabPlan on(ConfigurationFolder other) {
        return new LabPlan(image, other, profile, clock);
    }

    /** By how much Asterisk's clock is to be ahead of this machine's, in whole seconds; negative where it is behind. */
    Duration ahead(Circumstances circumstances) {
        return circumstances
                .clock()
                .or(clock::time)
                .map(time -> Duration.between(Instant.now(), time.instant()))
                .map(ahead -> Duration.ofSeconds(ahead.toSeconds()))
                .orElse(Duration.ZERO);
    }
}
