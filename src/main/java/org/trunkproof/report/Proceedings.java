package org.trunkproof.report;

import java.util.List;

/**
 * What was done in a scenario, and what it asked of its Trace.
 *
 * @param steps in the order of the feature
 * @param verifications those that its verdict rests on; where it failed, the one that did is the last
 */
public record Proceedings(List<Step> steps, List<Verification> verifications) {

    /** Of a scenario of which nothing was written down. */
    public static final Proceedings NONE = new Proceedings(List.of(), List.of());

    public Proceedings {
        steps = List.copyOf(steps);
        verifications = List.copyOf(verifications);
    }
}
