package org.trunkproof.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/**
 * What two runs did differently, and the lines of the configuration that are different.
 *
 * @param scenarios the gravest changes first
 * @param lines by file
 * @param unmetBefore what scenarios rest on and did not hold in the baseline
 * @param unmetNow the same in what is compared with it
 * @param ofTwoAsterisks whether the runs are of two channel drivers, or of two releases of Asterisk
 * @param aspectsOf which aspects of the trunk a setting in a file bears on; requirements say which they pin
 */
public record Comparison(
        List<ScenarioComparison> scenarios,
        List<TextChange> lines,
        List<UnmetPremise> unmetBefore,
        List<UnmetPremise> unmetNow,
        boolean ofTwoAsterisks,
        BiFunction<String, String, List<String>> aspectsOf) {

    public Comparison {
        unmetBefore = List.copyOf(unmetBefore);
        unmetNow = List.copyOf(unmetNow);
        scenarios = List.copyOf(scenarios);
        lines = List.copyOf(lines);
    }

    /**
     * @throws IOException if a report or a Trace in it, or a folder, cannot be read
     */
    public static Comparison of(SavedRun before, SavedRun after, BiFunction<String, String, List<String>> aspectsOf)
            throws IOException {
        Map<String, ScenarioResult> resultsBefore = before.results();
        Map<String, ScenarioResult> resultsAfter = after.results();
        boolean ofTwoAsterisks = before.isOfOtherAsterisk(after);
        UnaryOperator<String> naming = ofTwoAsterisks ? ChannelNames::withoutDriver : UnaryOperator.identity();
        Set<String> names = new LinkedHashSet<>(resultsAfter.keySet());
        names.addAll(resultsBefore.keySet());
        List<ScenarioComparison> scenarios = new ArrayList<>();
        for (String name : names) {
            Optional<ScenarioResult> one = Optional.ofNullable(resultsBefore.get(name));
            Optional<ScenarioResult> other = Optional.ofNullable(resultsAfter.get(name));
            scenarios.add(new ScenarioComparison(
                    one,
                    other,
                    isOfBoth(one, other)
                            ? Alignment.of(
                                    before.behaviour(one.orElseThrow(), naming),
                                    after.behaviour(other.orElseThrow(), naming),
                                    ofTwoAsterisks)
                            : List.of()));
        }
        scenarios.sort(Comparator.comparing(ScenarioComparison::change));
        return new Comparison(
                scenarios,
                TextChange.between(before.configuration(), after.configuration()),
                before.unmet(),
                after.unmet(),
                ofTwoAsterisks,
                aspectsOf);
    }

    /** Where one was not judged, it may not have been run, or only to where its subject was missed; nor where it does not apply. */
    private static boolean isOfBoth(Optional<ScenarioResult> one, Optional<ScenarioResult> other) {
        return Stream.of(one, other).allMatch(result -> result.map(ScenarioResult::verdict)
                .filter(verdict -> verdict != Verdict.NOT_JUDGED && verdict != Verdict.NOT_APPLICABLE)
                .isPresent());
    }

    /** Without the scenarios of which one of the two knows nothing, as when they were broken off. */
    public Comparison ofWhatIsKnown() {
        return new Comparison(
                scenarios.stream()
                        .filter(scenario -> scenario.before().isPresent()
                                && scenario.after().isPresent())
                        .toList(),
                lines,
                unmetBefore,
                unmetNow,
                ofTwoAsterisks,
                aspectsOf);
    }

    public List<ScenarioComparison> with(Change change) {
        return scenarios.stream()
                .filter(scenario -> scenario.change() == change)
                .toList();
    }

    /** Scenarios in which Asterisk does otherwise, of requirements that pin what the lines bear on; none shows a comment. */
    public List<ScenarioComparison> shownBy(TextChange change) {
        if (change.isComment()) {
            return List.of();
        }
        Set<String> aspects = new LinkedHashSet<>();
        change.settings().forEach(setting -> aspects.addAll(aspectsOf.apply(change.file(), setting)));
        return scenarios.stream()
                .filter(scenario -> scenario.change().isOfBehaviour())
                .filter(scenario ->
                        scenario.result().requirement().pins().stream().anyMatch(aspects::contains))
                .toList();
    }

    /** What came of a change of the text. */
    public String effectOf(TextChange change) {
        if (change.isComment()) {
            return "nothing that Asterisk reads";
        }
        if (!isOfBehaviour()) {
            return "changes nothing that any scenario observes";
        }
        List<ScenarioComparison> shownBy = shownBy(change);
        return shownBy.isEmpty()
                ? "no scenario that pins it shows a difference"
                : "shown by " + shownBy.size() + " scenario" + (shownBy.size() == 1 ? "" : "s") + ", such as "
                        + shownBy.get(0);
    }

    /** What became of scenarios, as in {@code 2 newly failing, 418 no difference}. */
    public String counts() {
        return Stream.of(Change.values())
                .filter(change -> !with(change).isEmpty())
                .map(change -> with(change).size() + " " + change)
                .collect(Collectors.joining(", "));
    }

    /** Each difference that there is, with the number of scenarios that show it, the most frequent first. */
    public Map<String, Integer> differences() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ScenarioComparison scenario : scenarios) {
            scenario.differences().stream()
                    .map(ActionPair::toString)
                    .distinct()
                    .forEach(row -> counts.merge(row, 1, Integer::sum));
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(difference -> ordered.put(difference.getKey(), difference.getValue()));
        return ordered;
    }

    /** In which scenarios Asterisk says the same in other words, by the manner in which it does; the most frequent first. */
    public Map<Manner, List<ScenarioComparison>> manners() {
        Map<Manner, List<ScenarioComparison>> shown = new LinkedHashMap<>();
        scenarios.forEach(
                scenario -> scenario.manners().forEach(manner -> shown.computeIfAbsent(manner, any -> new ArrayList<>())
                        .add(scenario)));
        Map<Manner, List<ScenarioComparison>> ordered = new LinkedHashMap<>();
        shown.entrySet().stream()
                .sorted(Comparator.comparing(one -> -one.getValue().size()))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }

    /** What those on the wire notice, with the scenarios that show it: the gravest first, among equals the most frequent. */
    public Map<Notice, List<ScenarioComparison>> notices() {
        Map<Notice, List<ScenarioComparison>> shown = new LinkedHashMap<>();
        Set<String> unchanged = scenarios.stream()
                .flatMap(scenario -> Notices.unchanged(scenario.pairs()).stream())
                .collect(Collectors.toSet());
        scenarios.forEach(scenario -> scenario.notices().stream()
                .map(notice -> unchanged.contains(notice.was()) ? notice.ofSome() : notice)
                .forEach(notice ->
                        shown.computeIfAbsent(notice, any -> new ArrayList<>()).add(scenario)));
        Map<Notice, List<ScenarioComparison>> ordered = new LinkedHashMap<>();
        shown.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Notice, List<ScenarioComparison>> one) ->
                                one.getKey().gravity())
                        .thenComparing(one -> -one.getValue().size()))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }

    /** Scenarios of requirements that the trunk must meet, and met before, and no longer meets. */
    public List<String> broken() {
        return named(scenarios.stream().filter(ScenarioComparison::breaks).toList());
    }

    /** Scenarios of which one of the runs could not find out. */
    public List<String> notCompared() {
        return named(with(Change.NOT_COMPARED));
    }

    private static List<String> named(List<ScenarioComparison> scenarios) {
        return scenarios.stream().map(ScenarioComparison::toString).toList();
    }

    /** Whether there are scenarios, and none of them was to be judged in both runs. */
    public boolean isOfNothing() {
        return !scenarios.isEmpty()
                && scenarios.stream().noneMatch(scenario -> scenario.change().isOfBoth());
    }

    /** Whether Asterisk did anything otherwise. */
    public boolean isOfBehaviour() {
        return scenarios.stream().anyMatch(scenario -> scenario.change().isOfBehaviour());
    }
}
