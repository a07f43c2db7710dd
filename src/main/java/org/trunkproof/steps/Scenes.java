package org.trunkproof.steps;

import org.opentest4j.TestAbortedException;
import org.trunkproof.asterisk.SetupException;

/** Whoever runs scenarios, and knows what each of them is given. */
public interface Scenes {

    /**
     * The scene of a scenario that begins.
     *
     * @param scenarioId as Cucumber gives it
     * @throws SetupException if the scenario must not begin
     * @throws TestAbortedException if it need not
     */
    Scene enter(String scenarioId);
}
