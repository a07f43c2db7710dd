package org.trunkproof.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.io.FileUtils;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.GitHubActions;
import org.trunkproof.report.Progress;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Summary;
import org.trunkproof.report.Terminal;

/** What mvn verify does: every scenario on the folder under test, and what came of it. */
public final class Verify {

    static final Path REPORT = Path.of("target/trunk-report");
    private static final GitHubActions GITHUB = new GitHubActions(System.getenv());

    private final Options options;
    private final Suite suite;
    private final LabPool labs;
    private final ChosenScenarios scenarios;
    private final Map<String, Duration> expected;
    private final Terminal terminal = MavenTerminal.of(System.getenv(), Boolean.getBoolean("trunk.interactive"));
    private final Progress progress;
    private final Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();
    private boolean isReported;

    private Verify(Options options, Suite suite, LastRun lastRun) {
        this.options = options;
        this.suite = suite;
        this.labs = new LabPool(suite.plan(), options.labs());
        // the features are read meanwhile
        labs.warm();
        this.scenarios = new ChosenScenarios(options);
        this.expected = lastRun.expected(scenarios.all(), scenarios::isSlow);
        this.progress = new Progress(expected, options.labs(), terminal, InstantSource.system());
    }
    /**
     * @throws SetupException if the run cannot begin
     * @throws AssertionError if the trunk does not do what it must, or a scenario could not find out
     */
    public static void run() throws InterruptedException, IOException {
        LastRun lastRun = LastRun.in(REPORT);
        try {
            removeLastReport();
            begun(lastRun).finish();
        } catch (SetupException e) {
            GITHUB.annotation(String.valueOf(e.getMessage())).ifPresent(System.out::println);
            throw e;
        }
    }

    /** How many labs it has side by side. */
    public static int labs() {
        return Options.fromSystemProperties().labs();
    }

    /** What its labs are made of. */
    public static LabPlan labPlan() {
        return Suite.plan(Options.fromSystemProperties());
    }

    private static Verify begun(LastRun lastRun) {
        try {
            Options options = Options.fromSystemProperties();
            return new Verify(options, Suite.of(options), lastRun);
        } catch (IllegalArgumentException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Before anything can go wrong, so that nobody takes the last run's results for this one's. */
    private static void removeLastReport() {
        try {
            FileUtils.deleteDirectory(REPORT.toFile());
        } catch (IOException e) {
            throw new SetupException("The last report in " + REPORT + " cannot be removed; remove it by hand.", e);
        }
    }

    private void finish() throws InterruptedException, IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "features-interrupted"));
        Thread closing = new Thread(labs::close, "labs-closing");
        Report report;
        try {
            try {
                runAll();
            } finally {
                closing.start();
            }
            report = Report.of(suite.folder().path().toString(), List.copyOf(results), suite.deviations());
            // which takes a while as well
            report(report);
        } finally {
            closing.join();
        }
        report.objection().ifPresent(objection -> {
            throw new AssertionError(objection);
        });
        if (results.size() < scenarios.all().size()) {
            throw new AssertionError(
                    "Of " + scenarios.all().size() + " scenarios only " + results.size() + " were run.");
        }
    }

    private void runAll() throws InterruptedException, IOException {
        terminal.show("  Asterisk starts in the first lab ...");
        // so that what keeps every lab from opening is said once
        Lab first = labs.borrow();
        suite.facts(options, first).write(REPORT);
        labs.giveBack(first);
        terminal.say("Running " + expected.size() + " scenarios on "
                + suite.folder().path() + ", "
                + (options.labs() == 1 ? "one at a time" : options.labs() + " at a time")
                + (options.seed().isPresent()
                        ? ", in the order of -Dtrunk.seed=" + options.seed().getAsLong()
                        : "")
                + " ...");
        new Execution(suite, scenarios, labs, REPORT)
                .telling(this::add)
                .reporting("html:" + REPORT.resolve("cucumber.html"))
                .run(order(), options.labs());
    }

    private List<String> order() {
        return options.seed().isPresent()
                ? LastRun.shuffled(scenarios.all(), options.seed().getAsLong())
                : LastRun.longestFirst(expected, scenarios.all());
    }

    private synchronized void add(ScenarioResult result) {
        if (!isReported) {
            results.add(result);
            progress.done(result);
        }
    }

    /** What becomes of scenarios whose labs are taken away from now on is no result. */
    private void interrupted() {
        try {
            report(new Report(suite.folder().path() + " (interrupted)", List.copyOf(results)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void report(Report report) throws IOException {
        if (isReported || results.isEmpty()) {
            return;
        }
        isReported = true;
        terminal.show("");
        report.write(REPORT);
        ConfigurationCopy.write(suite.folder().path(), REPORT);
        new Drawing(suite.catalogue(), suite.profile()).of(REPORT);
        System.out.print(GITHUB.harmless(
                Summary.of(report, labs.openings(), REPORT), UUID.randomUUID().toString()));
        GITHUB.annotations(report, suite.folder().path()).forEach(System.out::println);
        GITHUB.summarise(report, REPORT);
    }
}
