package org.trunkproof.steps;

import org.opentest4j.TestAbortedException;

/** A requirement is not met, and that does not fail the build: the scenario is reported as skipped, with this as the reason. */
final class Tolerated extends TestAbortedException {

    private static final long serialVersionUID = 1;

    Tolerated(String message) {
        super(message);
    }
}
