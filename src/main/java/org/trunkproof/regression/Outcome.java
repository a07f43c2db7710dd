package org.trunkproof.regression;

import java.util.Locale;

/** What came of a mutant. */
public enum Outcome {
    /** A scenario says something else of it than of the original. */
    KILLED,
    /** No scenario does, although it is not the same. */
    SURVIVED,
    /** It comes to the same: Asterisk has loaded the same, or the table of settings says why. */
    EQUIVALENT,
    /** Asterisk refuses to run on it. */
    NOT_LOADABLE,
    /** The harness could not find out. */
    ERROR;

    /** As written in reports. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
