package org.trunkproof;

import org.junit.jupiter.api.Test;
import org.trunkproof.run.Compare;

/** Says what the folder under test does otherwise than a baseline, and fails if a requirement is no longer met. */
class ComparisonIT {

    @Test
    void noRequirementIsNewlyMissed() throws Exception {
        Compare.run();
    }
}
