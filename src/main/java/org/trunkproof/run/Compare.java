package org.trunkproof.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.comparison.Comparison;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.comparison.GitHubComparison;
import org.trunkproof.comparison.GitRevision;
import org.trunkproof.comparison.SavedRun;
import org.trunkproof.comparison.TextChange;
import org.trunkproof.configuration.Agreement;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.migration.Counterpart;
import org.trunkproof.migration.Counterparts;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.Summary;
import org.trunkproof.site.ComparisonSite;
import org.trunkproof.spelling.NearestPath;
import org.trunkproof.trunk.DescriptionFile;

/**
 * What mvn verify -Dtrunk.baseline does: the suite on two folders, or one on two Asterisks, unless their runs are saved, and
 * what is other.
 */
public final class Compare {

    static final Path COMPARISON = Path.of("target/trunk-comparison");
    private static final Path BASELINE = Path.of("target/trunk-baseline");

    /** In no report, for it is a folder with all its secrets; gone when they are compared. */
    private static final Path REVISION = Path.of("target/trunk-folders/baseline");

    private static final String GIT = "git:";
    private static final String WHAT =
            "a configuration folder, git:REVISION, asterisk:NUMBER, image:NAME, or the report of an" + " earlier run";
    private static final String NOTHING_YET = "Interrupted: there is nothing to compare yet, so there is no report.";
    private static final String INCOMPLETE = "The comparison is not complete: ";

    private final Options options;
    private final String baseline;

    private Compare(Options options, String baseline) {
        this.options = options;
        this.baseline = baseline;
    }

    /**
     * @throws SetupException if the two cannot be compared
     * @throws AssertionError if a requirement is newly missed, or, where the user is strict, anything is done otherwise
     */
    public static void run() throws InterruptedException, IOException {
        Discreet.run(() -> {
            compare();
            return "";
        });
    }

    private static void compare() throws InterruptedException, IOException {
        Options options = Options.of(Job.COMPARE);
        String baseline = options.baseline()
                .orElseThrow(() -> new SetupException("-Dtrunk.baseline is empty; give it " + WHAT + "."));
        boolean isRun = !ComparedRun.isSaved(options.config());
        try (Claim comparison = Claim.on(COMPARISON);
                Claim before = Claim.on(BASELINE);
                @Nullable Claim after = isRun ? Claim.on(RunReport.FOLDER) : null;
                Interruption interruption = new Interruption(out -> out.println(NOTHING_YET))) {
            new Compare(options, baseline).begin(interruption);
        } catch (SetupException e) {
            RunReport.GITHUB.annotation(String.valueOf(e.getMessage())).ifPresent(System.out::println);
            throw e;
        } finally {
            FileUtils.deleteQuietly(REVISION.toFile());
        }
    }

    private void begin(Interruption interruption) throws InterruptedException, IOException {
        LastReport.clear(COMPARISON);
        Path config = options.config();
        DescriptionFile described = options.description();
        Optional<ChosenAsterisk> other = ChosenAsterisk.ofBaseline(baseline);
        Path baseFolder = other.isPresent() ? sameFolder(config) : folderOfBaseline(config);
        ChosenAsterisk asterisk = options.asterisk().or(described);
        String trunk = described.description().profile().peer();
        ComparedRun before = new ComparedRun(baseFolder, trunk, other.orElse(asterisk), BASELINE);
        ComparedRun after = new ComparedRun(config, trunk, asterisk, RunReport.FOLDER);
        Discreet.about(before.configuration(), described.description());
        Discreet.about(after.configuration(), described.description());
        List<ComparedRun> toRun =
                Stream.of(before, after).filter(run -> !run.isSaved()).toList();
        List<String> asterisks = toRun.stream()
                .map(run -> run.asterisk().nameFor(run.folder()))
                .distinct()
                .toList();
        if (!after.isSaved()) {
            after.suspectChangesSince(before);
        }
        if (toRun.size() == 2
                && asterisks.size() == 1
                && TextChange.between(baseFolder, config).isEmpty()) {
            throw new SetupException(baseline + " and " + config + " hold the same lines on " + asterisks.get(0)
                    + ", so there is nothing to compare; give another -Dtrunk.baseline.");
        }
        if (asterisks.size() > 1) {
            toRun.forEach(run -> run.isCalledBy(run.asterisk().nameFor(run.folder())));
        }
        Optional<ChosenScenarios> scenarios =
                toRun.isEmpty() ? Optional.empty() : Optional.of(ChosenScenarios.rehearsed(options));
        makeRoom(before, after);
        interruption.answerWith(out -> {
            writePartially(before, after, out);
            FileUtils.deleteQuietly(REVISION.toFile());
        });
        if (scenarios.isPresent()) {
            runSuite(toRun, scenarios.get(), described);
        }
        interruption.close();
        judge(before, after);
    }

