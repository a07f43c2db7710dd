package org.trunkproof.regression;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;

/** The suite, to be run again and again without starting anew. */
public interface Scenarios {

    /** The scenarios that there are, by their location, in the order of the features. */
    List<String> all();

    /**
     * Runs some scenarios.
     *
     * @param locations of the scenarios, in the order in which to run them
     * @param labs of the folder
     * @param evidence where to leave what was seen
     * @param sideBySide how many at a time
     * @param enough whether after this result the rest need not be run
     * @return the results of those that were run
     */
    List<ScenarioResult> run(
            List<String> locations,
            ConfigurationFolder folder,
            LabPool labs,
            Path evidence,
            int sideBySide,
            Predicate<ScenarioResult> enough);
}
