package org.trunkproof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.comparison.SavedRun;
import org.trunkproof.comparison.TextChange;
import org.trunkproof.configuration.Line;
import org.trunkproof.lab.LabPool;
import org.trunkproof.premise.Premises;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.MissingEvidence;
import org.trunkproof.report.PremisesFile;
import org.trunkproof.report.Report;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.requirement.Verdict;

/** One of the two runs of a comparison: of a folder on an Asterisk, or the report of one that was. */
final class ComparedRun {

    private final Path given;
    private final String trunk;
    private final ChosenAsterisk asterisk;
    private final Path report;
    private List<Line> changed = List.of();
    private Set<String> apart = Set.of();
    private String where = "";
    private @Nullable RunFacts facts;
    private Premises premises = Premises.HOLD;
    private final Map<String, ScenarioResult> results = new ConcurrentHashMap<>();

    /**
     * @param trunk the name of the one under test
     * @param asterisk which it is run on
     * @param report where the report goes if it is to be run
     */
    ComparedRun(Path given, String trunk, ChosenAsterisk asterisk, Path report) {
        this.given = given;
        this.trunk = trunk;
        this.asterisk = asterisk;
        this.report = report;
    }

    static boolean isSaved(Path given) {
        return Files.exists(given.resolve(ResultsFile.NAME));
    }

    boolean isSaved() {
        return isSaved(given);
    }

    /**
     * @throws org.trunkproof.asterisk.SetupException if it is none
     */
    ConfigurationFolder folder() {
        return new ConfigurationFolder(given).ofTrunk(trunk).changedIn(changed).without(apart);
    }

    /** Which Asterisk it is run on. */
    ChosenAsterisk asterisk() {
        return asterisk;
    }

    /** Has lines suspected first that are other than in the baseline. */
    void suspectChangesSince(ComparedRun baseline) throws IOException {
        changed = TextChange.between(baseline.saved().configuration(), given).stream()
                .flatMap(change -> change.newLines().stream())
                .toList();
    }

    /** Has files and folders of these names be none of Asterisk's. */
    void leaveOut(Set<String> names) {
        apart = Set.copyOf(names);
    }

    /** Has it called by its Asterisk as well, where the other run is of another. */
    void isCalledBy(String itsAsterisk) {
        where = " on " + itsAsterisk;
    }

    /** Says what the run is of, once there is a lab to ask. */
    void isOf(RunFacts known) {
        facts = known;
    }

    /** Says what does not hold that its scenarios rest on, once labs have been asked. */
    void restsOn(Premises known) {
        premises = known;
    }

    /** What does not hold that its scenarios rest on, as a person finds it; of a saved one, what was found then. */
    List<UnmetPremise> unmet() throws IOException {
        return isSaved()
                ? PremisesFile.read(given)
                : premises.unmet().stream().map(premise -> premise.in(given)).toList();
    }

    /** Runs all scenarios; those of which it could not find out once more, when nothing else goes on. */
    void run(Suite suite, ChosenScenarios scenarios, LabPool labs, int sideBySide) {
        Execution execution = new Execution(suite, scenarios, labs, report)
                .telling(result -> results.put(result.location(), result))
                .unless(scenario -> premises.objection(scenario.steps()))
                .doubting(doubts -> System.out.println(Doubts.told(doubts) + "\n    on " + this));
        List<String> all = scenarios.all();
        execution.run(LastRun.longestFirst(LastRun.NONE.expected(all, scenarios::isSlow), all), sideBySide);
        execution.run(
                results.values().stream()
                        .filter(result -> result.verdict() == Verdict.ERROR)
                        .map(ScenarioResult::location)
                        .toList(),
                1);
    }

    /** Whether it is neither saved nor has come to any result. */
    boolean hasNoResult() {
        return !isSaved() && results.isEmpty();
    }

    /** What of its evidence is missing, in a sentence; of a saved one that is not known. */
    Optional<String> missingEvidence() {
        return isSaved() ? Optional.empty() : MissingEvidence.of(report, List.copyOf(results.values()));
    }

    /** Writes the report of what has been run by now; of a saved one there is nothing to write. */
    void writeReport() throws IOException {
        if (!isSaved()) {
            Report.of(given.toString(), List.copyOf(results.values()), unmet(), Deviations.read(given))
                    .write(report);
            ConfigurationCopy.write(folder().contents(), report);
            if (facts != null) {
                facts.write(report);
            }
        }
    }

    /** The folder that it is of, or the copy of that. */
    Path configuration() {
        return configuration(given);
    }

    /** The same of what somebody has given. */
    static Path configuration(Path given) {
        return isSaved(given) ? given.resolve(ConfigurationCopy.NAME) : given;
    }

    SavedRun saved() {
        return new SavedRun(isSaved() ? given : report, configuration());
    }

    @Override
    public String toString() {
        return given + where;
    }
}
