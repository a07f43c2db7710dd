package org.trunkproof.site.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/**
 * The page that says what came of the run.
 *
 * @param configuration the folder under test, as it was given
 * @param judged how many requirements were judged
 * @param notRun how many others the features state
 * @param premises what scenarios rest on and does not hold
 * @param failures what neither passes nor is declared, the gravest first
 * @param deviations what is declared not to be met
 */
public record FrontPage(
        String configuration,
        List<RunFact> facts,
        Tally tally,
        int judged,
        long notRun,
        List<PremiseRow> premises,
        List<Failure> failures,
        List<JudgedRequirement> deviations,
        List<DutySection> duties,
        List<Slow> slowest)
        implements SitePage {

    private static final int SLOWEST = 10;

    /**
     * A scenario that needs somebody's attention.
     *
     * @param text why; empty if it is the same as another's
     * @param sameAs that other
     */
    public record Failure(ScenarioRow scenario, List<Explanation.TextLine> text, Optional<ScenarioRow> sameAs) {}

    /**
     * Something that scenarios rest on and that is not so.
     *
     * @param tone as a class of the page
     * @param advice where to look, and what to do
     * @param notJudged how many scenarios are not judged because of it
     */
    public record PremiseRow(String sentence, String tone, List<Explanation.TextLine> advice, long notJudged) {}

    /**
     * A scenario that took long.
     *
     * @param length how long, in hundredths of the longest
     */
    public record Slow(ScenarioRow scenario, long length) {}

    /**
     * @param requirements those that were judged
     * @param stated what the features state
     */
    static FrontPage of(SavedReport saved, List<JudgedRequirement> requirements, List<Requirement> stated) {
        return new FrontPage(
                saved.configuration(),
                saved.facts().map(RunFact::of).orElse(List.of()),
                new Tally(saved.results()),
                requirements.size(),
                notRun(requirements, stated),
                premises(saved),
                failures(saved),
                requirements.stream()
                        .filter(requirement -> !requirement.reason().isEmpty())
                        .toList(),
                duties(requirements),
                slowest(saved.results()));
    }

    @Override
    public String template() {
        return "front.ftlh";
    }

    @Override
    public String place() {
        return Places.INDEX;
    }

    private static long notRun(List<JudgedRequirement> requirements, List<Requirement> stated) {
        List<String> ids = requirements.stream().map(JudgedRequirement::id).toList();
        return stated.stream()
                .filter(requirement -> !ids.contains(requirement.id()))
                .count();
    }

    private static List<PremiseRow> premises(SavedReport saved) {
        return saved.unmet().stream()
                .map(premise -> new PremiseRow(
                        premise.sentence(),
                        premise.failsTheBuild() ? "fail" : "deviation",
                        saved.explanation()
                                .of(premise.advice().stream()
                                        .map(line -> "  " + line)
                                        .collect(Collectors.joining("\n"))),
                        new Report("", saved.results()).notJudged(premise)))
                .toList();
    }

    /** One text that many have is shown once. */
    private static List<Failure> failures(SavedReport saved) {
        Explanation explanation = saved.explanation();
        Map<String, ScenarioRow> said = new HashMap<>();
        return saved.results().stream()
                .filter(result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.DEVIATION)
                .sorted(Comparator.comparing((ScenarioResult result) -> Tally.gravity(result.verdict()))
                        .thenComparing(result -> result.requirement().level())
                        .thenComparing(result -> result.requirement().id()))
                .map(result -> {
                    ScenarioRow row = new ScenarioRow(result);
                    Optional<ScenarioRow> before = Optional.ofNullable(said.putIfAbsent(result.message(), row));
                    return new Failure(row, before.isPresent() ? List.of() : explanation.of(result.message()), before);
                })
                .toList();
    }

    private static List<DutySection> duties(List<JudgedRequirement> requirements) {
        Map<String, List<JudgedRequirement>> byDuty = requirements.stream()
                .collect(Collectors.groupingBy(
                        requirement -> requirement.duty().folder(), TreeMap::new, Collectors.toList()));
        List<DutySection> duties = new ArrayList<>();
        byDuty.forEach((folder, ofDuty) -> duties.add(new DutySection(new Duty(folder), ofDuty)));
        return duties;
    }

    private static List<Slow> slowest(List<ScenarioResult> results) {
        List<ScenarioResult> slowest = results.stream()
                .sorted(Comparator.comparing(ScenarioResult::duration).reversed())
                .limit(SLOWEST)
                .toList();
        long longest =
                slowest.isEmpty() ? 1 : Math.max(1, slowest.get(0).duration().toMillis());
        return slowest.stream()
                .map(result -> new Slow(
                        new ScenarioRow(result),
                        Math.max(1, 100 * result.duration().toMillis() / longest)))
                .toList();
    }
}
