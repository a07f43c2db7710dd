package org.trunkproof.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trunkproof.requirement.Verdict;

/** Evidence that is not there, of scenarios that were run: it could not be written, or somebody has removed it. */
public final class MissingEvidence {

    private MissingEvidence() {}

    /**
     * Of how many scenarios something is missing, and what of one of them, in a sentence; empty if all is there.
     *
     * @param report the folder that the results are of
     */
    public static Optional<String> of(Path report, List<ScenarioResult> results) {
        List<ScenarioResult> run = results.stream()
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        List<Path> missing = run.stream()
                .flatMap(result -> firstMissing(report, result).stream())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The evidence of " + missing.size() + " of " + run.size()
                        + (run.size() == 1 ? " scenario" : " scenarios") + " is incomplete: there is no "
                        + missing.get(0) + (missing.size() == 1 ? "" : ", for one") + ".");
    }

    private static Optional<Path> firstMissing(Path report, ScenarioResult result) {
        if (!EvidenceFolder.isComplete(result.evidence())) {
            int line = Integer.parseInt(result.location().replaceFirst(".*:", ""));
            return Optional.of(EvidenceFolder.of(report, result.requirement().id(), result.scenario(), line)
                    .proceedingsFile());
        }
        return result.evidence().stream()
                .map(report::resolve)
                .filter(file -> !Files.exists(file))
                .findFirst();
    }
}
