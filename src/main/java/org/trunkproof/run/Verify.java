package org.trunkproof.run;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.premise.Premises;
import org.trunkproof.report.Progress;
import org.trunkproof.report.Report;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Terminal;
import org.trunkproof.requirement.Verdict;

/** What mvn verify does: every scenario on the folder under test, and what came of it. */
public final class Verify {

    private static final String NOTHING_YET =
            "Interrupted: no scenario has come to its end, so there is no report of this run.";

    private final Options options;
    private final Suite suite;
    private final LabPool labs;
    private final Claim claim;
    private final RunReport report;
    private final ChosenScenarios scenarios;
    private final Map<String, Duration> expected;
    private final Terminal terminal;
    private final Progress progress;

    private Verify(
            Options options, ChosenScenarios scenarios, Suite suite, LastRun lastRun, Terminal terminal, Claim claim) {
        this.options = options;
        this.suite = suite;
        this.labs = new LabPool(suite.plan(), options.labs());
        this.terminal = terminal;
        this.claim = claim;
        this.report = new RunReport(options, suite, labs, claim);
        labs.warm();
        this.scenarios = scenarios;
        this.expected = lastRun.expected(scenarios.applying(suite.applicability()), scenarios::isSlow);
        this.progress = new Progress(expected, options.labs(), terminal, InstantSource.system());
    }

    /**
     * @throws SetupException if the run cannot begin
     * @throws AssertionError if the trunk does not do what it must, or a scenario could not find out
     */
    public static void run() throws InterruptedException, IOException {
        Discreet.run(() -> {
            verify();
            return "";
        });
    }

    private static void verify() throws InterruptedException, IOException {
        if (Option.PREMISES.isSet()) {
            PremiseCheck.run();
            return;
        }
        Terminal terminal = MavenTerminal.of(System.getenv(), Boolean.getBoolean("trunk.interactive"));
        try (Claim claim = Claim.on(RunReport.FOLDER);
                Interruption interruption = new Interruption(out -> out.println(NOTHING_YET))) {
            begun(terminal, claim).finish(interruption);
        } catch (SetupException e) {
            RunReport.GITHUB.annotation(String.valueOf(e.getMessage())).ifPresent(System.out::println);
            throw e;
        }
    }

    /** How many labs it has side by side. */
    public static int labs() {
        return Options.ofNoJob().labs();
    }

    /** What its labs are made of. */
    public static LabPlan labPlan() {
        return Suite.plan(Options.ofNoJob());
    }

    private static Verify begun(Terminal terminal, Claim claim) throws IOException {
        LastRun lastRun = LastRun.in(RunReport.FOLDER);
        LastReport.setAside(RunReport.FOLDER);
        Options options = Options.of(Job.VERIFY);
        RunReport.removeLast(options.surefireReports());
        ChosenScenarios scenarios = ChosenScenarios.rehearsed(options);
        return new Verify(options, scenarios, Suite.of(options), lastRun, terminal, claim);
    }

    private void finish(Interruption interruption) throws InterruptedException, IOException {
        interruption.answerWith(this::interrupted);
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
        String objections = Stream.of(came.objection(), report.shortcoming(), notRun(came))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (!objections.isEmpty()) {
            throw came.isMet() ? new Undecided(objections) : new AssertionError(objections);
        }
    }

    private Optional<String> notRun(Report came) {
        int all = scenarios.all().size();
        return came.results().size() == all
                ? Optional.empty()
                : Optional.of("Of " + all + " scenarios only " + came.results().size() + " were run.");
    }

    private void interrupted(PrintStream out) {
        out.println(
                report.hasResults()
                        ? "Interrupted: " + report.size() + " of " + expected.size()
                                + " scenarios have come to their end, of which there will be a report."
                        : NOTHING_YET);
        report.writeInterrupted(out);
        claim.close();
    }

    private void runAll() throws InterruptedException, IOException {
        terminal.show("  Asterisk starts in the first lab ...");
        // so that what keeps every lab from opening is said once
        Lab first = labs.borrow();
        report.isOf(first);
        Premises premises = new Survey(suite, labs).of(first);
        report.restsOn(premises.unmet());
        terminal.say(Announcement.of(
                suite.folder().path().toString(),
                options.labs(),
                options.seed(),
                scenarios.all().size(),
                scenarios.notApplicable(suite.applicability())));
        new Execution(suite, scenarios, labs, RunReport.FOLDER)
                .telling(this::add)
                .doubting(doubts -> terminal.say(Doubts.told(doubts)))
                .until(result -> !claim.isHeld())
                .unless(scenario -> premises.objection(scenario.steps()))
                .reporting(RunReport.FOLDER.resolve("cucumber.html"))
                .run(order(), options.labs());
    }

    private List<String> order() {
        return options.seed().isPresent()
                ? LastRun.shuffled(scenarios.all(), options.seed().getAsLong())
                : LastRun.longestFirst(expected, scenarios.all());
    }

    private synchronized void add(ScenarioResult result) {
        if (report.add(result) && result.verdict() != Verdict.NOT_APPLICABLE) {
            progress.done(result);
        }
    }
}
