package org.trunkproof.steps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Verdict;

/** The suite on the folder as it is, which nobody can tell a mistake by unless it is green. */
final class GreenSuite {

    private final CucumberScenarios scenarios;
    private final Run run;
    private final Path evidence;
    private final int labs;

    GreenSuite(CucumberScenarios scenarios, Run run, Path evidence, int labs) {
        this.scenarios = scenarios;
        this.run = run;
        this.evidence = evidence;
        this.labs = labs;
    }

    /**
     * A scenario that fails is given a second chance, because a run that is to follow is dear.
     *
     * @throws SetupException if one fails twice
     */
    List<ScenarioResult> results() {
        List<ScenarioResult> results = new ArrayList<>(onOriginal(scenarios.all()));
        List<String> red = red(results).map(ScenarioResult::location).toList();
        results.removeIf(result -> red.contains(result.location()));
        results.addAll(onOriginal(red));
        String still = red(results)
                .map(result -> result.location() + ": " + result.message())
                .collect(Collectors.joining("\n"));
        if (!still.isEmpty()) {
            throw new SetupException(
                    "The suite fails on the folder as it is; mend that first, with mvn verify: " + still);
        }
        return results;
    }

    private List<ScenarioResult> onOriginal(List<String> locations) {
        return locations.isEmpty()
                ? List.of()
                : scenarios.run(locations, run.folder, run.labs, evidence, labs, result -> false);
    }

    private static Stream<ScenarioResult> red(List<ScenarioResult> results) {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.ERROR
                        || result.verdict() == Verdict.FAIL
                                && result.requirement().level() == Level.MUST);
    }
}
