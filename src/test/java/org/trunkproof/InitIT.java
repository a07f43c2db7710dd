package org.trunkproof;

import org.junit.jupiter.api.Test;
import org.trunkproof.run.Init;

/** Writes a first description of the folder under test, and fails if there is nothing that could be described. */
class InitIT {

    @Test
    void aFirstDescriptionIsWritten() throws Exception {
        Init.run();
    }
}
