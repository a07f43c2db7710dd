package org.trunkproof.premise;

/** What a scenario may rest on, so that nothing can be judged by it where that is not so. */
public enum Premise {
    /** Asterisk knows the carrier, and the two reach each other. */
    TRUNK,
    /** The same of the other carrier. */
    OTHER_TRUNK,
    /** Asterisk takes calls from the carrier's address. */
    ADMISSION,
    /** Asterisk takes calls from the other carrier's address. */
    OTHER_ADMISSION,
    /** The number that the other carrier delivers leads somewhere. */
    OTHER_INBOUND,
    /** The number that the carrier delivers leads somewhere. */
    INBOUND,
    /** That rings the phone. */
    RINGING,
    /** Calls are sent to the carrier. */
    OUTBOUND,
    /** The number that most scenarios dial leads to the carrier. */
    NUMBER,
    /** The desk phone has registered, and may say something. */
    DESK_PHONE
}
