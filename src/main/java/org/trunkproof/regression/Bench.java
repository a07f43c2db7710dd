package org.trunkproof.regression;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;

/**
 * What mutants are tried with: the folder as it is, labs and scenarios.
 *
 * @param aspects what the line of a mutant bears on, most of all first
 */
record Bench(
        MutationRun.Workplace workplace,
        Scenarios suite,
        MutationRun.Labs labs,
        Function<Mutant, List<String>> aspects,
        Original original,
        Equivalence equivalence,
        Killers killers) {

    /** Other runs on this machine may take from Docker what a lab needs, and give it back. */
    private static final int TRIES = 5;

    /**
     * Makes sure that it is a mutant's fault if no lab can be opened on it.
     *
     * @throws SetupException if none can be opened on the folder itself either, time and again
     */
    void checkLabs() throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try (LabPool pool = labs.on(original.folder(), 1)) {
                original.loadedBy(pool);
                return;
            } catch (SetupException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Runs scenarios until one tells the mutant from the original. */
    List<ScenarioResult> run(
            List<String> locations, ConfigurationFolder folder, LabPool pool, Mutant mutant, int sideBySide) {
        Path evidence =
                workplace.evidence().resolve(Integer.toHexString(mutant.id().hashCode()));
        return suite.run(locations, folder, pool, evidence, sideBySide, original::isToldBy);
    }

    /** A text that names the lines to look at, of a copy that will soon be gone. */
    String asOfOriginal(String text, Copies.Copy copy) {
        return text.replace(
                copy.folder().path().toString(), original.folder().path().toString());
    }
}
