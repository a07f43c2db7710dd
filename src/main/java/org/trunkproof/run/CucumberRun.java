package org.trunkproof.run;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestRunFinished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.steps.Scenes;

/**
 * A run that is started by Cucumber's own command line, or by an editor beside a scenario, which choose the scenarios
 * themselves: {@code cucumber.properties} names this as a plugin, and Cucumber finds {@link Objects} to make step classes
 * with. Options are those of {@link Options}; the report is written where {@link Verify} leaves it.
 */
public final class CucumberRun implements ConcurrentEventListener {

    /** The one of this Java, by whichever of the two Cucumber makes first. */
    private static volatile Scenes scenes = scenarioId -> {
        throw new SetupException("This scenario belongs to no run; have Cucumber take " + CucumberRun.class.getName()
                + " for a plugin, as cucumber.properties says, or start it with mvn verify.");
    };

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        try {
            begin(publisher);
        } catch (SetupException e) {
            // Cucumber says of a plugin's exception where in Java it came from, and of a scenario's what it says
            scenes = scenarioId -> {
                throw e;
            };
        }
    }

    private static void begin(EventPublisher publisher) {
        Discreet.hush();
        Options options = Options.besideCucumbers();
        Claim claim = Claim.on(RunReport.FOLDER);
        LastReport.setAside(RunReport.FOLDER);
        Suite suite = Suite.of(options);
        LabPool labs = new LabPool(suite.plan(), options.labs());
        RunReport report = new RunReport(options, suite, labs, claim);
        RecordKeeper keeper = new RecordKeeper(
                suite,
                labs,
                RunReport.FOLDER,
                report::add,
                (ScenarioResult result) -> false,
                Map.of(),
                doubt -> false,
                scenario -> Optional.empty());
        keeper.setEventPublisher(publisher);
        scenes = keeper;
        Interruption interruption = new Interruption(report::writeInterrupted);
        publisher.registerHandlerFor(TestRunFinished.class, event -> {
            try (claim;
                    interruption) {
                finish(report, labs);
            }
        });
    }

    private static void finish(RunReport report, LabPool labs) {
        try (labs) {
            if (report.hasResults()) {
                ask(report, labs);
            }
            report.written();
            report.shortcoming().ifPresent(System.err::println);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(RunReport report, LabPool labs) throws InterruptedException, IOException {
        try {
            Lab any = labs.borrow();
            report.isOf(any);
            labs.giveBack(any);
        } catch (SetupException e) {
            // no lab can be had, as scenarios have said, whose results are a report all the same
        }
    }

    /** What Cucumber makes step classes with, unless it is given something else; a service of its own. */
    public static final class Objects implements ObjectFactory {

        private final ObjectFactory objects = new StepObjects((String scenarioId) -> scenes.enter(scenarioId));

        @Override
        public boolean addClass(Class<?> type) {
            return objects.addClass(type);
        }

        @Override
        public void start() {
            objects.start();
        }

        @Override
        public <T> T getInstance(Class<T> type) {
            return objects.getInstance(type);
        }

        @Override
        public void stop() {
            objects.stop();
        }
    }
}
