package org.trunkproof.evidence;

/** Who has an address on the wire: one of the parties, or nobody that is known. */
public sealed interface Host permits Party, UnknownHost {

    /** As files and ladders have it; an address that is nobody's is shown as itself. */
    String label();

    /** Whether it is one of those that have accounts with Asterisk. */
    default boolean isPhone() {
        return false;
    }
}