    private Path sameFolder(Path config) {
        if (ComparedRun.isSaved(config)) {
            throw new SetupException("-Dtrunk.baseline=" + baseline
                    + " needs a configuration folder as -Dtrunk.config, and " + config + " is none.");
        }
        return config;
    }

    private Path folderOfBaseline(Path config) throws IOException {
        if (baseline.startsWith(GIT)) {
            return atRevision(config);
        }
        Path folder = Path.of(baseline);
        if (!Files.isDirectory(folder)) {
            throw new SetupException("There is no baseline " + folder + "; " + NearestPath.instead(folder)
                    + "give -Dtrunk.baseline " + WHAT + ".");
        }
        if (ComparedRun.isSaved(folder) && LastReport.makesRoom(folder, RunReport.FOLDER)) {
            LastReport.clear(BASELINE);
            FileUtils.copyDirectory(
                    folder.toFile(), BASELINE.toFile(), file -> !file.getName().equals(Claim.NAME));
            return BASELINE;
        }
        return folder;
    }

    private static void makeRoom(ComparedRun before, ComparedRun after) throws IOException {
        if (!before.isSaved()) {
            LastReport.clear(BASELINE);
        }
        if (!after.isSaved()) {
            LastReport.setAside(RunReport.FOLDER);
        }
    }

