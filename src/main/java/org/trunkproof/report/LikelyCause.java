package org.trunkproof.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trunkproof.requirement.Verdict;

/**
 * What is likely to be one cause of several failures: the line that they all say is to be looked at first.
 *
 * @param suspect that line; empty where they point to none
 * @param results that point to it, at least one, the gravest first
 */
public record LikelyCause(Optional<Suspect> suspect, List<ScenarioResult> results) {

    public LikelyCause {
        results = List.copyOf(results);
    }

    /** What results of one cause have in common: where they point to nothing, their words but for what is other each time. */
    private record Key(Verdict verdict, Optional<Suspect> suspect, String words) {
        static Key of(ScenarioResult result) {
            Optional<Suspect> suspect = LikelyCause.suspect(result);
            return new Key(
                    result.verdict(),
                    suspect,
                    suspect.isPresent()
                            ? ""
                            : Finding.firstLine(result.message()).replaceAll("\\d+", "#"));
        }
    }

    /**
     * The causes of what there is to look into: that first whose gravest failure is the gravest, and among equals the one that
     * explains most.
     *
     * @param gravest what makes one result graver than another, before what is at stake
     */
    public static List<LikelyCause> of(List<ScenarioResult> results, Comparator<ScenarioResult> gravest) {
        return results.stream()
                .sorted(gravest.thenComparing(byStake(results)))
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(cause -> new LikelyCause(cause.getKey().suspect(), cause.getValue()))
                .toList();
    }

    /** What is most at stake first; of what is as much, that whose cause explains most. */
    static Comparator<ScenarioResult> byStake(List<ScenarioResult> results) {
        Map<Suspect, Long> explained = results.stream()
                .flatMap(result -> suspect(result).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Comparator.comparing(Stake::of)
                .thenComparing(result -> suspect(result).map(explained::get).orElse(0L), Comparator.reverseOrder());
    }

    /** The line that a result points to first. */
    static Optional<Suspect> suspect(ScenarioResult result) {
        return result.suspects().stream().findFirst();
    }
}
