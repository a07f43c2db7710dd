package org.trunkproof.run;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.plugin.HtmlFormatter;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.PlannedScenario;
import org.trunkproof.steps.Doubt;
import org.trunkproof.storage.DispensableFile;

/** One pass over scenarios, several side by side, by Cucumber's own runtime. */
final class Execution {

    static final URI GLUE = URI.create("classpath:/org/trunkproof/steps");

    private final Suite suite;
    private final ChosenScenarios scenarios;
    private final LabPool labs;
    private final Path report;
    private Consumer<ScenarioResult> listener = result -> {};
    private Predicate<ScenarioResult> enough = result -> false;
    private Consumer<List<Doubt>> doubtListener = doubts -> {};
    private Function<PlannedScenario, Optional<String>> premise = scenario -> Optional.empty();
    private final List<Plugin> followers = new ArrayList<>();
    private final List<Path> reports = new ArrayList<>();

    /**
     * @param labs of the suite's folder
     * @param report where the evidence goes
     */
    Execution(Suite suite, ChosenScenarios scenarios, LabPool labs, Path report) {
        this.suite = suite;
        this.scenarios = scenarios;
        this.labs = labs;
        this.report = report;
    }

    /** Has somebody told of each result as it comes. */
    Execution telling(Consumer<ScenarioResult> other) {
        listener = other;
        return this;
    }

    /** Has somebody told why scenarios are run once more, before they are. */
    Execution doubting(Consumer<List<Doubt>> other) {
        doubtListener = other;
        return this;
    }

    /** Has no other scenario begin after a result like this. */
    Execution until(Predicate<ScenarioResult> isEnough) {
        enough = isEnough;
        return this;
    }

    /**
     * Has scenarios not run that cannot be judged. Each of them has a result all the same.
     *
     * @param isNotJudged why one is not judged, as a sentence without its full stop; empty if it is to be run
     */
    Execution unless(Function<PlannedScenario, Optional<String>> isNotJudged) {
        premise = isNotJudged;
        return this;
    }

    /** Has somebody follow, in both passes, what Cucumber does. */
    Execution following(Plugin other) {
        followers.add(other);
        return this;
    }

    /** Has Cucumber write a report of its own on the first pass, as HTML; if it cannot be written, there is none. */
    Execution reporting(Path html) {
        reports.add(html);
        return this;
    }

    /**
     * Runs the scenarios; then those once more, one at a time and each in a lab of its own, of which it is doubtful whether
     * the lab or this machine is to blame for what came of them. Where it was the machine both times, there is a third.
     *
     * @param locations of the scenarios, in the order in which they begin; unknown ones are left out
     * @return the results of those that were run
     */
    List<ScenarioResult> run(List<String> locations, int sideBySide) {
        Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();
        Map<String, Doubt> doubts = pass(locations, sideBySide, results, Map.of(), doubt -> true);
        reports.clear();
        doubts = again(doubts, results, doubt -> doubt.ground() == Doubt.Ground.PACE);
        again(doubts, results, doubt -> false);
        return List.copyOf(results);
    }

    private Map<String, Doubt> again(
            Map<String, Doubt> doubts, Queue<ScenarioResult> results, Predicate<Doubt> isWorthAnother) {
        if (doubts.isEmpty()) {
            return doubts;
        }
        doubtListener.accept(List.copyOf(doubts.values()));
        return pass(List.copyOf(doubts.keySet()), 1, results, doubts, isWorthAnother);
    }

    private Map<String, Doubt> pass(
            List<String> locations,
            int sideBySide,
            Queue<ScenarioResult> results,
            Map<String, Doubt> earlier,
            Predicate<Doubt> isWorthAnother) {
        RecordKeeper keeper = new RecordKeeper(
                suite, labs, report, listener.andThen(results::add), enough, earlier, isWorthAnother, premise);
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setPickleOrder(all -> scenarios.at(locations))
                .setThreads(sideBySide)
                .setNoSummary()
                .setPublishQuiet(true);
        Stream<Plugin> html = reports.stream().map(Execution::html);
        // Cucumber has one for each of its threads
        ThreadLocal<ObjectFactory> objects = ThreadLocal.withInitial(() -> new StepObjects(keeper));
        Runtime.builder()
                .withRuntimeOptions(options.build())
                .withClassLoader(Execution.class::getClassLoader)
                .withFeatureSupplier(scenarios::features)
                .withObjectFactorySupplier(objects::get)
                .withAdditionalPlugins(Stream.of(Stream.of(keeper), followers.stream(), html)
                        .flatMap(Function.identity())
                        .toArray(Plugin[]::new))
                .build()
                .run();
        return keeper.doubts();
    }

    private static Plugin html(Path file) {
        try {
            return new HtmlFormatter(new DispensableFile(file));
        } catch (IOException e) {
            // it reads a template of its own, and writes nothing yet
            throw new UncheckedIOException(e);
        }
    }
}
