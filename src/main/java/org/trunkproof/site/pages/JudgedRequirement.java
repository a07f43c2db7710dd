package org.trunkproof.site.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/**
 * A requirement and what came of it.
 *
 * @param results of its scenarios that were run, in the order of the features; none where nothing can show it
 */
public record JudgedRequirement(Requirement requirement, Duty duty, List<ScenarioResult> results) {

    /** What scenarios are tagged with that no requirement has. */
    private static final String UNNUMBERED = "UNNUMBERED";

    public JudgedRequirement {
        results = results.stream()
                .sorted(Comparator.comparing((ScenarioResult result) -> file(result.location()))
                        .thenComparing(result -> line(result.location())))
                .toList();
    }

    private static String file(String location) {
        return location.replaceFirst(":\\d+$", "");
    }

    private static int line(String location) {
        String line = location.substring(location.lastIndexOf(':') + 1);
        return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
    }

    /**
     * Those that were run, and those that no run can show, by id.
     *
     * @param stated what the features state
     */
    static List<JudgedRequirement> of(List<ScenarioResult> results, List<Requirement> stated) {
        Map<String, List<ScenarioResult>> byId = new TreeMap<>();
        results.forEach(result -> byId.computeIfAbsent(result.requirement().id(), any -> new ArrayList<>())
                .add(result));
        Map<String, Requirement> known = new LinkedHashMap<>();
        stated.forEach(requirement -> known.put(requirement.id(), requirement));
        List<JudgedRequirement> judged = new ArrayList<>();
        byId.forEach((id, ofId) -> judged.add(new JudgedRequirement(
                known.getOrDefault(id, ofId.get(0).requirement()),
                Duty.of(ofId.get(0).location()),
                ofId)));
        stated.stream()
                .filter(requirement -> !byId.containsKey(requirement.id()))
                .filter(requirement -> requirement.noEffect().isPresent())
                .forEach(requirement -> judged.add(new JudgedRequirement(
                        requirement,
                        Duty.of(requirement.feature().map(Object::toString).orElse("")),
                        List.of())));
        judged.sort(Comparator.comparing(JudgedRequirement::id));
        return judged;
    }

    public String id() {
        return requirement.id();
    }

    public String sentence() {
        return id().equals(UNNUMBERED) ? "Scenarios that belong to no requirement" : requirement.sentence();
    }

    public Tally tally() {
        return new Tally(results);
    }

    /** Why it, or some of it, is declared not to be met, as far as results say so: it is the first line of theirs. */
    public String reason() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.DEVIATION)
                .flatMap(result -> result.message().lines().limit(1))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The place of its page. */
    public String place() {
        return Places.requirement(id());
    }

    public String level() {
        return requirement.level().name().toLowerCase(Locale.ROOT);
    }

    public String source() {
        return requirement.source();
    }

    /** Which part of the configuration it turns on. */
    public List<String> pins() {
        return requirement.pins();
    }

    /** Why no run can show it; empty if one can. */
    public String noEffect() {
        return requirement.noEffect().orElse("");
    }

    public List<ScenarioRow> scenarios() {
        return results.stream().map(ScenarioRow::new).toList();
    }
}
