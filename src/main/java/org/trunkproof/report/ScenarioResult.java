package org.trunkproof.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/**
 * What came of one scenario.
 *
 * @param scenario its title, an outline's values filled in
 * @param location feature file and line
 * @param message why the verdict is not a pass; empty for a pass
 * @param suspects lines of the configuration that may be to blame where it fails or is not judged, the likeliest first
 * @param tooMuch whether, where it fails, something came about that must not, rather than that something did not
 * @param evidence files that show it, in the report's folder
 */
public record ScenarioResult(
        Requirement requirement,
        String scenario,
        String location,
        Verdict verdict,
        String message,
        Duration duration,
        List<Suspect> suspects,
        boolean tooMuch,
        List<String> evidence) {

    private static final String DELETE = "; delete its line from the file deviations: ";

    /** One in which nothing came about that must not. */
    public ScenarioResult(
            Requirement requirement,
            String scenario,
            String location,
            Verdict verdict,
            String message,
            Duration duration,
            List<Suspect> suspects,
            List<String> evidence) {
        this(requirement, scenario, location, verdict, message, duration, suspects, false, evidence);
    }

    public ScenarioResult {
        suspects = List.copyOf(suspects);
        evidence = List.copyOf(evidence);
    }

    /**
     * That of a scenario that was not run, because the trunk has not got what it needs.
     *
     * @param scenario its title
     * @param location feature file and line
     * @param reasons why, at least one, as sentences without their full stops; that first by which it is counted
     */
    public static ScenarioResult notApplicable(
            Requirement requirement, String scenario, String location, List<String> reasons) {
        return new ScenarioResult(
                requirement,
                scenario,
                location,
                Verdict.NOT_APPLICABLE,
                NotApplicable.message(reasons),
                Duration.ZERO,
                List.of(),
                List.of());
    }

    /** Its feature file, as a person finds it. */
    String file() {
        return location.replaceFirst(":\\d+$", "");
    }

    /** Where its evidence lies; empty if there is none. */
    public Optional<EvidenceFolder> folder(Path report) {
        return evidence.stream()
                .findFirst()
                .map(file -> new EvidenceFolder(report, file.substring(0, file.lastIndexOf('/'))));
    }

    /** Whether it is a requirement that must be met, and fails without excuse or is not shown to be met. */
    public boolean failsTheBuild() {
        return (verdict == Verdict.FAIL || verdict == Verdict.NOT_JUDGED) && requirement.level() == Level.MUST;
    }

    /** The same result where it was not judged, of a requirement that is declared not to be met, for this reason. */
    public ScenarioResult excused(String reason) {
        return verdict == Verdict.NOT_JUDGED ? with(Verdict.DEVIATION, reason + "\n" + message) : this;
    }

    /** The same result where it is declared to be none. */
    ScenarioResult stale(Deviation declared) {
        return with(
                Verdict.STALE_DEVIATION,
                (declared.scenario().isPresent() ? "The scenario passes" : "The requirement is met")
                        + DELETE
                        + declared);
    }

    /** What is declared and is not so, of a result that says that. */
    Optional<String> staleSubject() {
        return Optional.of(message.indexOf(DELETE))
                .filter(at -> verdict == Verdict.STALE_DEVIATION && at >= 0)
                .flatMap(at -> Deviation.read(message.substring(at + DELETE.length())))
                .map(Deviation::subject);
    }

    private ScenarioResult with(Verdict other, String why) {
        return new ScenarioResult(requirement, scenario, location, other, why, duration, suspects, tooMuch, evidence);
    }
}
