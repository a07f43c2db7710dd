package org.trunkproof.verify;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.PeerState.State;

/** What becomes of calls to a peer that is asked whether it is there. Channel drivers have words of their own for it. */
public enum Reachability {
    /** Calls are sent to it. */
    REACHABLE(EnumSet.of(State.REACHABLE)),
    /** It answers late or not at all, so that none are; chan_sip alone tells the two apart. */
    UNUSABLE(EnumSet.of(State.LAGGED, State.UNREACHABLE)),
    /** It does not answer, so that none are. */
    UNREACHABLE(EnumSet.of(State.UNREACHABLE));

    private final Set<State> states;

    Reachability(Set<State> states) {
        this.states = states;
    }

    boolean isOf(PeerState told) {
        return states.contains(told.state());
    }

    /** As features have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
