package org.trunkproof.requirement;

import java.util.Locale;

/** What came of a scenario. */
public enum Verdict {
    PASS,
    FAIL,
    /** It fails, and the configuration declares that it does. */
    DEVIATION,
    /** The configuration declares that it fails, and it does not. */
    STALE_DEVIATION,
    /** The harness could not find out. Says nothing about the trunk. */
    ERROR;

    /** As written in results.json. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
