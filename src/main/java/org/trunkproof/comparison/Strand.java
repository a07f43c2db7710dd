package org.trunkproof.comparison;

import java.util.List;

/**
 * Actions whose order means something: what one side said in one dialog, what a channel did in the dialplan, what a party
 * was sent as media. From strand to strand order is chance.
 *
 * @param lane whose they are; several strands may have the same
 */
record Strand(Lane lane, List<Action> actions) {

    Strand {
        actions = List.copyOf(actions);
    }

    /** Whether the first action of both has the same title. */
    boolean beginsAs(Strand other) {
        return !actions.isEmpty()
                && !other.actions.isEmpty()
                && actions.get(0).title().equals(other.actions.get(0).title());
    }

    boolean isSameAs(Strand other) {
        if (!lane.equals(other.lane) || actions.size() != other.actions.size()) {
            return false;
        }
        for (int i = 0; i < actions.size(); i++) {
            if (!actions.get(i).isSameAs(other.actions.get(i))) {
                return false;
            }
        }
        return true;
    }
}
