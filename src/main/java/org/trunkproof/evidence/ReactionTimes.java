package org.trunkproof.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When parties received what they react to. What was sent once more before the reaction came does not count. */
final class ReactionTimes {

    private final Map<Stimulus, SipDatagram> outstanding = new HashMap<>();
    private int read;

    /**
     * What the party has now reacted to; empty where it has before, or the recording does not go back so far.
     *
     * @param sip all that the recording has of it by now
     */
    synchronized Optional<SipDatagram> to(Stimulus stimulus, List<SipDatagram> sip) {
        for (; read < sip.size(); read++) {
            SipDatagram datagram = sip.get(read);
            Stimulus.of(datagram).ifPresent(received -> outstanding.putIfAbsent(received, datagram));
        }
        return Optional.ofNullable(outstanding.remove(stimulus));
    }
}
