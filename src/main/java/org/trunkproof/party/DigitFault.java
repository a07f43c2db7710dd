package org.trunkproof.party;

/** What the network does to the packets of a digit, which last for at least three steps of 20 ms. */
public enum DigitFault {
    NONE,
    START_LOST,
    MIDDLE_LOST,
    ENDS_LOST,
    REORDERED,
    DUPLICATED
}
