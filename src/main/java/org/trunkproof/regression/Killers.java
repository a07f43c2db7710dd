package org.trunkproof.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.report.ScenarioResult;

/**
 * In which order scenarios are tried on a mutant: those that have killed mutants of the same setting, those whose
 * requirement is said to pin it, then the rest; quick ones before slow ones.
 */
final class Killers {

    private final List<ScenarioResult> original;
    private final Map<String, Map<String, Integer>> kills = new HashMap<>();

    /**
     * @param original the results on the folder itself, whose durations tell quick from slow
     */
    Killers(List<ScenarioResult> original) {
        this.original = original.stream()
                .sorted(Comparator.comparing(ScenarioResult::duration))
                .toList();
    }

    synchronized void killed(Mutant mutant, String location) {
        kills.computeIfAbsent(key(mutant), setting -> new HashMap<>()).merge(location, 1, Integer::sum);
    }

    private static String key(Mutant mutant) {
        return mutant.section() + "/" + mutant.setting();
    }

    /** Those that are likely to kill it. */
    synchronized List<String> likely(Mutant mutant) {
        Set<String> order = new LinkedHashSet<>();
        Map<String, Integer> known = kills.getOrDefault(key(mutant), Map.of());
        known.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
                .forEach(kill -> order.add(kill.getKey()));
        Set<String> aspects = new HashSet<>(ChanSip.aspectsOf(mutant.text().name(), mutant.setting()));
        original.stream()
                .filter(result -> result.requirement().pins().stream().anyMatch(aspects::contains))
                .forEach(result -> order.add(result.location()));
        return List.copyOf(order);
    }

    /** All the others. */
    List<String> rest(List<String> likely) {
        List<String> rest =
                new ArrayList<>(original.stream().map(ScenarioResult::location).toList());
        rest.removeAll(likely);
        return rest;
    }
}
