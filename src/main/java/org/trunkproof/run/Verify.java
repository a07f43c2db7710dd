package org.trunkproof.run;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.Progress;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Terminal;

/** What mvn verify does: every scenario on the folder under test, and what came of it. */
public final class Verify {

    private final Options options;
    private final Suite suite;
    private final LabPool labs;
    private final RunReport report;
    private final ChosenScenarios scenarios;
    private final Map<String, Duration> expected;
    private final Terminal terminal = MavenTerminal.of(System.getenv(), Boolean.getBoolean("trunk.interactive"));
    private final Progress progress;

    private Verify(Options options, Suite suite, LastRun lastRun) {
        this.options = options;
        this.suite = suite;
        this.labs = new LabPool(suite.plan(), options.labs());
        this.report = new RunReport(options, suite, labs);
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
        LastRun lastRun = LastRun.in(RunReport.FOLDER);
        try {
            RunReport.removeLast();
            begun(lastRun).finish();
        } catch (SetupException e) {
            RunReport.GITHUB.annotation(String.valueOf(e.getMessage())).ifPresent(System.out::println);
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

    private void finish() throws InterruptedException, IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "features-interrupted"));
        Thread closing = new Thread(labs::close, "labs-closing");
        Report came;
        try {
            try {
                runAll();
            } finally {
                closing.start();
            }
            terminal.show("");
            // which takes a while as well
            came = report.written();
        } finally {
            closing.join();
        }
        Optional<String> objection = came.objection();
        if (objection.isPresent()) {
            throw came.isMet() ? new Undecided(objection.get()) : new AssertionError(objection.get());
        }
        if (came.results().size() < scenarios.all().size()) {
            throw new Undecided("Of " + scenarios.all().size() + " scenarios only "
                    + came.results().size() + " were run.");
        }
    }

    private void interrupted() {
        terminal.show("");
        report.writeInterrupted();
    }

    private void runAll() throws InterruptedException, IOException {
        terminal.show("  Asterisk starts in the first lab ...");
        // so that what keeps every lab from opening is said once
        Lab first = labs.borrow();
        report.isOf(first);
        labs.giveBack(first);
        terminal.say("Running " + expected.size() + " scenarios on "
                + suite.folder().path() + ", "
                + (options.labs() == 1 ? "one at a time" : options.labs() + " at a time")
                + (options.seed().isPresent()
                        ? ", in the order of -Dtrunk.seed=" + options.seed().getAsLong()
                        : "")
                + " ...");
        new Execution(suite, scenarios, labs, RunReport.FOLDER)
                .telling(this::add)
                .doubting(doubts -> terminal.say(Doubts.told(doubts)))
                .reporting("html:" + RunReport.FOLDER.resolve("cucumber.html"))
                .run(order(), options.labs());
    }

    private List<String> order() {
        return options.seed().isPresent()
                ? LastRun.shuffled(scenarios.all(), options.seed().getAsLong())
                : LastRun.longestFirst(expected, scenarios.all());
    }

    private synchronized void add(ScenarioResult result) {
        if (report.add(result)) {
            progress.done(result);
        }
    }
}
