package org.trunkproof.requirement;

import java.util.List;

/**
 * A scenario that is about to be run.
 *
 * @param title its own, an outline's values filled in
 * @param tags with their {@code @}, those of its Rule and its feature among them
 * @param steps their texts without the keywords, an outline's values filled in
 */
public record PlannedScenario(Requirement requirement, String title, List<String> tags, List<String> steps) {

    public PlannedScenario {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }
}
