package org.trunkproof;

import org.junit.jupiter.api.Test;
import org.trunkproof.run.Mutate;

/** Proves the suite: makes plausible mistakes in the folder under test and fails if one is not noticed. */
class MutationIT {

    @Test
    void everyMistakeIsNoticed() throws Exception {
        Mutate.run();
    }
}
