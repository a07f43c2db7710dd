package org.trunkproof;

import org.junit.jupiter.api.Test;
import org.trunkproof.run.Verify;

/** Runs every scenario on the folder under test, and fails if it does not do what it must. */
class FeaturesIT {

    @Test
    void everyRequirementIsMet() throws Exception {
        Verify.run();
    }
}
