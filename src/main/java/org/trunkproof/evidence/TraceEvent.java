package org.trunkproof.evidence;

import java.time.Instant;

/** One thing that was seen, and when. The set is closed: judgements and reports handle each kind. */
public sealed interface TraceEvent permits Datagram, AmiEvent, DriverEvent, LogLine, StoredMessage, Delay {

    /** When the harness saw it, from a clock that never steps back within one run. */
    Instant at();

    /** Whether it is RTP or RTCP, which comes fifty times a second in each stream. */
    default boolean isMedia() {
        return false;
    }
}
