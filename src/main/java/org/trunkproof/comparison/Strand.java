package org.trunkproof.comparison;

import java.util.List;

/**
 * Actions whose order means something: what one side said in one dialog, what a channel did in the dialplan, what a party
 * was sent as media. From strand to strand order is chance.
 *
 * @param label whose they are, such as {@code asterisk to carrier}; several strands may have the same
 * @param ofAsterisk whether this is what Asterisk did, and not what was done to it
 */
record Strand(String label, boolean ofAsterisk, List<Action> actions) {

    Strand {
        actions = List.copyOf(actions);
    }

    boolean isSameAs(Strand other) {
        if (!label.equals(other.label) || actions.size() != other.actions.size()) {
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
