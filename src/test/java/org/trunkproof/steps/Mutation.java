package org.trunkproof.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.regression.ConfigurationText;
import org.trunkproof.regression.Journal;
import org.trunkproof.regression.Mutant;
import org.trunkproof.regression.Mutants;
import org.trunkproof.regression.MutationReport;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.regression.MutationRun;
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
            List<ScenarioResult> results = scenarios.run(
                    scenarios.all(), run.folder, run.labs, FOLDER.resolve("original"), options.labs(), result -> false);
            requireGreen(results);
            List<ConfigurationText> texts = texts(run.folder);
            List<Mutant> mutants =
                    texts.stream().flatMap(text -> Mutants.of(text).stream()).toList();
            Journal journal =
                    new Journal(FOLDER.resolve("results.jsonl"), subject(run, options), mutants.size(), System.out);
            try {
                tried(run, options, scenarios, results, mutants, journal);
            } finally {
                report(run, texts, mutants, journal);
            }
        } finally {
            run.labs.close();
        }
    }

    private static void tried(
            Run run,
            Options options,
            CucumberScenarios scenarios,
            List<ScenarioResult> results,
            List<Mutant> mutants,
            Journal journal)
            throws InterruptedException {
        List<String> known =
                journal.results().stream().map(MutationResult::mutant).toList();
        new MutationRun(
                        run.folder,
                        List.of(run.profile.peer(), run.profile.deskPhone().username()),
                        scenarios,
                        folder -> run.labs.sharing(folder, 1),
                        results,
                        FOLDER.resolve("evidence"))
                .run(
                        mutants.stream()
                                .filter(mutant -> !known.contains(mutant.id()))
                                .toList(),
                        options.labs(),
                        journal);
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

    private static List<ConfigurationText> texts(ConfigurationFolder folder) throws IOException {
        List<ConfigurationText> texts = new ArrayList<>();
        for (String name : List.of("sip.conf", "extensions.conf")) {
            Path file = folder.path().resolve(name);
            if (Files.exists(file)) {
                texts.add(ConfigurationText.of(name, Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    /** Changes with the folder and with the features, so that results of others are not taken for these. */
    private static String subject(Run run, Options options) throws IOException {
        CRC32 sum = new CRC32();
        for (Path place : Stream.concat(Stream.of(run.folder.path()), options.features().stream())
                .toList()) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return run.folder.path() + " " + Long.toHexString(sum.getValue());
    }

    private static void report(Run run, List<ConfigurationText> texts, List<Mutant> mutants, Journal journal)
            throws IOException {
        MutationReport report = new MutationReport(run.folder.path().toString(), mutants, journal.results());
        report.write(FOLDER, texts);
        System.out.println("\n" + report.summary() + "; read on in " + FOLDER.resolve("index.html"));
        if (!report.open().isEmpty()) {
            throw new AssertionError("Mistakes that the suite does not notice:\n"
                    + report.open().stream()
                            .map(result -> "  " + result.outcome() + "  " + result.mutant() + "  " + result.text())
                            .collect(Collectors.joining("\n")));
        }
    }
}
