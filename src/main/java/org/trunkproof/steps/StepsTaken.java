package org.trunkproof.steps;

import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.StepArgument;
import io.cucumber.plugin.event.TestStepFinished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trunkproof.report.Step;

/** The steps that scenarios have taken, and how long each took. */
final class StepsTaken {

    private final Map<String, List<Step>> byScenario = new ConcurrentHashMap<>();

    void add(TestStepFinished event) {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            Duration took = event.getResult().getDuration();
            byScenario
                    .computeIfAbsent(event.getTestCase().getId().toString(), any -> new ArrayList<>())
                    .add(new Step(
                            step.getStep().getKeyword().strip() + " "
                                    + step.getStep().getText()
                                    + text(step.getStep().getArgument()),
                            event.getInstant().minus(took),
                            took,
                            event.getResult().getStatus().name().toLowerCase(Locale.ROOT)));
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

    /** Those of a scenario that is over, which nobody asks for twice. */
    List<Step> taken(String scenarioId) {
        List<Step> steps = byScenario.remove(scenarioId);
        return steps == null ? List.of() : steps;
    }
}
