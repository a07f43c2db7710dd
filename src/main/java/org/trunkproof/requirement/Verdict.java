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
    /**
     * What it is about is not there, so that neither a pass nor a failure would mean anything. Where the requirement is a
     * must, it is not shown to be met.
     */
    NOT_JUDGED,
    /** It needs what this trunk does not have, or nobody has said of it, and was not run. Says nothing about the trunk. */
    NOT_APPLICABLE,
    /** The harness could not find out. Says nothing about the trunk. */
    ERROR;

    /** As written in results.json. */
    @Override
    public String toString() {
        return words().replace(' ', '-');
    }

    /** As a person reads it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
