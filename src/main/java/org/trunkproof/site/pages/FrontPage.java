package org.trunkproof.site.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trunkproof.report.LikelyCause;
import org.trunkproof.report.NotApplicable;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/**
 * The page that says what came of the run.
 *
 * @param configuration the folder under test, as it was given
 * @param judged how many requirements were judged
 * @param notRun how many others the features state
 * @param premises what scenarios rest on and does not hold
 * @param failures what neither passes nor is declared, the gravest first, those of one cause together
 * @param deviations what is declared not to be met
 * @param notApplicable what this trunk has not got, with how many scenarios need it
 */
public record FrontPage(
        String configuration,
        List<RunFact> facts,
        Tally tally,
        int judged,
        long notRun,
        List<PremiseRow> premises,
        List<FailureGroup> failures,
        List<JudgedRequirement> deviations,
        Map<String, Integer> notApplicable,
        List<DutySection> duties,
        List<Slow> slowest)
        implements SitePage {

    private static final int SLOWEST = 10;
    private static final String FAIL = "fail";

    /**
     * Scenarios that need somebody's attention, and likely for one cause.
     *
     * @param cause the line that they all say is to be looked at first; empty where there is but one, or they point to none
     * @param first the gravest
     * @param text why it is not met
     * @param others of which the text is on their own pages
     */
    public record FailureGroup(
            String cause, ScenarioRow first, List<Explanation.TextLine> text, List<ScenarioRow> others) {

        public FailureGroup {
            text = List.copyOf(text);
            others = List.copyOf(others);
        }
    }

    /**
     * Something that scenarios rest on and that is not so.
     *
     * @param tone as a class of the page
     * @param advice where to look, and what to do
     * @param notJudged how many scenarios are not judged because of it
     */
    public record PremiseRow(String sentence, String tone, List<Explanation.TextLine> advice, long notJudged) {

        /**
         * What scenarios of a run rest on and is not so.
         *
         * @param explanation of the lines that are named
         */
        public static List<PremiseRow> all(SavedReport saved, Explanation explanation) {
            return saved.unmet().stream()
                    .map(premise -> new PremiseRow(
                            premise.sentence(),
                            premise.failsTheBuild() ? FAIL : "deviation",
                            explanation.of(premise.advice().stream()
                                    .map(line -> "  " + line)
                                    .collect(Collectors.joining("\n"))),
                            new Report("", saved.results()).notJudged(premise)))
                    .toList();
        }
    }

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
                PremiseRow.all(saved, saved.explanation()),
                failures(saved),
                requirements.stream()
                        .filter(requirement -> !requirement.reason().isEmpty())
                        .toList(),
                NotApplicable.in(saved.results()).reasons(),
                duties(requirements),
                slowest(saved.results()));
    }

    private long broken() {
        return premises.stream().filter(premise -> premise.tone().equals(FAIL)).count();
    }

    /** As a class of the page. */
    public String mood() {
        return broken() > 0 ? FAIL : tally.mood();
    }

    /** What came of the run, in a sentence or two: nothing is well where it rests on what is not so. */
    public String sentence() {
        if (broken() == 0) {
            return tally.sentence();
        }
        return (broken() == 1 ? "1 premise does not hold." : broken() + " premises do not hold.")
                + (tally.mood().equals(FAIL) ? " " + tally.sentence() : "");
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

    private static List<FailureGroup> failures(SavedReport saved) {
        List<ScenarioResult> open = saved.results().stream()
                .filter(result -> switch (result.verdict()) {
                    case PASS, DEVIATION, NOT_APPLICABLE -> false;
                    case FAIL, STALE_DEVIATION, NOT_JUDGED, ERROR -> true;
                })
                .sorted(Comparator.comparing(result -> result.requirement().id()))
                .toList();
        return LikelyCause.of(
                        open,
                        Comparator.comparing((ScenarioResult result) -> Tally.gravity(result.verdict()))
                                .thenComparing(result -> result.requirement().level()))
                .stream()
                .map(cause -> group(cause, saved.explanation()))
                .toList();
    }

    private static FailureGroup group(LikelyCause cause, Explanation explanation) {
        ScenarioResult first = cause.results().get(0);
        List<ScenarioRow> others =
                cause.results().stream().skip(1).map(ScenarioRow::new).toList();
        return new FailureGroup(
                others.isEmpty() ? "" : cause.suspect().map(Suspect::toString).orElse(""),
                new ScenarioRow(first),
                explanation.of(first.message()),
                others);
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
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
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
