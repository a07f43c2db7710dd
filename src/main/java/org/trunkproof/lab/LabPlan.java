package org.trunkproof.lab;

import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.trunk.TrunkProfile;

/** What every lab of a run is made of. */
public record LabPlan(AsteriskImage image, ConfigurationFolder folder, TrunkProfile profile) {}
