package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Verdict;

/**
 * The results of a run.
 *
 * @param configuration the folder under test
 * @param results in no particular order
 */
public record Report(String configuration, List<ScenarioResult> results) {

    public Report {
        results = results.stream()
                .sorted(Comparator.comparing(
                                (ScenarioResult result) -> result.requirement().id())
                        .thenComparing(ScenarioResult::location))
                .toList();
    }

    /**
     * A report in which a declared deviation is stale when every scenario of its requirement that ran has passed. One that
     * passes while another fails proves nothing; nor does one on a trunk that does not do what it must, where a stranger
     * may be turned away because every call is.
     */
    public static Report of(String configuration, List<ScenarioResult> results, Deviations deviations) {
        Set<String> missed = results.stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .map(result -> result.requirement().id())
                .collect(Collectors.toSet());
        boolean isBroken = results.stream().anyMatch(ScenarioResult::failsTheBuild);
        return new Report(
                configuration,
                results.stream()
                        .map(result -> deviations
                                .reason(result.requirement())
                                .filter(reason -> !isBroken
                                        && !missed.contains(result.requirement().id()))
                                .map(result::stale)
                                .orElse(result))
                        .toList());
    }

    public long count(Verdict verdict) {
        return of(verdict).size();
    }

    /**
     * Writes {@code results.json} for programs and {@code junit.xml} for build servers.
     *
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        ResultsFile.write(folder, results);
        JUnitXml.write(folder, this);
    }

    /** Counts of the verdicts that there are, as in {@code 31 pass, 1 deviation}. */
    public String counts() {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(count(verdict))
                        .append(' ')
                        .append(verdict);
            }
        }
        return text.isEmpty() ? "no scenario ran" : text.toString();
    }

    /** Whether nothing speaks against the trunk and its folder; what could not be found out does not. */
    public boolean isMet() {
        return results.stream().noneMatch(ScenarioResult::failsTheBuild) && count(Verdict.STALE_DEVIATION) == 0;
    }

    /** Why the build fails, in a sentence; empty if it need not. */
    public Optional<String> objection() {
        List<String> objections = new ArrayList<>();
        List<ScenarioResult> unmet =
                results.stream().filter(ScenarioResult::failsTheBuild).toList();
        if (!unmet.isEmpty()) {
            objections.add(counted(requirements(unmet), "requirement is", "requirements are") + " not met, as "
                    + counted(unmet.size(), "scenario shows", "scenarios show"));
        }
        List<ScenarioResult> stale = of(Verdict.STALE_DEVIATION);
        if (!stale.isEmpty()) {
            objections.add(counted(requirements(stale), "declared deviation is", "declared deviations are")
                    + " none any more: delete what the file deviations says of "
                    + stale.stream()
                            .map(result -> result.requirement().id())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        long errors = count(Verdict.ERROR);
        if (errors > 0) {
            objections.add(counted(errors, "scenario", "scenarios")
                    + " could not find out, which says nothing about the trunk");
        }
        return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections) + ".");
    }

    private List<ScenarioResult> of(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }

    private static long requirements(List<ScenarioResult> results) {
        return results.stream()
                .map(result -> result.requirement().id())
                .distinct()
                .count();
    }

    private static String counted(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
