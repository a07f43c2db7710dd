package org.trunkproof.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.trunk.Nat;
import org.trunkproof.trunk.TrunkProfile;

/**
 * What every lab of a run is made of.
 *
 * @param nat the router between Asterisk and the carrier, if there is one
 */
public record LabPlan(
        AsteriskImage image, ConfigurationFolder folder, TrunkProfile profile, LabClock clock, Optional<Nat> nat) {

    /** At this machine's time, and with no router between Asterisk and the carrier. */
    public LabPlan(AsteriskImage image, ConfigurationFolder folder, TrunkProfile profile) {
        this(image, folder, profile, LabClock.OF_MACHINE, Optional.empty());
    }

    /** The same on another folder. */
    public LabPlan on(ConfigurationFolder other) {
        return on(other, image);
    }

    /** The same on another folder and another Asterisk. */
    public LabPlan on(ConfigurationFolder other, AsteriskImage its) {
        return new LabPlan(its, other, profile, clock, nat);
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
