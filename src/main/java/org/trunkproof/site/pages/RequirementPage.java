package org.trunkproof.site.pages;

import java.util.List;

/**
 * The page of a requirement: what it says, what came of it, and which lines of the configuration bear on it.
 *
 * @param scenarios that were run to show it
 * @param lines the first of them
 * @param left how many more there are
 */
public record RequirementPage(
        JudgedRequirement requirement, List<Run> scenarios, List<ConfigurationLine> lines, int left)
        implements SitePage {

    /** So many lines anybody reads; where each of many phones has its own, the rest are alike. */
    static final int MOST_LINES = 300;

    /**
     * A scenario that was run.
     *
     * @param text why it does not pass
     */
    public record Run(ScenarioRow scenario, List<Explanation.TextLine> text) {}

    public RequirementPage {
        scenarios = List.copyOf(scenarios);
        lines = List.copyOf(lines);
        lines = List.copyOf(lines);
    }

    static RequirementPage of(SavedReport saved, JudgedRequirement judged) {
        Explanation explanation = saved.explanation();
        List<ConfigurationLine> bearing =
                saved.linesBearingOn(judged.requirement().pins());
        int shown = Math.min(bearing.size(), MOST_LINES);
        return new RequirementPage(
                judged,
                judged.results().stream()
                        .map(result -> new Run(new ScenarioRow(result), explanation.of(result.message())))
                        .toList(),
                bearing.subList(0, shown),
                bearing.size() - shown);
    }

    @Override
    public String template() {
        return "requirement.ftlh";
    }

    @Override
    public String place() {
        return requirement.place();
    }

    /** The file that states it, or that its scenarios are in; empty where neither is known. */
    public String feature() {
        return requirement.requirement().feature().map(Object::toString).orElseGet(() -> requirement.results().stream()
                .map(result -> result.location().replaceFirst(":\\d+$", ""))
                .findFirst()
                .orElse(""));
    }
}
