package org.trunkproof.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.Agreement;
import org.trunkproof.configuration.Aspects;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.FolderFile;
import org.trunkproof.configuration.Section;
import org.trunkproof.lab.LabPool;
import org.trunkproof.regression.Copies;
import org.trunkproof.regression.Journal;
import org.trunkproof.regression.Mutant;
import org.trunkproof.regression.Mutants;
import org.trunkproof.regression.MutationProgress;
import org.trunkproof.regression.MutationReport;
import org.trunkproof.regression.MutationRun;
import org.trunkproof.regression.MutationSummary;
import org.trunkproof.regression.Scenarios;
import org.trunkproof.report.ScenarioResult;

/** What mvn verify -Pmutation does. */
public final class Mutate {

    private static final Path FOLDER = Path.of("target/trunk-mutation");

    /** In no report, for they are the folder with all its secrets. */
    private static final Path COPIES = Path.of("target/trunk-folders/mutants");

    static final Path RESULTS = FOLDER.resolve("results.jsonl");
    private static final Path PAGE = FOLDER.resolve("index.html");
    /** The dialplan that is no list of settings; what it includes is left alone. */
    private static final String AEL = "extensions.ael";

    private static final String NOTHING_YET = "Interrupted: no mistake has been tried yet, so there is no report.";

    private final Instant started = Instant.now();
    private final Options options;
    private final ChosenScenarios scenarios;
    private final Suite suite;
    private final LabPool labs;
    private final Configuration configuration;
    private final List<ConfigurationText> texts;
    private final List<Mutant> mutants;
    private final Journal journal;
    private final Copies copies = new Copies(COPIES);
    private boolean isReported;

    private Mutate(Options options, ChosenScenarios scenarios, Suite suite) throws IOException {
        this.options = options;
        this.scenarios = scenarios;
        this.suite = suite;
        this.labs = new LabPool(suite.plan(), options.labs());
        this.configuration = suite.folder().configuration();
        SortedMap<String, FolderFile> files = suite.folder().contents().files();
        // what lies elsewhere is nothing for a report
        List<ConfigurationText> read = new ArrayList<>(configuration.texts());
        if (files.containsKey(AEL)) {
            read.add(ConfigurationText.of(AEL, files.get(AEL).bytes()));
        }
        this.texts = read.stream()
                .filter(text -> Optional.ofNullable(files.get(text.name()))
                        .filter(FolderFile::isOutside)
                        .isEmpty())
                .toList();
        this.mutants = texts.stream()
                .flatMap(text -> Mutants.of(text, configuration.dialect()).stream())
                .toList();
        this.journal = new Journal(RESULTS, subject(), new MutationProgress(mutants.size(), System.out));
    }

    /**
     * @throws SetupException if the run cannot begin
     * @throws AssertionError if mutants survive, or could not be tried
     */
    public static void run() throws InterruptedException, IOException {
        Discreet.run(() -> {
            mutate();
            return "";
        });
    }

    private static void mutate() throws InterruptedException, IOException {
        try (Claim claim = Claim.on(FOLDER);
                Interruption interruption = new Interruption(out -> out.println(NOTHING_YET))) {
            Files.deleteIfExists(PAGE);
            Options options = Options.of(Job.MUTATE);
            ChosenScenarios scenarios = ChosenScenarios.rehearsed(options);
            new Mutate(options, scenarios, Suite.of(options)).begin(interruption);
        }
    }

    private void begin(Interruption interruption) throws InterruptedException, IOException {
        interruption.answerWith(this::interrupted);
        try {
            texts.stream().filter(text -> !text.isAel()).forEach(Mutate::sayUnreadable);
            tried();
        } finally {
            labs.close();
            copies.close();
            if (!journal.results().isEmpty()) {
                report(System.out);
            }
        }
        interruption.close();
        MutationSummary summary = summary();
        if (!summary.open().isEmpty()) {
            throw new AssertionError(summary.open().size() + " mistakes that the suite does not notice; see " + PAGE);
        }
    }

    /** What becomes of mutants whose labs are taken away from now on is no result. */
    private void interrupted(PrintStream out) {
        journal.close();
        if (journal.results().isEmpty()) {
            out.println(NOTHING_YET);
        } else {
            report(out);
        }
        copies.close();
    }

    private void tried() throws InterruptedException, IOException {
        Set<String> known =
                journal.results().stream().map(result -> result.mistake().id()).collect(Collectors.toSet());
        List<Mutant> left =
                mutants.stream().filter(mutant -> !known.contains(mutant.id())).toList();
        System.out.println(mutants.size() + " mutants of " + names() + ", " + known.size()
                + " of them known; first the " + applying().size() + " scenarios on "
                + suite.folder().path() + " as it is ...");
        new MutationRun(
                        new MutationRun.Workplace(subject(), copies, FOLDER.resolve("evidence")),
                        suite.folder(),
                        peers(),
                        new OnCopies(suite, scenarios),
                        labs::sharing,
                        aspects(),
                        new GreenSuite(
                                        new Execution(suite, scenarios, labs, FOLDER.resolve("original"))
                                                .doubting(doubts -> System.out.println(Doubts.told(doubts))),
                                        applying(),
                                        options.labs())
                                .results(),
                        journal.earlier())
                .run(left, options.labs(), journal);
    }

    /**
     * What no mistake can be told by is left out: a scenario that does not apply says the same of every folder.
     *
     * @throws SetupException if none applies
     */
    private List<String> applying() {
        List<String> applying = scenarios.applying(suite.applicability());
        if (applying.isEmpty()) {
            throw new SetupException("No scenario applies to this trunk, so that no mistake can be told by any: "
                    + scenarios.notApplicable(suite.applicability()).clauses() + ".");
        }
        return applying;
    }

    /** The scenarios, to be run on copies of the folder. */
    private record OnCopies(Suite suite, ChosenScenarios chosen) implements Scenarios {

        @Override
        public List<String> all() {
            return chosen.applying(suite.applicability());
        }

        @Override
        public List<ScenarioResult> run(
                List<String> locations,
                ConfigurationFolder folder,
                LabPool labs,
                Path evidence,
                int sideBySide,
                Predicate<ScenarioResult> enough) {
            return new Execution(suite.onCopy(folder), chosen, labs, evidence)
                    .until(enough)
                    .run(locations, sideBySide);
        }
    }

    private List<String> peers() {
        return configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate())
                .map(Section::name)
                .distinct()
                .toList();
    }

    private Function<Mutant, List<String>> aspects() {
        Aspects aspects = configuration.dialect().aspects();
        Agreement agreement = suite.profile().agreement();
        return mutant -> aspects.of(mutant.linePlace(), agreement);
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
        return MutationSubject.of(suite.folder(), options);
    }

    private MutationSummary summary() {
        return new MutationSummary(mutants.size(), journal.results(), Duration.between(started, Instant.now()));
    }

    private synchronized void report(PrintStream out) {
        if (isReported) {
            return;
        }
        isReported = true;
        try {
            new MutationReport(suite.folder().path().toString(), configuration.dialect(), mutants, summary())
                    .write(FOLDER, texts);
            out.println(summary().text() + "; read on in " + PAGE);
        } catch (IOException e) {
            out.println(summary().text() + "; the page is not written: " + e.getMessage());
        }
    }
}
