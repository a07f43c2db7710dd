package org.trunkproof.regression;

/** Which of the lines that a failure says are to be looked at is the one with the mistake. */
public enum Suspicion {
    FIRST,
    SECOND,
    LATER,
    /** None: an innocent line is blamed, or none at all. */
    NONE,
    /** Nothing has failed that could say. */
    UNASKED;

    /** Whether who reads the failure has the line before their eyes. */
    boolean isRight() {
        return this == FIRST || this == SECOND;
    }
}
