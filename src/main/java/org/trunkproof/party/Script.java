package org.trunkproof.party;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reactions in the order in which requests meet them. */
public final class Script {

    private final Deque<List<Reaction>> acts = new ArrayDeque<>();
    private boolean usedUp;

    /**
     * @throws IllegalArgumentException if there is no reaction in it
     */
    public Script(List<Reaction> reactions) {
        if (reactions.isEmpty()) {
            throw new IllegalArgumentException("A script has at least one reaction.");
        }
        List<Reaction> act = new ArrayList<>();
        for (Reaction reaction : reactions) {
            act.add(reaction);
            if (reaction.isLastWord()) {
                acts.add(List.copyOf(act));
                act.clear();
            }
        }
        if (!act.isEmpty()) {
            acts.add(List.copyOf(act));
        }
    }

    /** Whether all of it has been met. */
    public synchronized boolean isUsedUp() {
        return usedUp;
    }

    /** What the next request meets, up to the party's last word; when the script is used up, its last once more. */
    public synchronized List<Reaction> next() {
        usedUp = acts.size() == 1;
        return acts.size() > 1 ? acts.remove() : acts.element();
    }
}
