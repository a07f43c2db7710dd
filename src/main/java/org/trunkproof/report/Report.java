package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Verdict;

/**
 * The results of a run.
 *
 * @param configuration the folder under test
 * @param results in no particular order
 * @param unmet what scenarios rest on and does not hold
 */
public record Report(String configuration, List<ScenarioResult> results, List<UnmetPremise> unmet) {

    /** One of scenarios alone. */
    public Report(String configuration, List<ScenarioResult> results) {
        this(configuration, results, List.of());
    }

    public Report {
        unmet = List.copyOf(unmet);
        results = results.stream()
                .sorted(Comparator.comparing(
                                (ScenarioResult result) -> result.requirement().id())
                        .thenComparing(ScenarioResult::location))
                .toList();
    }

    /**
     * A report in which a declared deviation is stale when every scenario that it is said of, and that ran, has passed. One
     * that passes while another fails proves nothing; nor does one on a trunk that does not do what it must, where a stranger
     * may be turned away because every call is. Of one that is said of nothing that applies nobody knows.
     */
    public static Report of(
            String configuration, List<ScenarioResult> results, List<UnmetPremise> unmet, Deviations deviations) {
        boolean isBroken = results.stream().anyMatch(ScenarioResult::failsTheBuild)
                || unmet.stream().anyMatch(UnmetPremise::failsTheBuild);
        Set<Deviation> stale = isBroken ? Set.of() : new Declared(results, deviations).stale();
        return new Report(
                configuration,
                results.stream()
                        .map(result -> deviations
                                .of(result.requirement(), result.scenario())
                                .filter(stale::contains)
                                .filter(declared -> result.verdict() == Verdict.PASS)
                                .map(result::stale)
                                .orElse(result))
                        .toList(),
                unmet);
    }

    /** The same without a premise that does not hold. */
    public static Report of(String configuration, List<ScenarioResult> results, Deviations deviations) {
        return of(configuration, results, List.of(), deviations);
    }

    /** How many scenarios are not judged because of it. */
    public long notJudged(UnmetPremise premise) {
        return of(Verdict.NOT_JUDGED).stream()
                .filter(result -> isBecauseOf(premise, result))
                .count();
    }

    /** Whether the premise says why the scenario is not judged. */
    static boolean isBecauseOf(UnmetPremise premise, ScenarioResult result) {
        return Finding.firstLine(result.message()).contains(" because " + premise.clause());
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
        PremisesFile.write(folder, unmet);
        JUnitXml.write(folder, this);
    }

    /** Counts of the verdicts that there are, as in {@code 31 pass, 2 deviations, 3 not judged (for 2 reasons)}. */
    public String counts() {
        return results.isEmpty()
                ? "no scenario ran"
                : Stream.of(Verdict.values())
                        .filter(verdict -> count(verdict) > 0)
                        .map(this::counted)
                        .collect(Collectors.joining(", "));
    }

    private String counted(Verdict verdict) {
        long count = count(verdict);
        return switch (verdict) {
            case DEVIATION, STALE_DEVIATION, ERROR -> counted(count, verdict.words(), verdict.words() + "s");
            case NOT_JUDGED ->
                count + " " + verdict.words() + " (for " + counted(reasons(of(verdict)), "reason", "reasons") + ")";
            case NOT_APPLICABLE ->
                count + " " + verdict.words() + " (for "
                        + counted(NotApplicable.in(results).reasons().size(), "reason", "reasons") + ")";
            case PASS, FAIL -> count + " " + verdict.words();
        };
    }

    private static long reasons(List<ScenarioResult> results) {
        return results.stream()
                .map(result -> Finding.firstLine(result.message()))
                .distinct()
                .count();
    }

    /** Whether all is met that must be, as far as could be found out, and nothing speaks against the folder. */
    public boolean isMet() {
        return results.stream().noneMatch(ScenarioResult::failsTheBuild)
                && unmet.stream().noneMatch(UnmetPremise::failsTheBuild)
                && count(Verdict.STALE_DEVIATION) == 0;
    }

    /** Whether the trunk has what any scenario needs, so that something is known of it. */
    private boolean applies() {
        return results.isEmpty() || count(Verdict.NOT_APPLICABLE) < results.size();
    }

    /** Why the build fails, in a sentence; empty if it need not. */
    public Optional<String> objection() {
        List<String> objections = new ArrayList<>();
        if (!applies()) {
            objections.add("no scenario applies to this trunk, so that nothing is known of it");
        }
        long premises = unmet.stream().filter(UnmetPremise::failsTheBuild).count();
        if (premises > 0) {
            objections.add(
                    counted(premises, "premise does not hold", "premises do not hold") + ", as is said at the top");
        }
        List<ScenarioResult> unmet = failing(Verdict.FAIL);
        if (!unmet.isEmpty()) {
            objections.add(counted(requirements(unmet), "requirement is", "requirements are") + " not met, as "
                    + counted(unmet.size(), "scenario shows", "scenarios show"));
        }
        List<ScenarioResult> notJudged = failing(Verdict.NOT_JUDGED);
        if (!notJudged.isEmpty()) {
            objections.add(counted(
                            requirements(notJudged),
                            "requirement that must be met is",
                            "requirements that must be met are")
                    + " not judged, because what "
                    + counted(notJudged.size(), "scenario is about is", "scenarios are about is")
                    + " not there");
        }
        List<ScenarioResult> stale = of(Verdict.STALE_DEVIATION);
        if (!stale.isEmpty()) {
            objections.add(counted(subjects(stale), "declared deviation is", "declared deviations are")
                    + " none any more: delete what the file deviations says of "
                    + stale.stream()
                            .flatMap(result -> result.staleSubject().stream())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        long errors = count(Verdict.ERROR);
        if (errors > 0) {
            objections.add(counted(errors, "scenario", "scenarios")
                    + " could not find out, which says nothing about the trunk");
        }
        return objections.isEmpty() ? Optional.empty() : Optional.of(sentence(String.join("; ", objections)));
    }

    private static String sentence(String clauses) {
        return clauses.substring(0, 1).toUpperCase(Locale.ROOT) + clauses.substring(1) + ".";
    }

    private List<ScenarioResult> failing(Verdict verdict) {
        return of(verdict).stream().filter(ScenarioResult::failsTheBuild).toList();
    }

    private List<ScenarioResult> of(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }

    private static long subjects(List<ScenarioResult> stale) {
        return stale.stream().map(ScenarioResult::staleSubject).distinct().count();
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
