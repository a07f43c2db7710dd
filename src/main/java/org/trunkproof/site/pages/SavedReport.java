package org.trunkproof.site.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.PremisesFile;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Withheld;

/**
 * A run as its report has it.
 *
 * @param folder of the report
 * @param facts empty where the run broke off before it was known what it was of
 * @param unmet what scenarios rest on and does not hold
 * @param files of the configuration under test
 * @param withheld what lies beside them and is not in the report
 */
public record SavedReport(
        Path folder,
        Optional<RunFacts> facts,
        List<UnmetPremise> unmet,
        List<ScenarioResult> results,
        List<ConfigurationFile> files,
        Withheld withheld) {

    public SavedReport {
        unmet = List.copyOf(unmet);
        results = List.copyOf(results);
        files = List.copyOf(files);
    }

    /**
     * @throws IOException if there is no report in the folder, or a file of it is none of ours
     */
    public static SavedReport read(Path folder, LineAspects aspects) throws IOException {
        Optional<RunFacts> facts = RunFacts.isIn(folder) ? Optional.of(RunFacts.read(folder)) : Optional.empty();
        return new SavedReport(
                folder,
                facts,
                PremisesFile.read(folder),
                ResultsFile.read(folder),
                ConfigurationFile.in(
                        folder.resolve(ConfigurationCopy.NAME),
                        Dialect.named(facts.map(RunFacts::driver).orElse("")),
                        aspects),
                Withheld.of(folder));
    }

    /** The folder under test, as it was given. */
    String configuration() {
        return facts.map(RunFacts::configuration).orElse("my-trunk");
    }

    /** The file that says what the carrier and its customer agreed on; empty for Flowroute's. */
    String profile() {
        return facts.map(RunFacts::profile).orElse("");
    }

    public Explanation explanation() {
        return new Explanation(configuration(), files);
    }

    /** For a page from which nothing leads to the configuration. */
    public Explanation explanationWithoutLinks() {
        return new Explanation(configuration(), List.of());
    }

    /** The lines that bear on any of the aspects. */
    List<ConfigurationLine> linesBearingOn(List<String> aspects) {
        return files.stream()
                .flatMap(file -> file.lines().stream())
                .filter(line -> line.bearsOn(aspects))
                .toList();
    }

    /** Whether there is a file of that name in its folder. */
    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }
}
