package org.trunkproof.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.io.FileUtils;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.comparison.Comparison;
import org.trunkproof.comparison.ComparisonReport;
import org.trunkproof.comparison.GitRevision;
import org.trunkproof.comparison.SavedRun;
import org.trunkproof.comparison.TextChange;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Report;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.requirement.Deviations;

/** What mvn verify -Dtrunk.baseline does: the suite on two folders, unless their runs are saved, and what is other. */
public final class WithBaseline {

    static final Path COMPARISON = Path.of("target/trunk-comparison");
    private static final Path BASELINE = Path.of("target/trunk-baseline");
    private static final String GIT = "git:";

    private final Options options;
    private final String baseline;

    private WithBaseline(Options options, String baseline) {
        this.options = options;
        this.baseline = baseline;
    }

    /**
     * @throws SetupException if the two cannot be compared
     * @throws AssertionError if a requirement is newly missed, or, where the user is strict, anything is done otherwise
     */
    public static void compare() throws InterruptedException, IOException {
        Options options = Options.fromSystemProperties();
        String baseline = options.baseline()
                .orElseThrow(
                        () -> new SetupException("-Dtrunk.baseline is empty; give it a folder, git:REVISION, or the"
                                + " report of an earlier run."));
        try {
            new WithBaseline(options, baseline).run();
        } catch (IllegalArgumentException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    private void run() throws InterruptedException, IOException {
        FileUtils.deleteDirectory(COMPARISON.toFile());
        Path after = options.config();
        Path before = baseline.startsWith(GIT) ? atRevision(after) : Path.of(baseline);
        List<Side> sides = List.of(new Side(before, BASELINE), new Side(after, Run.REPORT));
        List<Side> toRun = sides.stream().filter(side -> !side.isSaved()).toList();
        toRun.forEach(side -> new ConfigurationFolder(side.given()));
        if (toRun.size() == 2 && TextChange.between(before, after).isEmpty()) {
            throw new SetupException(baseline + " and " + after
                    + " hold the same lines, so there is nothing to compare;" + " give another -Dtrunk.baseline.");
        }
        runSuite(toRun);
        judge(sides.get(0), sides.get(1));
    }

    /** A folder, or the report of a run that was about one. */
    private record Side(Path given, Path reportOfItsOwn) {

        boolean isSaved() {
            return Files.exists(given.resolve(ResultsFile.NAME));
        }

        SavedRun run() {
            return isSaved()
                    ? new SavedRun(given, given.resolve(ConfigurationCopy.NAME))
                    : new SavedRun(reportOfItsOwn, given);
        }
    }

    private Path atRevision(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || new Side(folder, BASELINE).isSaved()) {
            throw new SetupException("-Dtrunk.baseline=" + baseline
                    + " needs a configuration folder in a Git repository as -Dtrunk.config, and " + folder
                    + " is none.");
        }
        Path copy = COMPARISON.resolve("baseline").resolve(folder.toRealPath().getFileName());
        GitRevision.copy(folder, baseline.substring(GIT.length()), copy);
        return copy;
    }

    /** Both at the same time: most of a run is waiting for what takes as long as it takes. */
    private void runSuite(List<Side> sides) throws InterruptedException, IOException {
        if (sides.isEmpty()) {
            return;
        }
        Run first = Run.of(options.of(sides.get(0).given()));
        try (LabPool labs = first.labs;
                LabPool others = labs.sharing(
                        new ConfigurationFolder(sides.get(sides.size() - 1).given()), options.labs())) {
            CucumberScenarios scenarios = new CucumberScenarios(
                    first.profile, first.catalogue, options.features(), System.getProperty("cucumber.filter.tags", ""));
            List<Future<?>> runs = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(sides.size());
            for (Side side : sides) {
                LabPool pool = side == sides.get(0) ? labs : others;
                System.out.println("Running " + scenarios.all().size() + " scenarios on " + side.given() + " ...");
                pool.giveBack(pool.borrow());
                runs.add(threads.submit(() -> {
                    runOn(side, scenarios, pool);
                    return null;
                }));
            }
            threads.shutdown();
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The suite could not be run.", e);
        }
    }

    private void runOn(Side side, CucumberScenarios scenarios, LabPool pool) throws IOException {
        ConfigurationFolder folder = new ConfigurationFolder(side.given());
        FileUtils.deleteDirectory(side.reportOfItsOwn().toFile());
        Report report = Report.of(
                side.given().toString(),
                scenarios.run(scenarios.all(), folder, pool, side.reportOfItsOwn(), options.labs(), result -> false),
                Deviations.read(side.given()));
        report.write(side.reportOfItsOwn());
        ConfigurationCopy.write(side.given(), side.reportOfItsOwn());
    }

    private void judge(Side before, Side after) throws IOException {
        Comparison comparison = Comparison.of(before.run(), after.run(), ChanSip::aspectsOf);
        ComparisonReport report =
                new ComparisonReport(baseline, options.config().toString(), comparison);
        report.write(COMPARISON);
        System.out.println(report.summary(COMPARISON));
        requireNone("Of these scenarios a run could not find out, so they are not compared", comparison.notCompared());
        requireNone("These requirements were met and no longer are", comparison.broken());
        if (options.strict() && comparison.isOfBehaviour()) {
            throw new AssertionError("Asterisk does something otherwise, and -Dtrunk.strict allows no difference.");
        }
    }

    private static void requireNone(String what, List<String> scenarios) {
        if (!scenarios.isEmpty()) {
            throw new AssertionError(what + ":\n  " + String.join("\n  ", scenarios));
        }
    }
}
