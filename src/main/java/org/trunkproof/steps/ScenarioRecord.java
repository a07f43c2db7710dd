package org.trunkproof.steps;

import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.report.Verification;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** What becomes of one scenario: the steps it takes, what is judged in it, and in the end its verdict. Of one thread. */
public final class ScenarioRecord {

    private final Requirement requirement;
    private final String scenario;
    private final String location;
    private final EvidenceFolder evidence;
    private final List<Step> steps = new ArrayList<>();
    private List<Verification> verifications = List.of();
    private @Nullable Shortfall shortfall;
    private boolean isClosed;

    /**
     * @param scenario its title
     * @param location feature file and line
     */
    public ScenarioRecord(Requirement requirement, String scenario, String location, EvidenceFolder evidence) {
        this.requirement = requirement;
        this.scenario = scenario;
        this.location = location;
        this.evidence = evidence;
    }

    Requirement requirement() {
        return requirement;
    }

    EvidenceFolder evidence() {
        return evidence;
    }

    /** A step has been taken. */
    public void add(Step step) {
        steps.add(step);
    }

    /** What the verdict rests on. */
    void restOn(List<Verification> verified) {
        verifications = List.copyOf(verified);
    }

    /** A judgement does not hold, which ends the scenario. */
    void miss(Shortfall missed) {
        shortfall = missed;
    }

    /**
     * Writes down what was done, and gives the verdict: that of the shortfall where it ended the scenario, a pass where
     * nothing did, and else an error.
     *
     * @param result as Cucumber gives it
     * @throws IllegalStateException if it was closed before
     * @throws IOException if the evidence cannot be written
     */
    public ScenarioResult close(Result result) throws IOException {
        if (isClosed) {
            throw new IllegalStateException("What became of " + location + " has been told already.");
        }
        isClosed = true;
        evidence.write(new Proceedings(steps, verifications));
        return new ScenarioResult(
                requirement,
                scenario,
                location,
                verdict(result),
                message(result),
                result.getDuration(),
                shortfall == null ? List.of() : shortfall.suspects(),
                evidence.files());
    }

    private Verdict verdict(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return Verdict.PASS;
        }
        return shortfall != null && shortfall.end() == result.getError() ? shortfall.verdict() : Verdict.ERROR;
    }

    private static String message(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return "";
        }
        Throwable error = result.getError();
        return error == null ? result.getStatus().toString() : String.valueOf(error.getMessage());
    }
}
