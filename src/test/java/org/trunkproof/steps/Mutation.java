package org.trunkproof.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.regression.ConfigurationText;
import org.trunkproof.regression.Journal;
import org.trunkproof.regression.Mutant;
import org.trunkproof.regression.Mutants;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.regression.MutationRun;
import org.trunkproof.regression.Outcome;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/** What mvn verify -Pmutation does. */
public final class Mutation {

    private static final Path FOLDER = Path.of("target/trunk-mutation");

    private Mutation() {}

    /**
     * @throws SetupException if the run cannot begin
     * @throws AssertionError if mutants survive, or could not be tried
     */
    public static void run() throws InterruptedException, IOException {
        Options options = Options.fromSystemProperties();
        Run run = Run.of(options);
        CucumberScenarios scenarios = new CucumberScenarios(
                run.profile, run.catalogue, options.features(), System.getProperty("cucumber.filter.tags", ""));
        try {
            System.out.println("The suite on " + run.folder.path() + " as it is ...");
            List<ScenarioResult> results =
                    scenarios.run(scenarios.all(), run.folder, run.labs, FOLDER.resolve("original"), result -> false);
            requireGreen(results);
            List<Mutant> mutants = mutants(run.folder);
            Journal journal =
                    new Journal(FOLDER.resolve("results.jsonl"), subject(run.folder), mutants.size(), System.out);
            List<String> known =
                    journal.results().stream().map(MutationResult::mutant).toList();
            new MutationRun(
                            run.folder,
                            List.of(run.profile.peer(), run.profile.deskPhone().username()),
                            scenarios,
                            folder -> run.labs.sharing(folder),
                            results,
                            FOLDER.resolve("evidence"))
                    .run(
                            mutants.stream()
                                    .filter(mutant -> !known.contains(mutant.id()))
                                    .toList(),
                            options.labs(),
                            journal);
            report(journal.results());
        } finally {
            run.labs.close();
        }
    }

    private static void requireGreen(List<ScenarioResult> results) {
        List<String> red = results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR)
                .map(result -> result.location() + ": " + result.message())
                .toList();
        if (!red.isEmpty()) {
            throw new SetupException("The suite fails on the folder as it is; mend that first, with mvn verify: "
                    + String.join("\n", red));
        }
    }

    private static List<Mutant> mutants(ConfigurationFolder folder) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (String name : List.of("sip.conf", "extensions.conf")) {
            Path file = folder.path().resolve(name);
            if (Files.exists(file)) {
                mutants.addAll(Mutants.of(ConfigurationText.of(name, Files.readAllBytes(file))));
            }
        }
        return mutants;
    }

    private static String subject(ConfigurationFolder folder) {
        return folder.path().toString();
    }

    private static void report(List<MutationResult> results) {
        List<MutationResult> open = results.stream()
                .filter(result -> result.outcome() == Outcome.SURVIVED || result.outcome() == Outcome.ERROR)
                .toList();
        System.out.println(
                results.stream().collect(Collectors.groupingBy(MutationResult::outcome, Collectors.counting())));
        if (!open.isEmpty()) {
            throw new AssertionError("Mistakes that the suite does not notice:\n"
                    + open.stream()
                            .map(result -> "  " + result.outcome() + "  " + result.mutant() + "  " + result.text())
                            .collect(Collectors.joining("\n")));
        }
    }
}
