package org.trunkproof.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.StepArgument;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.PlannedScenario;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.steps.Doubt;
import org.trunkproof.steps.NotJudged;
import org.trunkproof.steps.ScenarioRecord;
import org.trunkproof.steps.Scene;
import org.trunkproof.steps.Scenes;

/** Gives each scenario that Cucumber runs its scene, and follows it until its record is closed. */
final class RecordKeeper implements ConcurrentEventListener, Scenes {

    private static final Logger LOG = LoggerFactory.getLogger(RecordKeeper.class);

    /** What keeps the evidence of one scenario from being written keeps that of all the others. */
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Suite suite;
    private final LabPool labs;
    private final Path report;
    private final Consumer<ScenarioResult> listener;
    private final Predicate<ScenarioResult> enough;
    private final Map<String, Doubt> earlier;
    private final Predicate<Doubt> isWorthAnother;
    private final Function<PlannedScenario, Optional<String>> premise;
    private final Map<String, Doubt> doubts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Queue<String> stepPatterns = new ConcurrentLinkedQueue<>();
    private final Map<String, ScenarioRecord> records = new ConcurrentHashMap<>();
    private final Map<String, ScenarioResult> notApplicable = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> obstacles = new ConcurrentHashMap<>();
    private volatile boolean isOver;

    /**
     * @param report where the evidence goes
     * @param listener told of each result as it comes, in the thread of its scenario
     * @param enough whether after this result no other scenario need begin
     * @param earlier why scenarios are run once more, by their locations
     * @param isWorthAnother whether a scenario with this doubt is run once more; any other is a result like any
     * @param premise why a scenario is not judged, as a sentence without its full stop; empty if it is to be run
     */
    RecordKeeper(
            Suite suite,
            LabPool labs,
            Path report,
            Consumer<ScenarioResult> listener,
            Predicate<ScenarioResult> enough,
            Map<String, Doubt> earlier,
            Predicate<Doubt> isWorthAnother,
            Function<PlannedScenario, Optional<String>> premise) {
        this.suite = suite;
        this.labs = labs;
        this.report = report;
        this.listener = listener;
        this.enough = enough;
        this.earlier = Map.copyOf(earlier);
        this.isWorthAnother = isWorthAnother;
        this.premise = premise;
    }

    /** Why scenarios are to be run once more, by their locations; none where enough is known. */
    Map<String, Doubt> doubts() {
        return isOver ? Map.of() : doubts;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                event -> stepPatterns.add(event.getStepDefinition().getPattern()));
        publisher.registerHandlerFor(TestCaseStarted.class, event -> started(event.getTestCase()));
        publisher.registerHandlerFor(TestStepFinished.class, this::stepped);
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void started(TestCase scenario) {
        String id = scenario.getId().toString();
        Requirement requirement = suite.catalogue().of(scenario.getName(), scenario.getTags());
        int line = scenario.getLocation().getLine();
        String location = ChosenScenarios.location(scenario.getUri(), line);
        List<String> against = suite.applicability().reasonsAgainst(scenario.getTags());
        if (!against.isEmpty()) {
            ScenarioResult unrun = ScenarioResult.notApplicable(requirement, scenario.getName(), location, against);
            notApplicable.put(id, unrun);
            // which Cucumber takes for skipped
            obstacles.put(id, new TestAbortedException(unrun.message()));
            return;
        }
        records.put(
                id,
                new ScenarioRecord(
                        requirement,
                        scenario.getName(),
                        location,
                        EvidenceFolder.of(report, requirement.id(), scenario.getName(), line),
                        Optional.ofNullable(earlier.get(location))));
        // before the first step, for what Cucumber says of a step that it does not know is Java to write
        String unknown = steps(scenario)
                .filter(step -> step.getPattern() == null)
                .map(step -> nearest(step.getStep().getText()))
                .collect(Collectors.joining("\n"));
        if (unknown.isEmpty()) {
            List<String> steps =
                    steps(scenario).map(step -> step.getStep().getText()).toList();
            premise.apply(new PlannedScenario(requirement, scenario.getName(), scenario.getTags(), steps))
                    .ifPresent(because -> obstacles.put(id, new NotJudged(because)));
        } else {
            obstacles.put(id, new SetupException(unknown));
        }
    }

    private static Stream<PickleStepTestStep> steps(TestCase scenario) {
        return scenario.getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast);
    }

    private String nearest(String text) {
        return new NearestSteps(List.copyOf(stepPatterns)).instead(text);
    }

    @Override
    public Scene enter(String scenarioId) {
        if (isOver) {
            records.remove(scenarioId);
            notApplicable.remove(scenarioId);
            throw new TestAbortedException("Enough is known.");
        }
        RuntimeException obstacle = obstacles.remove(scenarioId);
        if (obstacle != null) {
            throw obstacle;
        }
        ScenarioRecord record = records.get(scenarioId);
        if (record == null) {
            throw new IllegalStateException("Cucumber runs a scenario that it has not begun.");
        }
        return new Scene(suite.folder(), suite.profile(), suite.deviations(), labs, record);
    }

    private void stepped(TestStepFinished event) {
        ScenarioRecord record = records.get(event.getTestCase().getId().toString());
        if (record != null && event.getTestStep() instanceof PickleStepTestStep step) {
            Duration took = event.getResult().getDuration();
            record.add(new Step(
                    step.getStep().getKeyword().strip() + " "
                            + step.getStep().getText()
                            + text(step.getStep().getArgument()),
                    event.getInstant().minus(took),
                    took,
                    event.getResult().getStatus().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static void sayOnce(IOException unwritten) {
        if (SAID.compareAndSet(false, true)) {
            LOG.warn("Evidence is lost, and the run goes on for its verdicts: {}", unwritten.getMessage());
        }
    }

    private static String text(@Nullable StepArgument argument) {
        if (argument instanceof DataTableArgument table) {
            return table.cells().stream()
                    .map(cells -> cells.stream().collect(Collectors.joining(" | ", "\n| ", " |")))
                    .collect(Collectors.joining());
        }
        return argument instanceof DocStringArgument text ? "\n" + text.getContent() : "";
    }

    private void finished(TestCaseFinished event) {
        String id = event.getTestCase().getId().toString();
        Optional.ofNullable(notApplicable.remove(id)).ifPresent(listener);
        ScenarioRecord record = records.remove(id);
        if (record == null) {
            // it need not have begun
            return;
        }
        try {
            ScenarioResult closed = record.close(event.getResult());
            ScenarioResult result = suite.deviations()
                    .of(closed.requirement(), closed.scenario())
                    .map(Deviation::reason)
                    .map(closed::excused)
                    .orElse(closed);
            Optional<Doubt> doubt = record.doubt().filter(isWorthAnother);
            if (doubt.isPresent()) {
                doubts.put(result.location(), doubt.get());
                return;
            }
            record.unwritten().ifPresent(RecordKeeper::sayOnce);
            isOver |= enough.test(result);
            listener.accept(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
