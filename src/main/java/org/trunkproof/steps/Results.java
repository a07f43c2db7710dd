package org.trunkproof.steps;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Verification;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.verify.ConformanceError;
import org.trunkproof.verify.Judgement;

/** Turns what Cucumber says of a scenario into a verdict on the trunk, or an error where it is none. */
public final class Results implements ConcurrentEventListener {

    private final Queue<String> stepPatterns = new ConcurrentLinkedQueue<>();
    private final StepsTaken steps = new StepsTaken();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                event -> stepPatterns.add(event.getStepDefinition().getPattern()));
        publisher.registerHandlerFor(TestCaseStarted.class, this::started);
        publisher.registerHandlerFor(TestStepFinished.class, steps::add);
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    /** Says it before the first step: what Cucumber says of a step that it does not know is Java to write. */
    private void started(TestCaseStarted event) {
        String unknown = event.getTestCase().getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .filter(step -> step.getPattern() == null)
                .map(step -> step.getStep().getText())
                .map(text -> "There is no step '" + text + "'; the nearest are:\n"
                        + NearestSteps.to(text, List.copyOf(stepPatterns)).stream()
                                .map(pattern -> "  " + pattern)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        if (!unknown.isEmpty()) {
            Run.current().cannotRun(event.getTestCase().getId().toString(), unknown);
        }
    }

    private void finished(TestCaseFinished event) {
        Run run = Run.current();
        if (event.getResult().getError() instanceof TestAbortedException error && !(error instanceof Tolerated)) {
            return;
        }
        TestCase scenario = event.getTestCase();
        Result result = event.getResult();
        Requirement requirement = run.catalogue.of(scenario.getName(), scenario.getTags());
        EvidenceFolder evidence = EvidenceFolder.of(
                run.report,
                requirement.id(),
                scenario.getName(),
                scenario.getLocation().getLine());
        String id = scenario.getId().toString();
        try {
            evidence.write(new Proceedings(steps.taken(id), verifications(run.takeJudgements(id))));
            run.add(new ScenarioResult(
                    requirement,
                    scenario.getName(),
                    location(scenario.getUri(), scenario.getLocation().getLine()),
                    verdict(result),
                    message(result),
                    result.getDuration(),
                    run.suspects(evidence.name()),
                    evidence.files()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Verification> verifications(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> new Verification(
                        judgement.nearest().orElse(""),
                        judgement.lines().stream()
                                .map(line -> new Verification.Line(
                                        line.subject(), line.expected(), line.actual(), line.agrees()))
                                .toList()))
                .toList();
    }

    static String location(Pickle scenario) {
        return location(scenario.getUri(), scenario.getLocation().getLine());
    }

    /** Feature file and line, as a person finds it. */
    private static String location(URI feature, int line) {
        return Path.of("").toAbsolutePath().relativize(Path.of(feature).toAbsolutePath()) + ":" + line;
    }

    private static Verdict verdict(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return Verdict.PASS;
        }
        if (result.getError() instanceof Tolerated tolerated) {
            return tolerated.verdict();
        }
        return result.getError() instanceof ConformanceError ? Verdict.FAIL : Verdict.ERROR;
    }

    private static String message(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return "";
        }
        Throwable error = result.getError();
        return error == null ? result.getStatus().toString() : String.valueOf(error.getMessage());
    }
}
