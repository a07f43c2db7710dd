package org.trunkproof.migration;

import java.util.Locale;

/** What has become of a line of the old driver's files. */
public enum Fate {
    /** An option of the new driver's says the same. */
    KEPT,
    /** Nothing says it, and nothing needs to: it is the new driver's default, or its way. */
    BY_DEFAULT,
    /** An option says something else, or nothing does and the new driver's default is something else. */
    OTHER,
    /** Nothing does what it did. */
    LOST,
    /** The peer that had it is no longer there, which is said once, of the peer. */
    GONE,
    /** It has no meaning for the new driver, or came to nothing with the old one. */
    NOT_NEEDED,
    /** The same or not, by what stands in no folder, such as what a name resolves to, or who is behind NAT. */
    DEPENDS,
    /** Nothing here knows of a counterpart. */
    UNKNOWN;

    /** As a person reads it, such as {@code by default}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether somebody is to look at it before the move. */
    public boolean isFinding() {
        return this == OTHER || this == LOST;
    }
}
