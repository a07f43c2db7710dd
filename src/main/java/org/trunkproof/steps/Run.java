package org.trunkproof.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Docker;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.comparison.GitRevision;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPlan;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.RunFacts;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Deviations;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Judgement;

/** What the scenarios of a run share: the folder under test, its requirements and deviations, the labs, the results. */
final class Run {

    static final Path REPORT = Path.of("target/trunk-report");
    private static final Path DOCKERFILE = Path.of("asterisk-image/Dockerfile");

    /** The run of a thread, and of those that it starts: there may be several at a time. */
    private static final ThreadLocal<Run> OF_THREAD = new InheritableThreadLocal<>();

    final ConfigurationFolder folder;
    final TrunkProfile profile;
    final Catalogue catalogue;
    final Deviations deviations;
    final LabPool labs;
    final Path report;
    private Predicate<ScenarioResult> enough = result -> false;
    private volatile boolean isOver;
    private final Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();
    private final Map<String, List<Suspect>> suspects = new ConcurrentHashMap<>();
    private final Map<String, String> unrunnable = new ConcurrentHashMap<>();
    private final Map<String, List<Judgement>> judgements = new ConcurrentHashMap<>();

    Run(
            ConfigurationFolder folder,
            TrunkProfile profile,
            Catalogue catalogue,
            Deviations deviations,
            LabPool labs,
            Path report) {
        this.folder = folder;
        this.profile = profile;
        this.catalogue = catalogue;
        this.deviations = deviations;
        this.labs = labs;
        this.report = report;
    }

    static Run of(Options options) {
        ConfigurationFolder folder = new ConfigurationFolder(options.config());
        TrunkProfile profile = options.trunk();
        Deviations deviations = Deviations.read(options.config());
        Catalogue catalogue = Catalogue.read(options.featurePlaces());
        if (options.allOfOurs()) {
            deviations.areOf(catalogue);
        }
        LabPool labs = new LabPool(plan(folder, profile, options), options.labs());
        return new Run(folder, profile, catalogue, deviations, labs, REPORT);
    }

    /** What labs are made of, in place of what earlier runs have left behind, and removed at the end of this Java. */
    static LabPlan plan(Options options) {
        return plan(new ConfigurationFolder(options.config()), options.trunk(), options);
    }

    private static LabPlan plan(ConfigurationFolder folder, TrunkProfile profile, Options options) {
        AsteriskImage image =
                options.image().map(AsteriskImage::ready).orElseGet(() -> AsteriskImage.built(DOCKERFILE));
        Docker.sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(Docker::removeOwn));
        return new LabPlan(image, folder, profile);
    }

    /** What a run on the folder is of, which Asterisk has loaded in the lab. */
    static RunFacts facts(ConfigurationFolder folder, Options options, Lab lab) throws IOException {
        return new RunFacts(
                folder.path().toString(),
                options.profile().map(Path::toString).orElse(""),
                lab.asterisk().version(),
                ChanSip.NAME,
                Instant.now(),
                GitRevision.of(folder.path()));
    }

    /** Has this thread run scenarios of this run. */
    void within(Runnable scenarios) {
        OF_THREAD.set(this);
        try {
            scenarios.run();
        } finally {
            OF_THREAD.remove();
        }
    }

    static Run current() {
        Run run = OF_THREAD.get();
        if (run == null) {
            throw new IllegalStateException("This scenario belongs to no run; start it with mvn verify.");
        }
        return run;
    }

    /** That a scenario must not begin, and why. */
    void cannotRun(String scenarioId, String reason) {
        unrunnable.put(scenarioId, reason);
    }

    /**
     * @throws SetupException if the scenario must not begin
     */
    void checkRunnable(String scenarioId) {
        String reason = unrunnable.get(scenarioId);
        if (reason != null) {
            throw new SetupException(reason);
        }
    }

    /** What a scenario's verdict rests on. */
    void judged(String scenarioId, List<Judgement> found) {
        judgements.put(scenarioId, found);
    }

    /** What the verdict of a scenario that is over rests on, which nobody asks twice. */
    List<Judgement> takeJudgements(String scenarioId) {
        List<Judgement> found = judgements.remove(scenarioId);
        return found == null ? List.of() : found;
    }

    /** Which lines of the configuration may be to blame for what becomes of a scenario. */
    void suspect(String evidence, List<Suspect> lines) {
        suspects.put(evidence, lines);
    }

    List<Suspect> suspects(String evidence) {
        return suspects.getOrDefault(evidence, List.of());
    }

    void add(ScenarioResult result) {
        results.add(result);
        isOver |= enough.test(result);
    }

    /** Has the rest of the scenarios left out after a result like this. */
    void endAfter(Predicate<ScenarioResult> like) {
        enough = like;
    }

    /**
     * @throws TestAbortedException if the rest of the scenarios need not be run
     */
    void stopIfEnough() {
        if (isOver) {
            throw new TestAbortedException("Enough is known.");
        }
    }

    List<ScenarioResult> results() {
        return List.copyOf(results);
    }
}