    private Path atRevision(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || ComparedRun.isSaved(folder)) {
            throw new SetupException("-Dtrunk.baseline=" + baseline
                    + " needs a configuration folder in a Git repository as -Dtrunk.config, and " + folder
                    + " is none.");
        }
        FileUtils.deleteQuietly(REVISION.toFile());
        Path copy = REVISION.resolve(folder.toRealPath().getFileName());
        return Given.read(() -> {
            GitRevision.copy(folder, baseline.substring(GIT.length()), copy);
            return copy;
        });
    }

    /** Both at the same time, with half of the labs each: most of a run is waiting for what takes as long as it takes. */
    private void runSuite(List<ComparedRun> runs, ChosenScenarios scenarios, DescriptionFile described)
            throws InterruptedException {
        runs.forEach(run -> run.leaveOut(described.namesIn(options.config())));
        ComparedRun last = runs.get(runs.size() - 1);
        if (runs.size() > 1) {
            Suite.told(last.folder());
        }
        ComparedRun first = runs.get(0);
        Suite ofFirst = Suite.of(first.folder(), options.of(first.folder().path(), first.asterisk()), described);
        Suite ofLast = ofFirst.on(last.folder(), last.asterisk().imageFor(last.folder()));
        int sideBySide = Math.max(1, options.labs() / runs.size());
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try (LabPool labs = new LabPool(ofFirst.plan(), options.labs());
                LabPool others = labs.sharing(ofLast.plan(), sideBySide)) {
            List<Future<?>> running = new ArrayList<>();
            for (ComparedRun run : runs) {
                LabPool pool = run == first ? labs : others;
                Suite suite = run == first ? ofFirst : ofLast;
                System.out.println(Announcement.of(
                        run.toString(),
                        sideBySide,
                        OptionalLong.empty(),
                        scenarios.all().size(),
                        scenarios.notApplicable(suite.applicability())));
                Lab lab = pool.borrow();
                run.isOf(suite.facts(options, lab));
                run.restsOn(new Survey(suite, pool).of(lab));
                if (!run.unmet().isEmpty()) {
                    System.out.print(Summary.ofPremises(run.toString(), run.unmet()));
                }
                running.add(threads.submit(() -> {
                    run.run(suite, scenarios, pool, sideBySide);
                    return null;
                }));
            }
            for (Future<?> run : running) {
                run.get();
            }
        } catch (ExecutionException | IOException e) {
            throw new IllegalStateException("The suite could not be run.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Comparison compared(ComparedRun before, ComparedRun after) throws IOException {
        before.writeReport();
        after.writeReport();
        Map<String, LineOfFile> known = new HashMap<>(files(before.saved()));
        known.putAll(files(after.saved()));
        // which section a setting stands in, a difference of two texts does not say
        return Comparison.of(before.saved(), after.saved(), (file, setting) -> Optional.ofNullable(known.get(file))
                .map(one -> one.dialect().aspects().of(new LinePlace(one.isDialplan(), "", setting), Agreement.NONE))
                .orElse(List.of()));
    }

    /** What has become of each line, where the folder has moved from one channel driver to its successor. */
    private static List<Counterpart> counterparts(ComparedRun before, ComparedRun after) throws IOException {
        Dialect old = Dialect.named(before.saved().driver());
        Dialect now = Dialect.named(after.saved().driver());
        return old.equals(Dialect.chanSip()) && now.equals(Dialect.chanPjsip())
                ? Counterparts.of(
                                Configuration.read(before.saved().configuration(), old),
                                Configuration.read(after.saved().configuration(), now))
                        .all()
                : List.of();
    }

    /** What a line of a file is one of. */
    private record LineOfFile(Dialect dialect, boolean isDialplan) {}

    /** The files that Asterisk reads for the trunk, by name; none where the run broke off before they were saved. */
    private static Map<String, LineOfFile> files(SavedRun saved) throws IOException {
        if (!Files.isDirectory(saved.configuration())) {
            return Map.of();
        }
        Dialect dialect = Dialect.named(saved.driver());
        Map<String, LineOfFile> files = new HashMap<>();
        Configuration.read(saved.configuration(), dialect)
                .texts()
                .forEach(text -> files.put(text.name(), new LineOfFile(dialect, text.isDialplan())));
        return files;
    }

    private void writePartially(ComparedRun before, ComparedRun after, PrintStream out) {
        if (before.hasNoResult() || after.hasNoResult()) {
            out.println(NOTHING_YET);
            return;
        }
        try {
            Comparison comparison = compared(before, after).ofWhatIsKnown();
            ComparisonReport report = new ComparisonReport(
                    baseline, options.config() + " (interrupted)", comparison, counterparts(before, after));
            report.write(COMPARISON);
            draw(report, before, after);
            out.println(report.summary(COMPARISON));
        } catch (IOException e) {
            out.println(INCOMPLETE + e.getMessage());
        }
    }

    /** The sites of those that were run, now that it is known which of their lines are other. */
    private void draw(ComparedRun... runs) throws IOException {
        Drawing drawing = Drawing.of(options);
        for (ComparedRun run : runs) {
            if (!run.isSaved()) {
                drawing.of(run.saved().report());
            }
        }
    }

    private static void draw(ComparisonReport report, ComparedRun before, ComparedRun after) throws IOException {
        new ComparisonSite(
                        COMPARISON,
                        report,
                        before.saved().report(),
                        after.saved().report())
                .draw();
    }

    private void judge(ComparedRun before, ComparedRun after) throws IOException {
        Comparison comparison = compared(before, after);
        ComparisonReport report =
                new ComparisonReport(baseline, options.config().toString(), comparison, counterparts(before, after));
        GitHubComparison github = new GitHubComparison(report, options.config());
        try {
            report.write(COMPARISON);
            draw(before, after);
            draw(report, before, after);
            RunReport.GITHUB.summarise(() -> github.summary(COMPARISON));
        } finally {
            // which is known, whatever becomes of the files
            System.out.println(RunReport.GITHUB.harmless(
                    report.summary(COMPARISON), UUID.randomUUID().toString()));
            RunReport.GITHUB.commands(github.annotations()).forEach(System.out::println);
        }
        requireNone(
                Stream.of(before, after)
                        .flatMap(run -> run.missingEvidence().stream())
                        .toList(),
                "Behaviour is compared by evidence, and some is missing",
                Undecided::new);
        if (comparison.isOfNothing()) {
            throw new Undecided("No scenario is of both runs and applies in both, so that nothing is compared.");
        }
        requireNone(
                comparison.notCompared(),
                "Of these scenarios a run could not find out, so they are not compared",
                Undecided::new);
        List<String> missedBefore =
                before.unmet().stream().map(UnmetPremise::sentence).toList();
        requireNone(
                after.unmet().stream()
                        .filter(UnmetPremise::failsTheBuild)
                        .map(UnmetPremise::sentence)
                        .filter(sentence -> !missedBefore.contains(sentence))
                        .toList(),
                "These premises held and no longer do",
                AssertionError::new);
        requireNone(comparison.broken(), "These requirements were met and no longer are", AssertionError::new);
        if (options.strict() && comparison.isOfBehaviour()) {
            throw new AssertionError("Asterisk does something otherwise, and -Dtrunk.strict allows no difference.");
        }
    }

    private static void requireNone(
            List<String> scenarios, String what, Function<String, ? extends AssertionError> failure) {
        if (!scenarios.isEmpty()) {
            throw failure.apply(what + ":\n  " + String.join("\n  ", scenarios));
        }
    }
}
