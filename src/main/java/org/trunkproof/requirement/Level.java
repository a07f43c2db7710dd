package org.trunkproof.requirement;

/** How much a requirement binds, in the sense of RFC 2119. */
public enum Level {
    /** The trunk is unfit for use without it: failing it fails the build. */
    MUST,
    /** There may be reasons to do without it: failing it is reported, and no more. */
    SHOULD
}
