package org.trunkproof.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunkproof.comparison.Notice.Gravity;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;

/**
 * Whether an owner may put what was compared in the place of the baseline: another channel driver, or another release of
 * Asterisk. Two configurations of one Asterisk are no such thing; what is other about them the owner has wanted.
 */
public final class Switch {

    /** So many requirements are named in a sentence. */
    private static final int NAMED = 6;

    private static final String UNSAFE = "It is not safe to switch: ";

    private final ComparisonReport report;
    private final Comparison comparison;

    private Switch(ComparisonReport report) {
        this.report = report;
        this.comparison = report.comparison();
    }

    /** Empty where both are of one Asterisk. */
    static Optional<Switch> of(ComparisonReport report) {
        return report.comparison().ofTwoAsterisks() ? Optional.of(new Switch(report)) : Optional.empty();
    }

    /** Whether it is, and what somebody would notice. */
    public String sentence() {
        List<String> objections = objections();
        if (!objections.isEmpty()) {
            return UNSAFE + String.join("; ", objections) + ".";
        }
        long compared = comparison.scenarios().stream()
                .filter(scenario -> scenario.change().isOfBoth())
                .count();
        if (compared == 0) {
            return "Whether it is safe to switch is not known: no scenario could be compared.";
        }
        List<ScenarioComparison> notCompared = comparison.with(Change.NOT_COMPARED);
        if (!notCompared.isEmpty()) {
            return "Whether it is safe to switch is not known: " + such(notCompared, "could not be compared") + ".";
        }
        return "It is safe to switch, as far as " + compared + (compared == 1 ? " scenario shows" : " scenarios show")
                + reservations() + lost() + noticed();
    }

    /** What of it is worse than it was, and undeclared. */
    private List<String> objections() {
        List<String> objections = new ArrayList<>();
        List<String> unmetBefore =
                comparison.unmetBefore().stream().map(UnmetPremise::sentence).toList();
        comparison.unmetNow().stream()
                .filter(UnmetPremise::failsTheBuild)
                .map(UnmetPremise::sentence)
                .filter(sentence -> !unmetBefore.contains(sentence))
                .forEach(objections::add);
        comparison.notices().keySet().stream()
                .filter(notice -> notice.gravity() == Gravity.LET_IN)
                .map(Notice::sentence)
                .forEach(objections::add);
        List<ScenarioComparison> broken = comparison.scenarios().stream()
                .filter(ScenarioComparison::breaks)
                .toList();
        if (!broken.isEmpty()) {
            objections.add(such(
                    broken,
                    "of what a trunk must do " + (broken.size() == 1 ? "is" : "are") + " met by " + report.before()
                            + " and not by " + report.after()));
        }
        return objections;
    }

    /** What is no longer done, and need not be, or is declared. */
    private String reservations() {
        List<ScenarioComparison> missed = new ArrayList<>(comparison.with(Change.NEWLY_FAILING));
        missed.addAll(comparison.with(Change.NO_LONGER_JUDGED));
        List<ScenarioComparison> musts = missed.stream().filter(Switch::isMust).toList();
        List<ScenarioComparison> shoulds =
                missed.stream().filter(scenario -> !isMust(scenario)).toList();
        List<String> parts = new ArrayList<>();
        if (!musts.isEmpty()) {
            parts.add(such(
                    musts,
                    "of what a trunk must do no longer " + (musts.size() == 1 ? "passes" : "pass") + ", as "
                            + report.after() + " declares"));
        }
        if (!shoulds.isEmpty()) {
            parts.add(
                    such(shoulds, "of what a trunk should do no longer " + (shoulds.size() == 1 ? "passes" : "pass")));
        }
        return parts.isEmpty() ? "." : ", if you can do without this: " + String.join("; ", parts) + ".";
    }

    private static boolean isMust(ScenarioComparison scenario) {
        return scenario.after()
                .map(ScenarioResult::requirement)
                .filter(requirement -> requirement.level() == Level.MUST)
                .isPresent();
    }

    /** Lines that do nothing any more, or something else, whether a scenario shows it or not. */
    private String lost() {
        int count = report.lost().size();
        return count == 0
                ? ""
                : " Look at " + (count == 1 ? "a line that does" : count + " lines that do")
                        + " something else now, or nothing: "
                        + report.lost().get(0).sentence() + ".";
    }

    private String noticed() {
        int count = comparison.notices().size();
        return count == 0
                ? " Nobody on the wire notices anything but other words for the same."
                : " Those on the wire, or the dialplan, notice " + count + (count == 1 ? " thing" : " things") + ": "
                        + comparison.notices().keySet().iterator().next().sentence()
                        + (count == 1 ? "." : ", and what else is listed.");
    }

    /** How many scenarios, and of which requirements. */
    private static String such(List<ScenarioComparison> scenarios, String what) {
        List<String> ids = scenarios.stream()
                .map(scenario -> scenario.result().requirement().id())
                .distinct()
                .toList();
        return scenarios.size() + " scenario" + (scenarios.size() == 1 ? " " : "s ") + what
                + ids.stream()
                        .limit(NAMED)
                        .collect(Collectors.joining(", ", " (", ids.size() > NAMED ? " and more)" : ")"));
    }
}
