package org.trunkproof.steps;

/** How far a call gets. */
enum Reach {
    /** It is turned away, and runs nothing of the dialplan that does more than that. */
    NO_DIALPLAN,
    /** Whatever it runs is not what calls out do, and the carrier is not called. */
    NO_WAY_OUT,
    /** It enters the dialplan where the carrier's calls do, and does not get to where calls out do. */
    INBOUND,
    /** The other way about. */
    OUTBOUND
}
