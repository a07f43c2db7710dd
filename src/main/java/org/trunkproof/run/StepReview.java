package org.trunkproof.run;

import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.StepArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.steps.Appendix;
import org.trunkproof.steps.Arguments;
import org.trunkproof.trunk.TrunkProfile;

/** Whether the steps of a scenario, one after the other, are some of ours, and have been given what they take. */
final class StepReview {

    private static final int CELLS = 2;

    private final KnownSteps known;
    private final TrunkProfile profile;
    private boolean isCallBegun;

    StepReview(KnownSteps known, TrunkProfile profile) {
        this.known = known;
        this.profile = profile;
    }

    /** What is wrong with the next one, a sentence each. */
    List<String> of(PickleStepTestStep step) {
        Optional<KnownSteps.TakenStep> found =
                Optional.ofNullable(step.getPattern()).flatMap(known::of);
        if (found.isEmpty()) {
            // which may have been meant to begin a call
            isCallBegun = true;
            return List.of(
                    new NearestSteps(known.patterns()).instead(step.getStep().getText()));
        }
        List<String> objections = new ArrayList<>();
        call(found.get(), objections);
        step.getDefinitionArgument()
                .forEach(argument -> Arguments.objection(argument.getParameterTypeName(), argument.getValue(), profile)
                        .ifPresent(objections::add));
        appendix(step.getStep().getArgument(), found.get().appendix(), objections);
        return objections;
    }

    private void call(KnownSteps.TakenStep step, List<String> objections) {
        if (step.needsCall() && !isCallBegun) {
            objections.add("Nobody has called before this step; put one before it that has somebody call, such as"
                    + " 'When the carrier calls the trunk's number'.");
        }
        isCallBegun |= step.needsCall() || step.beginsCall();
    }

    private static void appendix(@Nullable StepArgument given, Appendix wanted, List<String> objections) {
        Appendix is =
                given == null ? Appendix.NOTHING : given instanceof DataTableArgument ? Appendix.TABLE : Appendix.TEXT;
        if (is != wanted) {
            objections.add("This step is followed by " + wanted + ", and not by "
                    + (is == Appendix.NOTHING ? "nothing" : is == Appendix.TABLE ? "a table" : "a text") + ".");
        } else if (given instanceof DataTableArgument table) {
            table.cells().stream()
                    .filter(row -> row.size() != CELLS)
                    .findFirst()
                    .ifPresent(row -> objections.add("A row of this table has " + row.size()
                            + (row.size() == 1 ? " cell" : " cells") + "; give it two, a name and a value."));
        }
    }
}
