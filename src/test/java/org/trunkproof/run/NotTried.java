package org.trunkproof.run;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** A fault that could not be brought about here: the test is skipped, and whoever runs it reads so. */
final class NotTried {

    private NotTried() {}

    /**
     * @param what it would have been, and why it was not, as the end of a sentence
     */
    static void where(boolean isNot, String what) {
        if (isNot) {
            System.out.println("  NOT TRIED: " + what);
        }
        assumeFalse(isNot, what);
    }
}
