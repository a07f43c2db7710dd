package org.trunkproof.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/** The suite on the folder as it is, which nobody can tell a mistake by unless it is green. */
final class GreenSuite {

    private final Execution onOriginal;
    private final List<String> locations;
    private final int sideBySide;

    GreenSuite(Execution onOriginal, List<String> locations, int sideBySide) {
        this.onOriginal = onOriginal;
        this.locations = locations;
        this.sideBySide = sideBySide;
    }

    /**
     * A scenario that fails is given a second chance, because a run that is to follow is dear.
     *
     * @throws SetupException if one fails twice
     */
    List<ScenarioResult> results() {
        List<ScenarioResult> results = new ArrayList<>(onOriginal.run(locations, sideBySide));
        List<String> red = red(results).map(ScenarioResult::location).toList();
        results.removeIf(result -> red.contains(result.location()));
        results.addAll(onOriginal.run(red, sideBySide));
        String still = red(results)
                .map(result -> result.location() + ": " + result.message())
                .collect(Collectors.joining("\n"));
        if (!still.isEmpty()) {
            throw new SetupException(
                    "The suite fails on the folder as it is; mend that first, with mvn verify: " + still);
        }
        return results;
    }

    private static Stream<ScenarioResult> red(List<ScenarioResult> results) {
        return results.stream().filter(result -> result.verdict() == Verdict.ERROR || result.failsTheBuild());
    }
}
