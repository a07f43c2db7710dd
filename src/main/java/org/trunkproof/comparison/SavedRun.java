package org.trunkproof.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trunkproof.evidence.Trace;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.PremisesFile;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;

/**
 * A run of the suite as its report has it.
 *
 * @param report the folder of the report
 * @param configuration the folder that was under test, or the copy of it in the report
 */
public record SavedRun(Path report, Path configuration) {

    /**
     * Its results by scenario: a scenario of another run is the same if it has the same title and the same place among
     * those of that title in its feature.
     *
     * @throws IOException if the report cannot be read
     */
    Map<String, ScenarioResult> results() throws IOException {
        List<ScenarioResult> inOrder = ResultsFile.read(report).stream()
                .sorted((one, other) -> {
                    int files = file(one).compareTo(file(other));
                    return files != 0 ? files : Integer.compare(line(one), line(other));
                })
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, ScenarioResult> results = new LinkedHashMap<>();
        for (ScenarioResult result : inOrder) {
            String name = file(result) + ": " + result.scenario();
            results.put(name + " " + counts.merge(name, 1, Integer::sum), result);
        }
        return results;
    }

    /**
     * What its scenarios rest on and did not hold.
     *
     * @throws IOException if the report cannot be read
     */
    List<UnmetPremise> unmet() throws IOException {
        return PremisesFile.read(report);
    }

    /**
     * The channel driver that it was of, by its name; empty where it broke off before that was known.
     *
     * @throws IOException if the report cannot be read
     */
    public String driver() throws IOException {
        return RunFacts.isIn(report) ? RunFacts.read(report).driver() : "";
    }

    /**
     * Whether the other was of another channel driver, or of another release of Asterisk, as far as both say.
     *
     * @throws IOException if a report cannot be read
     */
    boolean isOfOtherAsterisk(SavedRun other) throws IOException {
        if (!RunFacts.isIn(report) || !RunFacts.isIn(other.report)) {
            return false;
        }
        RunFacts one = RunFacts.read(report);
        RunFacts another = RunFacts.read(other.report);
        return !one.driver().equals(another.driver()) || !one.asterisk().equals(another.asterisk());
    }

    private static String file(ScenarioResult result) {
        return result.location().replaceFirst(":\\d+$", "");
    }

    private static int line(ScenarioResult result) {
        return Integer.parseInt(result.location().replaceFirst("^.*:", ""));
    }

    /**
     * What was done in a scenario; nothing where no Trace was left.
     *
     * @param naming how names of channels are to be read
     * @throws IOException if the Trace cannot be read
     */
    Behaviour behaviour(ScenarioResult result, UnaryOperator<String> naming) throws IOException {
        Optional<EvidenceFolder> folder = result.folder(report);
        Optional<Trace> trace = folder.isPresent() ? folder.get().trace() : Optional.empty();
        return trace.map(known -> Behaviour.of(known, naming)).orElse(Behaviour.NOTHING);
    }
}
