package org.trunkproof.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Verdict;

/** What a folder declares not to be so, beside what came of the scenarios that it is said of. */
public final class Declared {

    private final Map<Deviation, List<Verdict>> found;

    /**
     * @param results in which none is stale yet
     */
    public Declared(List<ScenarioResult> results, Deviations deviations) {
        Map<Deviation, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (Deviation deviation : deviations.all()) {
            List<Verdict> of = results.stream()
                    .filter(result -> deviations
                            .of(result.requirement(), result.scenario())
                            .filter(deviation::equals)
                            .isPresent())
                    .map(ScenarioResult::verdict)
                    .toList();
            if (!of.isEmpty()) {
                verdicts.put(deviation, of);
            }
        }
        this.found = verdicts;
    }

    /** Those of which no scenario has come to anything but a pass, as far as they apply. */
    Set<Deviation> stale() {
        return found.entrySet().stream()
                .filter(one -> Set.of(Verdict.PASS, Verdict.NOT_APPLICABLE).containsAll(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those of which no scenario applies, so that nobody can tell whether they are still so. */
    public List<Deviation> untold() {
        return found.entrySet().stream()
                .filter(one -> Set.of(Verdict.NOT_APPLICABLE).containsAll(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
