package org.trunkproof.site;

import java.util.List;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.site.pages.LineAspects;
import org.trunkproof.site.pages.LineFinding;

/**
 * What is known of a run besides what its report holds.
 *
 * @param requirements all that the features state, whether they were run or not
 * @param aspects which line bears on what
 * @param mistakes those that were tried in the configuration
 * @param changes lines that are other than in a baseline
 */
public record KnownBesides(
        List<Requirement> requirements, LineAspects aspects, List<LineFinding> mistakes, List<LineFinding> changes) {

    /** Where nothing else is known. */
    public static final KnownBesides NONE = new KnownBesides(List.of(), place -> List.of(), List.of(), List.of());

    public KnownBesides {
        requirements = List.copyOf(requirements);
        mistakes = List.copyOf(mistakes);
        changes = List.copyOf(changes);
    }
}
