package org.trunkproof.run;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trunkproof.trunk.TrunkProfile;

/** The chosen scenarios read through, with no lab: whether each step is one, and has been given what it takes. */
final class Rehearsal implements ConcurrentEventListener {

    private final TrunkProfile profile;
    private final StepObjects objects = new StepObjects(scenarioId -> {
        throw new IllegalStateException("Nothing is done in a rehearsal.");
    });
    private final Set<String> objections = new LinkedHashSet<>();
    private @Nullable KnownSteps known;

    private Rehearsal(TrunkProfile profile) {
        this.profile = profile;
    }

    /** What is wrong with steps, and where, each once. */
    static List<String> objections(ChosenScenarios scenarios, TrunkProfile profile) {
        Rehearsal rehearsal = new Rehearsal(profile);
        Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addGlue(Execution.GLUE)
                        .setDryRun()
                        .setPickleOrder(all -> scenarios.at(scenarios.all()))
                        .setNoSummary()
                        .setPublishQuiet(true)
                        .build())
                .withClassLoader(Rehearsal.class::getClassLoader)
                .withFeatureSupplier(scenarios::features)
                .withObjectFactorySupplier(() -> (ObjectFactory) rehearsal.objects)
                .withAdditionalPlugins(rehearsal)
                .build()
                .run();
        return List.copyOf(rehearsal.objections);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> read(event.getTestCase()));
    }

    private void read(TestCase scenario) {
        if (known == null) {
            // by now Cucumber has found them all
            known = new KnownSteps(objects.classes());
        }
        StepReview review = new StepReview(known, profile);
        scenario.getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .forEach(step -> review.of(step)
                        .forEach(
                                what -> objections.add(ChosenScenarios.location(
                                                step.getUri(), step.getStep().getLine()) + ": " + what)));
    }
}
