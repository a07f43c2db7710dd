package org.trunkproof.steps;

import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Step;
import org.trunkproof.report.Suspect;
import org.trunkproof.report.Verification;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** What becomes of one scenario: the steps it takes, what is judged in it, and in the end its verdict. Of one thread. */
public final class ScenarioRecord {

    private static final String NOTHING_JUDGED =
            "The scenario judges nothing, so that it cannot fail: none of its steps"
                    + " expects anything. End it with one that does; features/steps.md lists them as Then.";

    private final Requirement requirement;
    private final String scenario;
    private final String location;
    private final EvidenceFolder evidence;
    private final List<Step> steps = new ArrayList<>();
    private List<Verification> verifications = List.of();
    private final Optional<Doubt> earlier;
    private @Nullable Shortfall shortfall;
    private @Nullable Doubt doubt;
    private @Nullable IOException unwritten;
    private boolean hasJudged;
    private boolean isClosed;

    /**
     * @param scenario its title
     * @param location feature file and line
     * @param earlier why it is run once more; empty when it is run for the first time
     */
    public ScenarioRecord(
            Requirement requirement,
            String scenario,
            String location,
            EvidenceFolder evidence,
            Optional<Doubt> earlier) {
        this.requirement = requirement;
        this.scenario = scenario;
        this.location = location;
        this.evidence = evidence;
        this.earlier = earlier;
    }

    Requirement requirement() {
        return requirement;
    }

    /** Its title. */
    String scenario() {
        return scenario;
    }

    EvidenceFolder evidence() {
        return evidence;
    }

    /** A step has been taken. */
    public void add(Step step) {
        steps.add(step);
    }

    /** Whether a step that was taken by now is about the party. */
    boolean names(Party party) {
        return steps.stream().anyMatch(step -> step.text().contains(party.toString()));
    }

    /** Writes down what was seen. Where that cannot be, the verdict is what it is, and its evidence is not complete. */
    void keep(Trace seen) {
        try {
            evidence.write(seen);
        } catch (IOException e) {
            unwritten = e;
        }
    }

    /** Why its evidence is not complete, if it is not. */
    public Optional<IOException> unwritten() {
        return Optional.ofNullable(unwritten);
    }

    /** What the verdict rests on. */
    void restOn(List<Verification> verified) {
        verifications = List.copyOf(verified);
    }

    /** Something has been judged, so that there is something that could have failed. */
    void judged() {
        hasJudged = true;
    }

    /** A judgement does not hold, which ends the scenario. */
    void miss(Shortfall missed) {
        shortfall = missed;
    }

    /** Whether it is run once more, because the first time there was a doubt. */
    boolean isAgain() {
        return earlier.isPresent();
    }

    /** Whether nothing has been found so far that speaks against the trunk, or keeps it from being judged. */
    boolean isOpen() {
        return shortfall == null && doubt == null;
    }

    /** What comes of it is no verdict. */
    void doubt(Doubt of) {
        doubt = of;
    }

    /** Why what came of it is no verdict; empty where it is one, or the harness's own error. */
    public Optional<Doubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    /**
     * Writes down what was done, and gives the verdict: that of the shortfall where it ended the scenario, a pass where
     * nothing did and something was judged, and else an error. A doubt makes it an error, but Asterisk crashing in both labs
     * a failure.
     *
     * @param result as Cucumber gives it
     * @throws IllegalStateException if it was closed before
     * @throws IOException if it cannot be told which evidence there is
     */
    public ScenarioResult close(Result result) throws IOException {
        if (isClosed) {
            throw new IllegalStateException("What became of " + location + " has been told already.");
        }
        isClosed = true;
        writeDown(new Proceedings(steps, verifications));
        return new ScenarioResult(
                requirement,
                scenario,
                location,
                verdict(result),
                message(result),
                result.getDuration(),
                suspects(result),
                shortfall != null && shortfall.tooMuch(),
                unwritten == null ? evidence.files() : List.of());
    }

    /** Last, so that who finds it knows that all of it is there. */
    private void writeDown(Proceedings proceedings) {
        try {
            if (unwritten == null) {
                evidence.write(proceedings);
            }
        } catch (IOException e) {
            unwritten = e;
        }
    }

    private Verdict verdict(Result result) {
        if (doubt != null) {
            return isToBlameEachTime() ? Verdict.FAIL : Verdict.ERROR;
        }
        if (result.getStatus() == Status.PASSED) {
            return hasJudged ? Verdict.PASS : Verdict.ERROR;
        }
        if (result.getError() instanceof NotJudged) {
            return Verdict.NOT_JUDGED;
        }
        return shortfall != null && shortfall.end() == result.getError() ? shortfall.verdict() : Verdict.ERROR;
    }

    private List<Suspect> suspects(Result result) {
        if (result.getError() instanceof NotJudged end) {
            return end.suspects();
        }
        return shortfall == null ? List.of() : shortfall.suspects();
    }

    private boolean isToBlameEachTime() {
        return doubt != null
                && doubt.ground() == Doubt.Ground.ITS_OWN_DOING
                && earlier.filter(first -> first.ground() == Doubt.Ground.ITS_OWN_DOING)
                        .isPresent();
    }

    private String message(Result result) {
        Throwable error = result.getError();
        String text = error == null ? "" : String.valueOf(error.getMessage());
        if (doubt == null && result.getStatus() == Status.PASSED && !hasJudged) {
            return NOTHING_JUDGED;
        }
        if (doubt == null) {
            return result.getStatus() == Status.PASSED || error != null
                    ? text
                    : result.getStatus().toString();
        }
        if (isToBlameEachTime()) {
            return doubt.why() + ", in each of two labs.\n" + text;
        }
        return doubt.why() + ", so this is no verdict"
                + earlier.map(first -> "; the time before: " + first.why()).orElse("") + ".\n" + text;
    }
}
