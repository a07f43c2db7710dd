package org.trunkproof.steps;

import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.lab.LabPool;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.trunk.TrunkProfile;

/**
 * What a scenario is given before its first step.
 *
 * @param folder the configuration under test
 * @param profile what the carrier and its customer agreed on
 * @param deviations what the folder is known to miss
 * @param labs of the folder, to borrow from
 * @param record where what becomes of it is kept
 */
public record Scene(
        ConfigurationFolder folder, TrunkProfile profile, Deviations deviations, LabPool labs, ScenarioRecord record) {}
