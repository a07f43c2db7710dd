package org.trunkproof.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.report.ScenarioResult;

/**
 * What two runs did differently, scenario by scenario.
 *
 * @param scenarios the gravest changes first
 */
public record Comparison(List<ScenarioComparison> scenarios) {

    public Comparison {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * @throws IOException if a report or a Trace in it cannot be read
     */
    public static Comparison of(SavedRun before, SavedRun after) throws IOException {
        Map<String, ScenarioResult> resultsBefore = before.results();
        Map<String, ScenarioResult> resultsAfter = after.results();
        Set<String> names = new LinkedHashSet<>(resultsAfter.keySet());
        names.addAll(resultsBefore.keySet());
        List<ScenarioComparison> scenarios = new ArrayList<>();
        for (String name : names) {
            Optional<ScenarioResult> one = Optional.ofNullable(resultsBefore.get(name));
            Optional<ScenarioResult> other = Optional.ofNullable(resultsAfter.get(name));
            scenarios.add(new ScenarioComparison(
                    one,
                    other,
                    one.isPresent() && other.isPresent()
                            ? Alignment.of(before.behaviour(one.get()), after.behaviour(other.get()))
                            : List.of()));
        }
        scenarios.sort(Comparator.comparing(ScenarioComparison::change));
        return new Comparison(scenarios);
    }

    List<ScenarioComparison> with(Change change) {
        return scenarios.stream()
                .filter(scenario -> scenario.change() == change)
                .toList();
    }
}
