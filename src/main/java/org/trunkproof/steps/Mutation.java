package org.trunkproof.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.ConfigurationTexts;
import org.trunkproof.regression.Copies;
import org.trunkproof.regression.Journal;
import org.trunkproof.regression.Mutant;
import org.trunkproof.regression.Mutants;
import org.trunkproof.regression.MutationReport;
import org.trunkproof.regression.MutationResult;
import org.trunkproof.regression.MutationRun;
import org.trunkproof.regression.MutationSummary;
import org.trunkproof.regression.Progress;
import org.trunkproof.trunk.TrunkProfile;

/** What mvn verify -Pmutation does. */
public final class Mutation {

    private static final Path FOLDER = Path.of("target/trunk-mutation");
    static final Path RESULTS = FOLDER.resolve("results.jsonl");
    private static final Path PAGE = FOLDER.resolve("index.html");

    private final Instant started = Instant.now();
    private final Options options;
    private final Run run;
    private final List<ConfigurationText> texts;
    private final List<Mutant> mutants;
    private final Journal journal;
    private final Copies copies = new Copies(FOLDER.resolve("copies"));
    private boolean isReported;

    private Mutation(Options options, Run run) throws IOException {
        this.options = options;
        this.run = run;
        this.texts = ConfigurationTexts.of(run.folder.path());
        this.mutants = texts.stream().flatMap(text -> Mutants.of(text).stream()).toList();
        this.journal = new Journal(RESULTS, subject(), new Progress(mutants.size(), System.out));
    }

    /**
     * @throws SetupException if the run cannot begin
     * @throws AssertionError if mutants survive, or could not be tried
     */
    public static void run() throws InterruptedException, IOException {
        Files.deleteIfExists(PAGE);
        try {
            Options options = Options.fromSystemProperties();
            new Mutation(options, Run.of(options)).begin();
        } catch (IllegalArgumentException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    private void begin() throws InterruptedException, IOException {
        Thread interrupted = new Thread(this::interrupted, "mutation-interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            texts.forEach(Mutation::sayUnreadable);
            tried();
        } finally {
            run.labs.close();
            copies.close();
            if (!journal.results().isEmpty()) {
                report();
            }
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        MutationSummary summary = summary();
        if (!summary.open().isEmpty()) {
            throw new AssertionError(summary.open().size() + " mistakes that the suite does not notice; see " + PAGE);
        }
    }

    /** What becomes of mutants whose labs are taken away from now on is no result. */
    private void interrupted() {
        journal.close();
        report();
        copies.close();
    }

    private void tried() throws InterruptedException, IOException {
        CucumberScenarios scenarios = new CucumberScenarios(run.profile, run.catalogue, options);
        List<String> known =
                journal.results().stream().map(MutationResult::mutant).toList();
        List<Mutant> left =
                mutants.stream().filter(mutant -> !known.contains(mutant.id())).toList();
        System.out.println(
                mutants.size() + " mutants of " + names() + ", " + known.size() + " of them known; first the "
                        + scenarios.all().size() + " scenarios on " + run.folder.path() + " as it is ...");
        new MutationRun(
                        new MutationRun.Place(subject(), copies, FOLDER.resolve("evidence")),
                        run.folder,
                        peers(),
                        scenarios,
                        run.labs::sharing,
                        aspects(),
                        new GreenSuite(scenarios, run, FOLDER.resolve("original"), options.labs()).results(),
                        journal.earlier())
                .run(left, options.labs(), journal);
    }

    private List<String> peers() {
        return texts.stream()
                .flatMap(text -> text.settings().stream())
                .map(ConfigurationText.Setting::section)
                .distinct()
                .toList();
    }

    private Function<Mutant, List<String>> aspects() {
        TrunkProfile profile = run.profile;
        return mutant -> ChanSip.aspectsOf(
                mutant.text().isDialplan(),
                mutant.section(),
                mutant.setting(),
                profile.deskPhone().username(),
                profile.inboundContext(),
                profile.outboundContext());
    }

    private String names() {
        return texts.stream().map(ConfigurationText::name).collect(Collectors.joining(", "));
    }

    private static void sayUnreadable(ConfigurationText text) {
        if (!text.unreadable().isEmpty()) {
            System.out.println(text.name() + " has lines that Trunkproof cannot read; left alone: "
                    + text.unreadable().stream()
                            .map(index -> String.valueOf(index + 1))
                            .collect(Collectors.joining(", ")));
        }
    }

    private String subject() throws IOException {
        return Subject.of(run.folder, options);
    }

    private MutationSummary summary() {
        return new MutationSummary(mutants.size(), journal.results(), Duration.between(started, Instant.now()));
    }

    private synchronized void report() {
        if (isReported) {
            return;
        }
        isReported = true;
        try {
            new MutationReport(run.folder.path().toString(), mutants, summary()).write(FOLDER, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(summary().text() + "; read on in " + PAGE);
    }
}
