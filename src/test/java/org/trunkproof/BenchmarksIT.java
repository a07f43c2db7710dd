package org.trunkproof;

import org.junit.jupiter.api.Test;
import org.trunkproof.benchmarks.Benchmarks;

/** Measures how fast the harness is. A figure that misses its budget is said so, and fails nothing. */
class BenchmarksIT {

    @Test
    void figuresAreTaken() throws Exception {
        Benchmarks.measure();
    }
}
